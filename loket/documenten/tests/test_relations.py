"""To what a document belongs is told by the zaak or besluit itself, and mirrored here (drc-002 … drc-004)."""

import pytest

from loket.documenten import commands
from loket.documenten.queries import foreign
from loket.documenten.tests.faults import faults
from loket.examples import documenten
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.outside.bronnen import NotFetched

OIO = "documenten/objectinformatieobjecten"
ZAAK = "http://testserver/zaken/api/v1/zaken/11111111-1111-4111-8111-111111111111"
BESLUIT = "http://testserver/besluiten/api/v1/besluiten/11111111-1111-4111-8111-111111111111"
OTHERS = "https://zaken.elders.example/api/v1/zaken/1"


@pytest.fixture
def made(db):
    return documenten.document()


@pytest.fixture
def there(monkeypatch):
    """Every address of ours and of others leads to an object."""
    monkeypatch.setattr(foreign, "is_here", lambda address: True)
    monkeypatch.setattr(foreign, "fetch", lambda address: {"url": address})


def told(made, object=ZAAK, kind="zaak"):
    return {"informatieobject": made.url, "object": object, "objectType": kind}


def relate(made, object=ZAAK):
    return commands.relate(document_id=made.id, object=object, object_type="zaak", by=SYSTEM)


def test_the_mirror_is_read_with_the_very_addresses_of_the_client(zgw, made, django_assert_num_queries):
    made_id = relate(made, "/zaken/api/v1/zaken/11111111-1111-4111-8111-111111111111")
    with django_assert_num_queries(4):  # two of them write down that it was read
        found = zgw.get(OIO, {"object": ZAAK, "informatieobject": made.url}).json()
    assert found == [{"url": f"http://testserver/documenten/api/v1/objectinformatieobjecten/{made_id}", **told(made)}]
    with django_assert_num_queries(4):
        assert zgw.get(found[0]["url"]).json() == found[0]
    assert zgw.head(found[0]["url"])["ETag"]
    assert zgw.get(OIO, {"object": OTHERS}).json() == []
    commands.unrelate(document_id=made.id, object=ZAAK, by=SYSTEM)
    assert zgw.get(OIO, {"object": ZAAK}).json() == []
    assert zgw.get(found[0]["url"]).status_code == 404


def test_an_object_that_goes_lets_all_its_documents_go(zgw, made):
    relate(made)
    relate(documenten.document())
    relate(made, OTHERS)
    commands.unrelate_object(object=ZAAK, by=SYSTEM)
    assert [each["object"] for each in zgw.get(OIO).json()] == [OTHERS]


def test_a_relation_is_there_once(made):
    relate(made)
    with pytest.raises(Refused) as refused:
        relate(made, ZAAK.replace("testserver", "127.0.0.1"))
    assert refused.value.refusal.code == "unique"


@pytest.mark.parametrize(
    ("object", "kind", "code"),
    [
        (ZAAK, "zaak", "bad-url"),
        (ZAAK, "besluit", "invalid-resource"),
        (ZAAK, "verzoek", "invalid-resource"),
        (
            "http://testserver/besluiten/api/v1/besluiten/11111111-1111-4111-8111-111111111111",
            "zaak",
            "invalid-resource",
        ),
        ("https://nergens.invalid/zaken/1", "zaak", "bad-url"),
        ("geen adres", "zaak", "bad-url"),
    ],
)
def test_drc_002_the_object_is_there_and_of_its_type(zgw, made, object, kind, code):
    assert faults(zgw.post(OIO, told(made, object, kind))) == [("object", code)]


def test_drc_002_what_another_answers_must_look_like_an_object(zgw, made, monkeypatch):
    monkeypatch.setattr(foreign, "fetch", lambda address: {"naam": "iets anders"})
    assert faults(zgw.post(OIO, told(made, OTHERS))) == [("object", "invalid-resource")]

    def nothing(address):
        raise NotFetched("bad-url", "Dit adres geeft geen antwoord.")

    monkeypatch.setattr(foreign, "fetch", nothing)
    assert faults(zgw.post(OIO, told(made, OTHERS))) == [("object", "bad-url")]


def test_drc_003_and_drc_004_a_direct_post_is_never_needed(zgw, made, there):
    assert faults(zgw.post(OIO, told(made))) == [("nonFieldErrors", "inconsistent-relation")]
    relate(made)
    assert faults(zgw.post(OIO, told(made))) == [("nonFieldErrors", "unique")]


def test_drc_004_a_relation_with_a_zaak_of_ours_is_broken_by_the_zaak(zgw, made):
    made_id = relate(made)
    assert faults(zgw.delete(f"{OIO}/{made_id}")) == [("nonFieldErrors", "inconsistent-relation")]


def test_an_object_elsewhere_is_told_of_by_its_own_register(zgw, made, there):
    found = zgw.post(OIO, told(made, OTHERS))
    assert (found.status_code, found.json()["object"]) == (201, OTHERS)
    assert faults(zgw.post(OIO, told(made, OTHERS))) == [("nonFieldErrors", "unique")]
    assert zgw.delete(found.json()["url"]).status_code == 204
    assert zgw.get(OIO).json() == []


def test_the_document_is_there(zgw, made, there):
    nowhere = "http://testserver/documenten/api/v1/enkelvoudiginformatieobjecten/11111111-1111-4111-8111-111111111111"
    wrong = {**told(made), "informatieobject": nowhere}
    assert faults(zgw.post(OIO, wrong)) == [("informatieobject", "bad-url")]
    assert sorted(faults(zgw.post(OIO, {"objectType": "kat"}))) == [
        ("informatieobject", "required"),
        ("object", "required"),
        ("objectType", "invalid_choice"),
    ]


def test_relations_do_not_change(zgw, made):
    made_id = relate(made)
    assert zgw.put(f"{OIO}/{made_id}", told(made)).status_code == 405
    assert zgw.patch(f"{OIO}/{made_id}", {}).status_code == 405
