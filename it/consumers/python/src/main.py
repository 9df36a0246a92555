"""Lists accounts with a client that was generated from the document, and resumes what a 428 has paused."""

import json
import re
import subprocess
import sys

from belvo_client import AccountsApi, ApiClient, ApiException, Configuration, LinksApi
from belvo_client import RegisterLinkRequest, ResumeRequest, RetrieveRequest

with open("target/openapi.json", encoding="utf-8") as file:
    OPERATIONS = {
        operation["operationId"]: operation
        for path in json.load(file)["paths"].values()
        for operation in path.values()
    }


def call(api, operation, body, ask):
    """Calls an operation; where the bank wants a token, asks for it and calls the operation that the document names."""
    try:
        return getattr(api, snake_case(operation))(body)
    except ApiException as e:
        if e.status != 428:
            raise
        link = OPERATIONS[operation]["responses"]["428"]["links"]["resume"]
        answer = json.loads(e.body)
        values = {name: value_of(expression, answer) for name, expression in link["x-request-body"].items()}
        return call(api, link["operationId"], ResumeRequest.from_dict(values | {"token": ask()}), ask)


def value_of(expression, answer):
    """The value of a runtime expression, such as $response.body#/0/session."""
    for key in expression.removeprefix("$response.body#/").split("/"):
        answer = answer[int(key) if isinstance(answer, list) else key]
    return answer


def snake_case(name):
    return re.sub(r"(?=[A-Z])", "_", name).lower()


def consume(url):
    configuration = Configuration(host=url, username="simulator-secret-id", password="simulator-secret-password")
    tokens = []

    def ask():
        tokens.append("111111")
        return "111111"

    with ApiClient(configuration) as client:
        request = RegisterLinkRequest(institution="heimdall_mx_retail", username="mfa_default", password="pass_valid")
        link = call(LinksApi(client), "registerLink", request, ask)
        assert link.status == "valid", link.status
        print("registered and resumed")

        accounts = AccountsApi(client)
        retrieved = call(accounts, "retrieveAccounts", RetrieveRequest(link=link.id), ask)
        assert retrieved and len(tokens) == 2
        print("retrieved and resumed")

        page = accounts.list_accounts(link=link.id)
        assert page.count == len(retrieved), page.count
        print(page.count, "accounts are stored")


simulator = subprocess.Popen(
    ["java", "-jar", "target/belvo4j-simulator.jar", "--port", "0"], stdout=subprocess.PIPE, text=True
)
try:
    consume(re.search(r"http://[^,\s]+", simulator.stdout.readline()).group())
finally:
    simulator.kill()
