"""Decodes the response of every case with the generated client, as if Belvo had sent it, and writes the encoded results."""

import inspect
import json
import re
import sys

import belvo_client
from belvo_client import ApiClient, ApiException, Configuration
from belvo_client.rest import RESTResponse
from urllib3 import HTTPResponse


def main(cases, decoded):
    with open(cases, encoding="utf-8") as file, open(decoded, "w", encoding="utf-8") as out:
        for case in json.load(file):
            try:
                result = {"decoded": decode(case)}
            except Exception as e:
                result = {"error": f"{case['operation']}: {e}"}
            out.write(json.dumps(result) + "\n")


def decode(case):
    with ApiClient(Configuration(host="http://localhost", username="id", password="password")) as client:
        client.rest_client.request = lambda *args, **kwargs: response(case)
        api = getattr(belvo_client, case["tag"].title().replace(" ", "") + "Api")(client)
        operation = getattr(api, snake_case(case["operation"]))
        try:
            result = operation(*arguments(operation, case))
        except ApiException as e:
            if e.status != case["status"]:
                raise
            result = e.data
        return client.sanitize_for_serialization(result)


def response(case):
    body = json.dumps(case["body"]).encode()
    headers = {"content-type": "application/json"}
    return RESTResponse(HTTPResponse(body=body, headers=headers, status=case["status"], preload_content=False))


def arguments(operation, case):
    """The operation's required arguments: path parameters, headers, and the body."""
    parameters = {name.replace("-", "_").lower(): value for name, value in case["parameters"].items()}
    for name, parameter in inspect.signature(operation).parameters.items():
        if parameter.default is not inspect.Parameter.empty or parameter.kind is inspect.Parameter.VAR_KEYWORD:
            continue
        if name in parameters:
            yield parameters[name]
        else:
            yield getattr(belvo_client, name.title().replace("_", "")).from_dict(case["request"])


def snake_case(name):
    return re.sub(r"(?=[A-Z])", "_", name).lower()


main(*sys.argv[1:])
