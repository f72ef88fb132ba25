"""Our answers against the description of the standard, which lies beside the project and is no part of it."""

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest

from loket.meldingen.models import Melding

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FOLDER = Path(os.environ.get("LOKET_STANDARDS", Path(__file__).parents[5] / "shared" / "standards"))
FILE = FOLDER / "open311" / "georeport-v2.openapi.yaml"
TYPES = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict, "number": (int, float)}


@pytest.fixture(scope="module")
def standard():
    yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
    if not FILE.exists():
        pytest.skip("the description of Open311 is not on this machine (LOKET_STANDARDS)")
    return yaml.safe_load(FILE.read_text())


@pytest.fixture
def addresses(app):
    """For each operation of the standard an address that answers."""
    number = app.send(description="Uit").json()[0]["service_request_id"]
    return {
        "discovery": "/open311/v2/discovery.{form}",
        "getServices": "/open311/v2/services.{form}?jurisdiction_id=bergen.nl",
        "getServiceDefinition": "/open311/v2/services/lamp-uit.{form}",
        "getRequests": "/open311/v2/requests.{form}",
        "postRequest": "/open311/v2/requests.{form}",
        "getRequest": f"/open311/v2/requests/{number}.{{form}}",
        "getRequestIdFromToken": f"/open311/v2/tokens/{number}.{{form}}",
    }


def faults(value, schema, standard, at="$"):
    """What in this value does not fit the schema: the part of OpenAPI that this description uses."""
    if "$ref" in schema:
        return faults(value, _found(standard, schema["$ref"]), standard, at)
    if value is None:
        return [] if schema.get("nullable") else [f"{at}: null"]
    kind = schema.get("type", "object")
    if not isinstance(value, TYPES[kind]) or (kind in ("number", "integer") and isinstance(value, bool)):
        return [f"{at}: {value!r} is no {kind}"]
    found = [] if value in schema.get("enum", [value]) else [f"{at}: {value!r} is not of the list"]
    if schema.get("format") == "date-time" and not (value[10:11] == "T" and (value[-6] in "+-" or value[-1] == "Z")):
        found.append(f"{at}: {value!r} has no zone")
    if kind == "array":
        found += [f"{at}: too few"] if len(value) < schema.get("minItems", 0) else []
        for n, item in enumerate(value):
            found += faults(item, schema["items"], standard, f"{at}[{n}]")
    if kind == "object":
        found += [f"{at}.{name}: missing" for name in schema.get("required", []) if name not in value]
        for name, inside in schema.get("properties", {}).items():
            if name in value:
                found += faults(value[name], inside, standard, f"{at}.{name}")
        found += [f"{at}.{name}: not of the standard" for name in value if name not in schema.get("properties", {})]
    return found


def _found(standard, ref):
    for name in ref.removeprefix("#/").split("/"):
        standard = standard[name]
    return standard


def operations(standard):
    return {
        operation["operationId"]: (method, operation)
        for path in standard["paths"].values()
        for method, operation in path.items()
        if method in ("get", "post")
    }


def schema_of(operation, status, standard):
    response = operation["responses"][str(status)]
    response = _found(standard, response["$ref"]) if "$ref" in response else response
    return response["content"]["application/json"]["schema"]


def ask(app, addresses, name, method, form, **fields):
    path = addresses[name].format(form=form)
    return app.send(path, **fields) if method == "post" else app.client.get(path)


def test_every_operation_is_served_as_the_standard_describes_it(standard, app, addresses):
    for name, (method, operation) in operations(standard).items():
        answer = ask(app, addresses, name, method, "json")
        assert answer.status_code == 200, name
        assert answer["Content-Type"] == "application/json; charset=utf-8"
        assert faults(answer.json(), schema_of(operation, 200, standard), standard) == [], name


def test_and_in_xml_with_the_same_content(standard, app, addresses):
    for name, (method, operation) in operations(standard).items():
        answer, json = (ask(app, addresses, name, method, form) for form in ("xml", "json"))
        root = ElementTree.fromstring(answer.content)
        assert answer["Content-Type"] == "text/xml; charset=utf-8"
        assert answer.content.startswith(b'<?xml version="1.0" encoding="utf-8"?>')
        names = operation.get("x-xml-root", name).split("/")
        assert root.tag == names[0], name
        rows = json.json() if len(names) > 1 else [json.json()]
        records = list(root) if len(names) > 1 else [root]
        assert {record.tag for record in records} == {names[-1]}
        assert [[field.tag for field in record] for record in records] == [list(row) for row in rows], name


def test_faults_have_the_shape_of_the_standard(standard, app, addresses):
    schema = standard["components"]["responses"]["Errors"]["content"]["application/json"]["schema"]
    wrong = [
        app.client.get("/open311/v2/requests.json?status=half"),
        app.client.get("/open311/v2/requests/M-1.json"),
        app.client.get("/open311/v2/services/maan.json"),
        app.send(api_key="fout"),
        app.send(service_code=None, lat="x"),
    ]
    assert [answer.status_code for answer in wrong] == [400, 404, 404, 403, 400]
    for answer in wrong:
        assert faults(answer.json(), schema, standard) == []
        assert {error["code"] for error in answer.json()} == {answer.status_code}


def test_every_parameter_of_the_standard_is_understood(standard, app):
    fields = standard["paths"]["/requests.{format}"]["post"]["requestBody"]["content"]
    names = fields["application/x-www-form-urlencoded"]["schema"]["properties"]
    told = dict.fromkeys(names, "") | {"description": "Alles", "email": "anna@inwoner.example"}
    told |= {"api_key": app.key, "service_code": "lamp-uit", "lat": "52.67", "long": "4.7035"}
    assert app.send(**told).status_code == 200
    assert Melding.objects.get().description == "Alles"


def test_the_checker_itself_sees_what_is_wrong(standard):
    request = standard["components"]["schemas"]["Request"]
    wrong = {"service_request_id": 7, "status": "half", "requested_datetime": "2026-11-26T08:47:00", "text": "x"}
    assert len(faults(wrong, request, standard)) == 6
