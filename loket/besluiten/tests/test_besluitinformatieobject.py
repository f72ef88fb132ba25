"""A besluit stands in a document: both know it (brc-003, brc-004, brc-005, brc-008)."""

import pytest

from loket.besluiten.tests.conftest import GONE, HOST, denied, faults, program_for
from loket.examples import documenten

pytestmark = pytest.mark.django_db
PATH = "besluiten/besluitinformatieobjecten"


@pytest.fixture
def besluit(zgw, body):
    return zgw.post("besluiten/besluiten", body).json()["url"]


@pytest.fixture
def pair(besluit, document):
    return {"informatieobject": document.url, "besluit": besluit}


def test_a_document_is_put_with_a_besluit(zgw, pair):
    answer = zgw.post(PATH, pair)
    assert answer.status_code == 201, answer.content
    made = answer.json()
    assert made == {**pair, "url": made["url"]}
    assert answer["Location"] == made["url"]
    assert zgw.get(made["url"]).json() == made
    assert zgw.head(made["url"]).status_code == 200


def test_brc_005_the_document_knows_the_besluit(zgw, pair):
    made = zgw.post(PATH, pair).json()
    asked = {"object": pair["besluit"], "informatieobject": pair["informatieobject"]}
    [mirror] = zgw.get("documenten/objectinformatieobjecten", asked).json()
    assert mirror == {
        "url": mirror["url"],
        "informatieobject": pair["informatieobject"],
        "object": pair["besluit"],
        "objectType": "besluit",
    }
    assert zgw.delete(made["url"]).status_code == 204
    assert zgw.get("documenten/objectinformatieobjecten", asked).json() == []
    assert zgw.get(made["url"]).status_code == 404


def test_a_bare_list_by_besluit_and_by_document(zgw, pair, zaaktype, body):
    made = zgw.post(PATH, pair).json()
    other = documenten.document(type=zaaktype.informatieobjecttype)
    another = zgw.post(PATH, {**pair, "informatieobject": other.url}).json()
    assert zgw.get(PATH).json() == [made, another]
    assert zgw.get(PATH, {"besluit": pair["besluit"]}).json() == [made, another]
    assert zgw.get(PATH, {"informatieobject": other.url}).json() == [another]
    assert faults(zgw.get(PATH, {"besluit": "nee"})) == [("besluit", "invalid")]


@pytest.mark.parametrize("address", [f"{HOST}/documenten/api/v1/enkelvoudiginformatieobjecten/{GONE}", f"{HOST}/x"])
def test_brc_003_a_document_that_is_not_there(zgw, pair, address):
    assert faults(zgw.post(PATH, {**pair, "informatieobject": address})) == [("informatieobject", "bad-url")]


def test_a_besluit_that_is_not_there(zgw, pair):
    address = f"{HOST}/besluiten/api/v1/besluiten/{GONE}"
    assert faults(zgw.post(PATH, {**pair, "besluit": address})) == [("besluit", "bad-url")]


def test_both_addresses_wrong_are_told_together(zgw):
    assert faults(zgw.post(PATH, {"informatieobject": f"{HOST}/x", "besluit": f"{HOST}/x"})) == [
        ("informatieobject", "bad-url"),
        ("besluit", "bad-url"),
    ]
    assert faults(zgw.post(PATH, {})) == [("informatieobject", "required"), ("besluit", "required")]


def test_a_pair_is_there_once(zgw, pair):
    zgw.post(PATH, pair)
    assert faults(zgw.post(PATH, pair)) == [("nonFieldErrors", "unique")]


def test_brc_008_the_kind_of_document_belongs_to_the_kind_of_besluit(zgw, pair, other_zaaktype):
    other = documenten.document(type=other_zaaktype.informatieobjecttype)
    assert faults(zgw.post(PATH, {**pair, "informatieobject": other.url})) == [
        ("nonFieldErrors", "missing-besluittype-informatieobjecttype-relation")
    ]


def test_brc_004_a_relation_does_not_change(zgw, pair):
    made = zgw.post(PATH, pair).json()
    for answer in (zgw.put(made["url"], made), zgw.patch(made["url"], made)):
        assert (answer.status_code, answer["Allow"]) == (405, "GET, DELETE, HEAD")


def test_a_document_with_a_besluit_is_not_deleted(zgw, pair):
    zgw.post(PATH, pair)
    assert faults(zgw.delete(pair["informatieobject"])) == [("nonFieldErrors", "pending-relations")]


def test_rights_are_those_of_the_besluit(zgw, pair, zaaktype, other_zaaktype):
    made = zgw.post(PATH, pair).json()
    every = ("besluiten.lezen", "besluiten.aanmaken", "besluiten.verwijderen")
    stranger, reader = program_for(other_zaaktype, *every), program_for(zaaktype, "besluiten.lezen", name="lezer")
    assert stranger.get(PATH).json() == []
    assert denied(stranger.get(made["url"]))
    assert denied(stranger.post(PATH, pair))
    assert denied(stranger.delete(made["url"]))
    assert reader.get(PATH).json() == [made]
    assert denied(reader.post(PATH, pair))
    assert denied(reader.delete(made["url"]))


def test_statements(zgw, pair, django_assert_num_queries):
    with django_assert_num_queries(9):  # who, savepoint, pair, row, other end, trail, outbox, savepoint, answer
        made = zgw.post(PATH, pair).json()
    with django_assert_num_queries(4):  # two of them write down that it was read
        zgw.get(made["url"])
    with django_assert_num_queries(4):
        zgw.get(PATH, {"besluit": pair["besluit"]})
