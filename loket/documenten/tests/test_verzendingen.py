"""From whom a document came, or to whom it went (drc-017)."""

import pytest

from loket.documenten.tests.faults import faults
from loket.examples import documenten

SENT = "documenten/verzendingen"
HOUSE = {"huisnummer": 12, "naamOpenbareRuimte": "Voorbeeldstraat", "woonplaatsnaam": "Bergen"}
ABROAD = {"adresBuitenland1": "1 Example Road", "landPostadres": "https://landen.example/gb"}
BOX = {
    "postBusOfAntwoordnummer": 175,
    "postadresPostcode": "1860AD",
    "postadresType": "postbusnummer",
    "woonplaatsnaam": "Bergen",
}


def told(made, **changes):
    if not changes:
        changes = {"emailadres": "jan@bergen.example"}
    return {
        "informatieobject": made.url,
        "betrokkene": "https://partijen.example/1",
        "contactPersoon": "https://partijen.example/2",
        "aardRelatie": "geadresseerde",
        **changes,
    }


@pytest.fixture
def made(db):
    return documenten.document()


def test_it_is_made_read_changed_and_removed(zgw, made, django_assert_num_queries):
    found = zgw.post(SENT, told(made, binnenlandsCorrespondentieadres=HOUSE)).json()
    assert found["binnenlandsCorrespondentieadres"] == {
        "huisletter": "",
        "huisnummerToevoeging": "",
        "postcode": "",
        **HOUSE,
    }
    assert (found["mijnOverheid"], found["emailadres"], found["correspondentiePostadres"]) == (False, None, None)
    with django_assert_num_queries(4):  # two of them write down that it was read
        assert zgw.get(found["url"]).json() == found
    changed = zgw.patch(found["url"], {"toelichting": "Per post"}).json()
    assert changed == {**found, "toelichting": "Per post"}
    whole = zgw.put(found["url"], told(made, telefoonnummer="072 1234567")).json()
    assert (whole["telefoonnummer"], whole["binnenlandsCorrespondentieadres"]) == ("072 1234567", None)
    assert zgw.delete(found["url"]).status_code == 204
    assert zgw.get(found["url"]).status_code == 404


@pytest.mark.parametrize(
    "way",
    [
        {"binnenlandsCorrespondentieadres": HOUSE},
        {"buitenlandsCorrespondentieadres": ABROAD},
        {"correspondentiePostadres": BOX},
        {"faxnummer": "072"},
        {"emailadres": "jan@bergen.example"},
        {"mijnOverheid": True},
        {"telefoonnummer": "072"},
    ],
)
def test_drc_017_one_way_is_enough(zgw, made, way):
    assert zgw.post(SENT, told(made, **way)).status_code == 201


@pytest.mark.parametrize(
    "ways",
    [
        {"emailadres": None},
        {"emailadres": ""},
        {"mijnOverheid": False},
        {"emailadres": "a@b.example", "telefoonnummer": "072"},
        {"binnenlandsCorrespondentieadres": HOUSE, "correspondentiePostadres": BOX},
    ],
)
def test_drc_017_no_way_or_two_is_wrong(zgw, made, ways):
    assert faults(zgw.post(SENT, told(made, **ways))) == [("nonFieldErrors", "invalid-address")]


def test_drc_017_one_sender(zgw, made):
    first = zgw.post(SENT, told(made, aardRelatie="afzender", emailadres="a@b.example")).json()
    assert faults(zgw.post(SENT, told(made, aardRelatie="afzender", emailadres="a@b.example"))) == [
        ("aardRelatie", "unique")
    ]
    assert zgw.patch(first["url"], {"toelichting": "x"}).status_code == 200
    other = zgw.post(SENT, told(made)).json()
    assert faults(zgw.patch(other["url"], {"aardRelatie": "afzender"})) == [("aardRelatie", "unique")]


def test_every_fault_is_told(zgw, made):
    wrong = {
        "betrokkene": "",
        "aardRelatie": "vriend",
        "binnenlandsCorrespondentieadres": {"huisnummer": 0, "postcode": "1234567"},
        "correspondentiePostadres": {"postadresType": "mand"},
        "telefoonnummer": "1" * 16,
    }
    assert sorted(faults(zgw.post(SENT, wrong))) == [
        ("aardRelatie", "invalid_choice"),
        ("betrokkene", "bad-url"),
        ("binnenlandsCorrespondentieadres.huisnummer", "min_value"),
        ("binnenlandsCorrespondentieadres.naamOpenbareRuimte", "required"),
        ("binnenlandsCorrespondentieadres.postcode", "max_length"),
        ("binnenlandsCorrespondentieadres.woonplaatsnaam", "required"),
        ("contactPersoon", "required"),
        ("correspondentiePostadres.postBusOfAntwoordnummer", "required"),
        ("correspondentiePostadres.postadresPostcode", "required"),
        ("correspondentiePostadres.postadresType", "invalid_choice"),
        ("correspondentiePostadres.woonplaatsnaam", "required"),
        ("informatieobject", "required"),
        ("telefoonnummer", "max_length"),
    ]


def test_the_document_stays_the_same(zgw, made):
    url = zgw.post(SENT, told(made)).json()["url"]
    other = documenten.document()
    assert faults(zgw.put(url, told(other))) == [("informatieobject", "wijzigen-niet-toegelaten")]


def test_the_list(zgw, made, django_assert_num_queries):
    zgw.post(SENT, told(made, aardRelatie="afzender", emailadres="a@b.example"))
    zgw.post(SENT, told(made, betrokkene="https://partijen.example/9", mijnOverheid=True))
    zgw.post(SENT, told(documenten.document()))
    with django_assert_num_queries(5):  # two of them write down that it was read
        assert zgw.get(SENT, {"informatieobject": made.url}).json()["count"] == 2
    assert zgw.get(SENT, {"aardRelatie": "afzender"}).json()["count"] == 1
    assert zgw.get(SENT, {"betrokkene": "https://partijen.example/9"}).json()["count"] == 1
    found = zgw.get(SENT, {"aardRelatie": "afzender", "expand": "informatieobject"}).json()["results"][0]
    assert found["_expand"]["informatieobject"]["url"] == made.url


def test_who_is_asked_for_by_an_address(zgw):
    answer = zgw.get("documenten/verzendingen", {"betrokkene": "null"})
    assert faults(answer) == [("betrokkene", "invalid")]
