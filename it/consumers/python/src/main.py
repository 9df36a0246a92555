"""Lists accounts with a client that was generated from the document, and resumes what a 428 has paused."""

import json
import re
import subprocess
import sys

from belvo_client import AccountsApi, ApiClient, ApiException, BillsApi, Configuration, LinksApi
from belvo_client import RegisterLinkRequest, ResumeRequest, RetrieveBillsRequest, RetrieveRequest

with open("target/openapi.json", encoding="utf-8") as file:
    DOCUMENT = json.load(file)
OPERATIONS = {
    operation["operationId"]: operation for path in DOCUMENT["paths"].values() for operation in path.values()
}


def call(api, operation, body, ask):
    """Calls an operation; where the bank requires a token, asks for it and calls the operation that the document names."""
    try:
        return getattr(api, snake_case(operation))(body)
    except ApiException as e:
        if e.status != 428:
            raise
        link = value_of("#/links/resume", resolved(value_of("#/responses/428", OPERATIONS[operation])))
        answer = json.loads(e.body)
        expressions = link["x-request-body"] if link else {}
        values = {name: value_of(expression, answer) for name, expression in expressions.items()}
        if values.get("session") is None:
            raise  # Nothing resumes this operation, or the bank requires something other than a token.
        return call(api, link["operationId"], ResumeRequest.from_dict(values | {"token": ask()}), ask)


def resolved(node):
    """What a reference leads to: operations share their responses."""
    return value_of(node["$ref"], DOCUMENT) if node and "$ref" in node else node


def value_of(expression, answer):
    """The value of a runtime expression, such as $response.body#/0/session, or of a reference; None if there is none."""
    for key in expression.partition("#/")[2].split("/"):
        if isinstance(answer, list):
            answer = dict(enumerate(answer))
            key = int(key) if key.isdigit() else key
        answer = answer.get(key) if isinstance(answer, dict) else None
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
        request = RegisterLinkRequest(institution="heimdall_br_retail", username="mfa_default", password="pass_valid")
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

        try:
            call(BillsApi(client), "retrieveBills", RetrieveBillsRequest(link=link.id), ask)
            raise AssertionError("the bills were retrieved")
        except ApiException as e:
            assert e.status == 428 and len(tokens) == 2, e
        print("a 428 that nothing resumes is passed on")


simulator = subprocess.Popen(
    ["java", "-jar", "target/belvo4j-simulator.jar", "--port", "0"], stdout=subprocess.PIPE, text=True
)
try:
    consume(re.search(r"http://[^,\s]+", simulator.stdout.readline()).group())
finally:
    simulator.kill()
