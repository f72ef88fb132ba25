"""ztc-010: what hangs below a published zaaktype stays as it is; who may force, may add (ztc-015c)."""

import pytest

from loket.catalogi.queries.selectielijst import procestype_url
from loket.catalogi.tests.bodies import (
    eigenschap_body,
    resultaattype_body,
    roltype_body,
    statustype_body,
    told,
    zaakobjecttype_body,
    ziot_body,
)
from loket.examples.catalogus import draft_zaaktype, informatieobjecttype, published_zaaktype

FROZEN = [("nonFieldErrors", "non-concept-zaaktype")]
RELATION = [("nonFieldErrors", "non-concept-relation")]


@pytest.fixture
def it(db):
    return published_zaaktype(selectielijst_procestype=procestype_url(6))


def bodies(it):
    """For each list: an address below the published zaaktype, and a body for another beside it."""
    return {
        "eigenschappen": (it.eigenschap, eigenschap_body(it.url)),
        "resultaattypen": (it.resultaattypen[0], resultaattype_body(it.url, "6.2")),
        "roltypen": (it.roltype, roltype_body(it.url)),
        "statustypen": (it.statustypen[0], statustype_body(it.url, volgnummer=100)),
        "zaakobjecttypen": (it.zaakobjecttype, zaakobjecttype_body(it.url, it.catalogus)),
    }


@pytest.mark.parametrize("path", ["eigenschappen", "resultaattypen", "roltypen", "statustypen", "zaakobjecttypen"])
def test_nothing_changes_below_a_published_zaaktype(writer, it, path):
    below, body = bodies(it)[path]
    assert told(writer.post(f"catalogi/{path}", body)) == FROZEN
    assert told(writer.put(below.url, body)) == FROZEN
    assert told(writer.put(below.url, {})) == FROZEN
    assert told(writer.patch(below.url, {"toelichting": "x"})) == FROZEN
    assert told(writer.delete(below.url)) == FROZEN


@pytest.mark.parametrize("path", ["eigenschappen", "roltypen", "statustypen", "zaakobjecttypen"])
def test_force_adds_but_neither_changes_nor_removes(zgw, it, path):
    below, body = bodies(it)[path]
    assert zgw.post(f"catalogi/{path}", body).status_code == 201
    assert told(zgw.put(below.url, body)) == FROZEN
    assert told(zgw.patch(below.url, {"toelichting": "x"})) == FROZEN
    assert told(zgw.delete(below.url)) == FROZEN


def test_nobody_adds_a_result(zgw, it):
    _, body = bodies(it)["resultaattypen"]
    assert told(zgw.post("catalogi/resultaattypen", body)) == FROZEN


def test_a_kind_of_document_is_frozen_once_both_sides_are_published(writer, zgw, it):
    published = informatieobjecttype(it.catalogus.id)
    body = ziot_body(it.url, published, volgnummer=2)
    assert told(writer.post("catalogi/zaaktype-informatieobjecttypen", body)) == RELATION
    for program in (writer, zgw):
        assert told(program.put(it.ziot.url, body)) == RELATION
        assert told(program.patch(it.ziot.url, {"volgnummer": 5})) == RELATION
        assert told(program.delete(it.ziot.url)) == RELATION
    assert zgw.post("catalogi/zaaktype-informatieobjecttypen", body).status_code == 201


def test_a_draft_kind_of_document_is_free_in_profile_1_3_1_only(writer, it, settings):
    draft = informatieobjecttype(it.catalogus.id, publish=False)
    made = writer.post("catalogi/zaaktype-informatieobjecttypen", ziot_body(it.url, draft, volgnummer=2))
    assert made.status_code == 201
    url = made.json()["url"]
    assert writer.patch(url, {"volgnummer": 7}).json()["volgnummer"] == 7
    settings.ZTC_PROFILE = "1.3.3"
    assert told(writer.patch(url, {"volgnummer": 8})) == RELATION
    settings.ZTC_PROFILE = "1.3.1"
    assert writer.delete(url).status_code == 204


def test_below_a_draft_everything_may_change(writer, ztc):
    zaaktype = draft_zaaktype(selectielijst_procestype=procestype_url(6)).url
    iot = informatieobjecttype(ztc.id)
    for path, body, change in [
        ("eigenschappen", eigenschap_body(zaaktype), {"definitie": "anders"}),
        ("resultaattypen", resultaattype_body(zaaktype, "6.2"), {"omschrijving": "anders"}),
        ("roltypen", roltype_body(zaaktype), {"omschrijving": "anders"}),
        ("statustypen", statustype_body(zaaktype), {"statustekst": "anders"}),
        ("zaakobjecttypen", zaakobjecttype_body(zaaktype, ztc), {"relatieOmschrijving": "anders"}),
        ("zaaktype-informatieobjecttypen", ziot_body(zaaktype, iot), {"richting": "uitgaand"}),
    ]:
        made = writer.post(f"catalogi/{path}", body)
        assert made.status_code == 201, made.content
        url = made.json()["url"]
        ((name, value),) = change.items()
        assert writer.patch(url, change).json()[name] == value
        assert writer.put(url, body).status_code == 200
        assert writer.get(url).json() == made.json()
        assert writer.delete(url).status_code == 204
        assert writer.get(url).status_code == 404


def test_a_zaaktype_that_is_not_there_is_told(writer):
    nowhere = "http://testserver/catalogi/api/v1/zaaktypen/00000000-0000-4000-8000-000000000000"
    assert told(writer.post("catalogi/roltypen", roltype_body(nowhere))) == [("zaaktype", "bad-url")]


def test_a_draft_may_name_a_published_type(writer, ztc):
    """ztc-011: since 1.3 a relation to what is published is fine."""
    iot = informatieobjecttype(ztc.id)
    body = ziot_body(draft_zaaktype(), iot)
    assert writer.post("catalogi/zaaktype-informatieobjecttypen", body).status_code == 201
