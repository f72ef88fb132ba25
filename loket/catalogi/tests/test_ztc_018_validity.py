"""ztc-018, ztc-019, ztc-020: the days of a version, drafts that stay out of sight, the last step."""

from datetime import date

import pytest

from loket.catalogi.tests.bodies import (
    besluittype_body,
    informatieobjecttype_body,
    roltype_body,
    statustype_body,
    told,
    zaakobjecttype_body,
    zaaktype_body,
)
from loket.examples.catalogus import (
    besluittype,
    draft_zaaktype,
    informatieobjecttype,
    published_zaaktype,
    statustype,
    ziot,
)

STATES = ("alles", "concept", "definitief")
BELOW = ["eigenschappen", "resultaattypen", "roltypen", "statustypen"]
WRONG_END = [("eindeGeldigheid", "date-mismatch")]
WRONG_BEGIN = [("beginGeldigheid", "date-mismatch")]


def test_ztc_018_an_end_does_not_come_before_the_begin(zgw, ztc):
    for path, body in [
        ("zaaktypen", zaaktype_body(ztc)),
        ("besluittypen", besluittype_body(ztc)),
        ("informatieobjecttypen", informatieobjecttype_body(ztc)),
    ]:
        assert told(zgw.post(f"catalogi/{path}", {**body, "eindeGeldigheid": "2018-12-31"})) == WRONG_END
        url = zgw.post(f"catalogi/{path}", {**body, "eindeGeldigheid": "2019-01-01"}).json()["url"]
        assert told(zgw.patch(url, {"beginGeldigheid": "2019-01-02"})) == WRONG_END


def test_ztc_018_what_hangs_below_begins_with_its_zaaktype(zgw, ztc):
    zaaktype = draft_zaaktype()
    assert zgw.post("catalogi/roltypen", roltype_body(zaaktype)).json()["beginGeldigheid"] == "2019-01-01"
    same = roltype_body(zaaktype, beginGeldigheid="2019-01-01")
    assert zgw.post("catalogi/roltypen", same).status_code == 201
    for path, body in [
        ("roltypen", roltype_body(zaaktype)),
        ("statustypen", statustype_body(zaaktype)),
        ("zaakobjecttypen", zaakobjecttype_body(zaaktype, ztc)),
    ]:
        assert told(zgw.post(f"catalogi/{path}", {**body, "beginGeldigheid": "2019-01-02"})) == WRONG_BEGIN
        assert told(zgw.post(f"catalogi/{path}", {**body, "eindeGeldigheid": "2018-01-01"})) == WRONG_END


def test_ztc_018_the_day_of_the_version_may_be_another(zgw, ztc):
    body = zaaktype_body(ztc, versiedatum="2012-01-01")
    assert zgw.post("catalogi/zaaktypen", body).json()["versiedatum"] == "2012-01-01"


@pytest.mark.parametrize("path", [*BELOW, "besluittypen", "informatieobjecttypen", "zaaktypen"])
def test_ztc_019_drafts_are_seen_by_who_asks_for_them(zgw, ztc, path):
    published_zaaktype()
    draft = published_zaaktype(publish=False)
    besluittype(ztc.id, publish=False)
    informatieobjecttype(ztc.id, publish=False)
    listed = {asked: zgw.get(f"catalogi/{path}", {"status": asked}).json()["results"] for asked in STATES}
    assert zgw.get(f"catalogi/{path}").json()["results"] == listed["definitief"] != []
    assert len(listed["alles"]) == len(listed["definitief"]) + len(listed["concept"])
    assert len(listed["concept"]) > 0
    if path in BELOW:
        assert {each["zaaktype"] for each in listed["concept"]} == {draft.url}
    else:
        assert {each["concept"] for each in listed["concept"]} == {True}


def test_ztc_019_a_place_of_a_document_counts_once_both_sides_are_published(zgw, ztc):
    published_zaaktype()
    draft = published_zaaktype(publish=False)
    ziot(draft.id, informatieobjecttype(ztc.id, publish=False).url, 2)

    def count(**asked):
        return zgw.get("catalogi/zaaktype-informatieobjecttypen", asked).json()["count"]

    assert [count(), count(status="definitief"), count(status="concept"), count(status="alles")] == [1, 1, 2, 3]


def test_ztc_019_a_day_gives_the_version_of_that_day(zgw, ztc):
    old = informatieobjecttype(ztc.id, omschrijving="Foto", einde_geldigheid=date(2020, 12, 31))
    new = informatieobjecttype(ztc.id, omschrijving="Foto", begin_geldigheid=date(2021, 1, 1))

    def found(day):
        asked = {"omschrijving": "Foto", "datumGeldigheid": day}
        return [each["url"] for each in zgw.get("catalogi/informatieobjecttypen", asked).json()["results"]]

    assert found("2018-12-31") == []
    assert found("2020-12-31") == [old.url]
    assert found("2021-01-01") == [new.url]


def test_ztc_020_the_highest_number_is_the_end(zgw):
    zaaktype = draft_zaaktype()
    first = statustype(zaaktype.id, 1)
    assert zgw.get(first.url).json()["isEindstatus"] is True
    last = statustype(zaaktype.id, 9)
    assert [zgw.get(each.url).json()["isEindstatus"] for each in (first, last)] == [False, True]
    zgw.delete(last.url)
    assert zgw.get(first.url).json()["isEindstatus"] is True


def test_ztc_020_a_number_is_used_once(zgw):
    zaaktype = draft_zaaktype()
    statustype(zaaktype.id, 1)
    second = statustype(zaaktype.id, 2)
    taken = [("volgnummer", "unique")]
    assert told(zgw.post("catalogi/statustypen", statustype_body(zaaktype))) == taken
    assert told(zgw.patch(second.url, {"volgnummer": 1})) == taken
    assert zgw.patch(second.url, {"volgnummer": 2}).status_code == 200


def test_ztc_020_a_rol_is_one_of_eight_kinds(zgw):
    body = roltype_body(draft_zaaktype(), omschrijvingGeneriek="baas")
    assert told(zgw.post("catalogi/roltypen", body)) == [("omschrijvingGeneriek", "invalid_choice")]
