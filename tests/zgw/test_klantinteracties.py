"""Field by field, what our document says of the Klantinteracties API is what the file of Open Klant says."""

import pytest

from tests.zgw.standard import file_of, operations_of

API = "klantinteracties"
PARTS = ("actor_identificatie", "partij_identificatie")  # halves of what comes in kinds
# Empty texts and groups that are not filled in come out as well, so these may be shorter than who writes them must be.
LIMITS = ("enum", "maxLength", "maximum", "minimum", "nullable", "format", "type")
# What we say more of: numbers that nobody gave are made, and a moment that is not told is now.
MORE = {
    ("Klantcontact", "plaatsgevondenOp", "nullable"),
    ("PartijIdentificator", "uuid", "nullable"),
    ("Contactpersoon", "uuid", "nullable"),
    ("InterneTaak", "toegewezenAanActor", "nullable"),
    ("MaakKlantcontact", "betrokkene", "nullable"),
    ("MaakKlantcontact", "onderwerpobject", "nullable"),
}


@pytest.fixture
def ours(client):
    return client.get(f"/{API}/api/v1/openapi.json").json()


def told(document, schema):
    """A schema with what it refers to in its place."""
    if "$ref" in schema:
        return told(document, document["components"]["schemas"][schema["$ref"].split("/")[-1]])
    if len(schema.get("allOf", [])) == 1:
        return {**told(document, schema["allOf"][0]), **{key: each for key, each in schema.items() if key != "allOf"}}
    return schema


def schemas_of(document):
    return {
        name: schema
        for name, schema in document["components"]["schemas"].items()
        if not name.startswith(("Paginated", "Patched", "Expand")) and "properties" in schema
    }


def test_every_schema_of_the_standard_is_there(ours):
    theirs = {name for name in schemas_of(file_of(API)) if not name.startswith(PARTS)}
    assert sorted(theirs - set(schemas_of(ours))) == []


def test_what_is_required_of_a_writer_is_the_same(ours):
    wrong = {}
    for name, schema in schemas_of(file_of(API)).items():
        if name in schemas_of(ours):
            written = {field for field, each in schema["properties"].items() if not each.get("readOnly")}
            mine = set(schemas_of(ours)[name].get("required", []))
            if mine != (theirs := set(schema.get("required", [])) & written):
                wrong[name] = (sorted(mine - theirs), sorted(theirs - mine))
    assert wrong == {}


def test_each_field_has_the_same_limits(ours):
    theirs, wrong = file_of(API), {}
    for name, schema in schemas_of(theirs).items():
        mine = schemas_of(ours).get(name, {"properties": {}})
        for field, each in schema["properties"].items():
            if field not in mine["properties"] or each.get("readOnly"):
                continue
            wanted, found = told(theirs, each), told(ours, mine["properties"][field])
            for limit in LIMITS:
                one, other = (_limit(it, limit) for it in (wanted, found))
                if one != other and (name, field, limit) not in MORE:
                    wrong[name, field, limit] = (one, other)
    assert wrong == {}


def _limit(schema, name):
    if name == "type" and "enum" in schema:
        return None
    found = schema.get(name)
    if found == "date-time":  # we also take a day for its beginning
        return None
    return sorted(each for each in found if each is not None) if isinstance(found, list) else found


def test_choices_of_questions_are_the_same(ours):
    mine, wrong = operations_of(ours), {}
    for key, operation in operations_of(file_of(API)).items():
        offered = {each["name"]: each["schema"] for each in mine[key]["parameters"] if each["in"] == "query"}
        for each in operation.get("parameters", []):
            if each["in"] == "query" and (choices := each["schema"].get("enum")):
                found = offered[each["name"]].get("enum", [])
                wrong |= {(*key, each["name"]): found} if sorted(found) != sorted(choices) else {}
    assert wrong == {}
