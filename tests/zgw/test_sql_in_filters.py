"""SQL in any filter of a list of the national APIs finds nothing, breaks nothing, and never shows more than without it.

The lists and their filters are those of the documents that we publish; test_openapi.py holds them against the standard.
A search by a body (`_zoek`) is one of them. `LOKET_PROOF=full` tries all words on each filter.
"""

import json
import os
from urllib.parse import urlencode

import pytest

from tests.sql_words import AS_IT_STANDS, GOOD, some_of
from tests.zgw.furnished import furnish
from tests.zgw.standard import FILES
from tests.zgw.test_bad_days import address_of

FULL = os.environ.get("LOKET_PROOF") == "full"
ZOEK = "/_zoek"  # is asked in a body
NO_FILTER = {"page", "pageSize", "expand", "ordering", "fields"}  # how it is shown, not what
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def addresses(scene_of_module):
    return furnish(scene_of_module)


def lists_of(api, client):
    """Each operation that shows several, and the names that it can be asked by."""
    document = client.get(f"/{api}/api/v1/openapi.json").json()
    for path, item in document["paths"].items():
        operation = item.get("get", {})
        content = operation.get("responses", {}).get("200", {}).get("content", {})
        names = [each["name"] for each in operation.get("parameters", []) if each["in"] == "query"]
        if names and "application/json" in content:
            yield path, names
        if path.endswith(ZOEK):
            told = item["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
            yield path, list(document["components"]["schemas"][told]["properties"])


def rows_of(answer):
    told = answer.json()
    return told["results"] if isinstance(told, dict) and "results" in told else told if isinstance(told, list) else None


def ask(scene, address, query):
    if address.endswith(ZOEK) and query:  # without anything it is refused, and the list beside it shows all
        return scene.full.client.post(address, json.dumps(query), "application/json", headers=scene.full._headers({}))
    return scene.full.client.get(f"{address.removesuffix(ZOEK)}?{urlencode(query)}", headers=scene.full._headers({}))


@pytest.mark.parametrize("api", sorted(FILES))
def test_sql_in_a_filter_finds_nothing(scene, addresses, api):
    wrong, looked = [], 0
    for path, names in lists_of(api, scene.full.client):
        address = address_of(f"{api}/api/v1{path}".replace("{", "<uuid:").replace("}", ">"), addresses)
        usual = rows_of(ask(scene, address, {}))
        if usual is None:
            continue
        for place, name in enumerate(names):
            for what, words in some_of(place, all_of_them=FULL).items():
                answer = ask(scene, address, {name: words})
                looked += bool(usual)
                wrong += [f"{path}?{name}={what}: {why}" for why in faults_of(answer, name, words, len(usual))]
    assert wrong == []
    assert looked > LEAST[api], looked


def faults_of(answer, name, words, usual):
    if answer.status_code not in GOOD:
        return [str(answer.status_code)]
    if answer.status_code != 200 or name in NO_FILTER:
        return []
    rows = rows_of(answer)
    if len(rows) > usual:
        return [f"{len(rows)} rows instead of {usual}"]
    meant = words in AS_IT_STANDS.values()
    extra = [row for row in rows if not (meant and json.dumps(words)[1:-1] in json.dumps(row, ensure_ascii=False))]
    return [f"finds {len(extra)} of {usual}"] if extra else []


# How many questions were asked of a list that shows something: with none of these, nothing could be found.
LEAST = {
    "zaken": 100,
    "catalogi": 50,
    "documenten": 20,
    "besluiten": 10,
    "autorisaties": 1,
    "notificaties": 0,
    "klantinteracties": 50,
}


def test_the_look_sees_a_filter_that_is_not_there(scene, addresses):
    """The same look at a list that leaves the filter out: it shows all, and that is a fault."""
    zaken = ask(scene, "/zaken/api/v1/zaken", {})
    usual = len(rows_of(zaken))
    assert usual
    assert faults_of(zaken, "identificatie", "' OR '1'='1", usual) == [f"finds {usual} of {usual}"]
    assert faults_of(zaken, "identificatie", "x", usual - 1) == [f"{usual} rows instead of {usual - 1}"]


def test_a_search_by_a_body_is_among_them(scene, addresses):
    """It finds by what is asked in it; the same rows by words of SQL are a fault."""
    client = scene.full.client
    searches = {path for api in FILES for path, _ in lists_of(api, client) if path.endswith(ZOEK)}
    assert searches == {"/zaken/_zoek", "/enkelvoudiginformatieobjecten/_zoek"}
    [zaak, *_] = rows_of(ask(scene, "/zaken/api/v1/zaken", {}))
    found = ask(scene, "/zaken/api/v1/zaken/_zoek", {"identificatie": zaak["identificatie"]})
    assert faults_of(found, "identificatie", "' OR '1'='1", 1) == ["finds 1 of 1"]
