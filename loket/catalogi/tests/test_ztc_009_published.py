"""ztc-009 and ztc-015c: what is published stays, but for its end and for corrections that only add."""

import pytest

from loket.catalogi.tests.bodies import besluittype_body, informatieobjecttype_body, told, zaaktype_body
from loket.examples.catalogus import besluittype, informatieobjecttype, published_zaaktype
from loket.examples.zgw import program_with

FROZEN = [("nonFieldErrors", "non-concept-object")]
BODIES = {
    "zaaktypen": zaaktype_body,
    "besluittypen": besluittype_body,
    "informatieobjecttypen": informatieobjecttype_body,
}


@pytest.fixture(params=BODIES)
def published(request, ztc):
    """A published type: its address, and a body for it."""
    url = {
        "zaaktypen": lambda: published_zaaktype().url,
        "besluittypen": lambda: besluittype(ztc.id).url,
        "informatieobjecttypen": lambda: informatieobjecttype(ztc.id).url,
    }[request.param]()
    return url, BODIES[request.param](ztc)


def test_a_published_type_does_not_change(writer, published):
    url, body = published
    assert told(writer.put(url, body)) == FROZEN
    assert told(writer.put(url, {"omschrijving": "half"})) == FROZEN  # before what is wrong with the fields
    assert told(writer.patch(url, {"omschrijving": "aangepast"})) == FROZEN
    assert told(writer.patch(url, {"omschrijving": "aangepast", "eindeGeldigheid": "2030-01-01"})) == FROZEN
    assert told(writer.delete(url)) == FROZEN
    assert writer.get(url).json()["omschrijving"] != "aangepast"


def test_the_end_of_a_published_type_may_be_set(writer, published):
    url, _ = published
    changed = writer.patch(url, {"eindeGeldigheid": "2020-01-01"})
    assert (changed.status_code, changed.json()["eindeGeldigheid"]) == (200, "2020-01-01")
    assert told(writer.patch(url, {"eindeGeldigheid": "2018-12-31"})) == [("eindeGeldigheid", "date-mismatch")]


def test_who_may_force_corrects_and_removes(zgw, ztc):
    url = besluittype(ztc.id).url
    assert zgw.patch(url, {"toelichting": "Spelling verbeterd"}).status_code == 200
    shown = zgw.get(url).json()
    assert zgw.put(url, {**shown, "besluitcategorie": "vergunning"}).status_code == 200
    assert zgw.delete(url).status_code == 204
    assert zgw.get(url).status_code == 404


def test_forcing_takes_the_right_scope(ztc):
    forced_write = program_with(
        "correctie", {"component": "ztc", "scopes": ["catalogi.lezen", "catalogi.geforceerd-schrijven"]}
    )
    forced_delete = program_with(
        "opruimen", {"component": "ztc", "scopes": ["catalogi.lezen", "catalogi.geforceerd-verwijderen"]}
    )
    url = informatieobjecttype(ztc.id).url
    assert forced_delete.patch(url, {"omschrijving": "x"}).status_code == 403
    assert forced_write.patch(url, {"trefwoord": ["foto"]}).status_code == 200
    assert forced_write.delete(url).status_code == 403
    assert forced_delete.delete(url).status_code == 204


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"trefwoorden": ["boom", "tuin"]}, []),
        ({"trefwoorden": ["tuin"]}, [("trefwoorden", "non-concept-object")]),
        ({"productenOfDiensten": []}, [("productenOfDiensten", "non-concept-object")]),
        ({"besluittypen": []}, [("besluittypen", "non-concept-object")]),
        ({"identificatie": "ANDERS"}, [("identificatie", "non-concept-object")]),
        ({"beginGeldigheid": "2019-02-01"}, [("beginGeldigheid", "non-concept-object")]),
        ({"verlengingMogelijk": False}, [("verlengingMogelijk", "non-concept-object")]),
        ({"aanleiding": "Anders gezegd"}, []),
    ],
)
def test_ztc_015c_a_correction_only_adds(zgw, change, faults):
    url = published_zaaktype(trefwoorden=["boom"]).url
    answer = zgw.patch(url, change)
    assert (told(answer) if faults else [answer.status_code]) == (faults or [200])
