"""The document that we publish, made from our own structs and routes, says what the standard's file says."""

import pytest

from tests.zgw.standard import FILES, fields_of, file_of, operations_of

APIS = sorted(FILES)
NOT_SENT_BACK = {("put", "/bestandsdelen/{uuid}"): {"inhoud"}}  # who sent a part of a file has it already


@pytest.fixture(params=APIS)
def api(request):
    return request.param


@pytest.fixture
def ours(api, client):
    return client.get(f"/{api}/api/v1/openapi.json").json()


@pytest.mark.parametrize("way", ["schema/openapi.yaml", "openapi.yaml", "openapi.json", "schema/openapi.yaml?v=3"])
def test_the_document_is_there_without_a_token(client, api, way):
    response = client.get(f"/{api}/api/v1/{way}")
    assert response.status_code == 200
    assert response["API-version"]


def test_it_has_every_path_and_operation_of_the_standard(api, ours):
    mine, theirs = operations_of(ours), operations_of(file_of(api))
    assert sorted(set(theirs) - set(mine)) == []
    named = {key: mine[key]["operationId"] for key in theirs}
    assert named == {key: operation["operationId"] for key, operation in theirs.items()}


def test_its_lists_can_be_asked_all_that_the_standard_says(api, ours):
    mine, missing = operations_of(ours), {}
    for key, operation in operations_of(file_of(api)).items():
        wanted = {each["name"] for each in operation.get("parameters", []) if each.get("in") == "query"}
        offered = {each["name"] for each in mine.get(key, {}).get("parameters", []) if each["in"] == "query"}
        if wanted - offered:
            missing[key] = sorted(wanted - offered)
    assert missing == {}


def test_its_bodies_have_the_fields_of_the_standard(api, ours):
    mine, theirs = operations_of(ours), file_of(api)
    missing = {}
    for key, operation in operations_of(theirs).items():
        content = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if not content or key not in mine:
            continue
        my_content = mine[key]["requestBody"]["content"]["application/json"]
        lost = fields_of(theirs, content["schema"]) - fields_of(ours, my_content["schema"])
        if lost:
            missing[key] = sorted(lost)
    assert missing == {}


def test_its_answers_have_the_fields_of_the_standard(api, ours):
    mine, theirs = operations_of(ours), file_of(api)
    missing = {}
    for key, operation in operations_of(theirs).items():
        wanted, told = answer_of(theirs, operation), answer_of(ours, mine[key])
        if lost := wanted - told - NOT_SENT_BACK.get(key, set()):
            missing[key] = sorted(lost)
    assert missing == {}


def answer_of(document, operation):
    """The names in what comes back when all is well; of a list those of one row."""
    for status in ("200", "201"):
        content = operation["responses"].get(status, {}).get("content", {})
        if schema := content.get("application/json", {}).get("schema"):
            return fields_of(document, row_of(document, schema))
    return set()


def row_of(document, schema):
    if "$ref" in schema:
        return row_of(document, document["components"]["schemas"][schema["$ref"].split("/")[-1]])
    results = schema.get("properties", {}).get("results")
    return results["items"] if results else schema.get("items", schema)


def test_its_names_of_bodies_are_those_of_the_standard(api, ours):
    mine, theirs = operations_of(ours), operations_of(file_of(api))
    other = {}
    for key, operation in theirs.items():
        schema = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
        name = schema.get("$ref", "").split("/")[-1]
        if not name or key not in mine:
            continue
        my_schema = mine[key]["requestBody"]["content"]["application/json"]["schema"]
        if my_schema.get("$ref", "").split("/")[-1] != name:
            other[key] = (name, my_schema)
    assert other == {}
