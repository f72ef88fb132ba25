"""Notes about a zaak."""

import pytest

from loket.zaken.tests.parts import GONE, closed_zaak_of, denied, faults, program, url_of, zaak_of
from loket.zgw.models import Wijziging

WAY = "zaken/zaaknotities"


def body(zaak, /, **changes):
    return {"onderwerp": "Gebeld", "tekst": "Komt morgen langs", "gerelateerdAan": url_of(zaak), **changes}


def test_a_note_is_internal_and_a_concept_unless_told(zgw, zaak):
    made = zgw.post(WAY, body(zaak))
    assert made.status_code == 201
    told = dict(made.json())
    assert told.pop("aanmaakdatum") == told.pop("wijzigingsdatum")
    assert told == {
        "url": made["Location"],
        **body(zaak),
        "aangemaaktDoor": "",
        "notitieType": "intern",
        "status": "concept",
    }
    assert zgw.get(made["Location"]).json() == made.json()


def test_every_fault_is_told_at_once(zgw):
    assert faults(zgw.post(WAY, {"onderwerp": "", "status": "af"})) == [
        ("onderwerp", "blank"),
        ("tekst", "required"),
        ("status", "invalid_choice"),
        ("gerelateerdAan", "required"),
    ]
    sent = {"onderwerp": "a", "tekst": "b", "gerelateerdAan": f"http://testserver/zaken/api/v1/zaken/{GONE}"}
    assert faults(zgw.post(WAY, sent)) == [("gerelateerdAan", "bad-url")]


def test_a_note_changes_until_it_is_definitief(zgw, zaak, zaaktype):
    made = zgw.post(WAY, body(zaak)).json()
    changed = zgw.patch(made["url"], {"tekst": "Kwam niet"}).json()
    assert changed["tekst"] == "Kwam niet"
    assert changed["wijzigingsdatum"] > made["wijzigingsdatum"]
    other = {**made, "gerelateerdAan": url_of(zaak_of(zaaktype))}
    assert faults(zgw.put(made["url"], other)) == [("gerelateerdAan", "wijzigen-niet-toegelaten")]
    assert zgw.put(made["url"], {**made, "status": "definitief"}).status_code == 200
    for answer in (zgw.put(made["url"], made), zgw.patch(made["url"], {"status": "concept"})):
        assert faults(answer) == [("nonFieldErrors", "wijzigen-niet-toegelaten")]


def test_a_note_is_removed(zgw, zaak):
    made = zgw.post(WAY, body(zaak, status="definitief")).json()
    assert zgw.delete(made["url"]).status_code == 204
    assert zgw.get(made["url"]).status_code == 404
    lines = Wijziging.objects.filter(hoofd_id=zaak.id).order_by("id")
    assert [(line.resource, line.actie) for line in lines] == [("zaaknotitie", "create"), ("zaaknotitie", "destroy")]


def test_rights_go_by_the_zaak(zgw, zaak, zaaktype):
    closed, secret = closed_zaak_of(zaaktype), zaak_of(zaaktype, vertrouwelijkheidaanduiding="geheim")
    usual = program("gewoon", zaaktype, "zaken.lezen", "zaken.bijwerken")
    reader = program("lezer", zaaktype, "zaken.lezen")
    hidden, done = zgw.post(WAY, body(secret)).json(), zgw.post(WAY, body(closed)).json()
    assert usual.get(WAY).json()["count"] == 1
    assert denied(usual.get(hidden["url"]))
    assert denied(usual.post(WAY, body(closed)))
    assert denied(usual.patch(done["url"], {"tekst": "x"}))
    assert denied(usual.delete(done["url"]))
    assert denied(reader.post(WAY, body(zaak)))
    assert usual.post(WAY, body(zaak)).status_code == 201


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"aangemaaktDoor": "Jan"}, 1),
        ({"aangemaaktDoor__icontains": "JA"}, 2),
        ({"onderwerp": "Gebeld"}, 2),
        ({"onderwerp__icontains": "eb"}, 2),
        ({"tekst__icontains": "100%"}, 1),
        ({"tekst": "Komt morgen langs"}, 1),
        ({"notitieType": "extern"}, 1),
        ({"status": "definitief"}, 1),
        ({"aanmaakdatum__gt": "2020-01-01T00:00:00Z"}, 2),
        ({"aanmaakdatum__lte": "2020-01-01T00:00:00Z"}, 0),
        ({"wijzigingsdatum__lt": "2100-01-01T00:00:00Z"}, 2),
        ({"gerelateerdAan": "https://elders.example/1"}, 0),
    ],
)
def test_notes_are_found(zgw, zaak, asked, count):
    zgw.post(WAY, body(zaak, aangemaaktDoor="Jan"))
    more = {"aangemaaktDoor": "Jannie", "tekst": "100% zeker", "notitieType": "extern", "status": "definitief"}
    zgw.post(WAY, body(zaak, **more))
    assert zgw.get(WAY, asked).json()["count"] == count
    assert zgw.get(WAY, {**asked, "gerelateerdAan": url_of(zaak)} if count else asked).json()["count"] == count
