"""ztc-012 and ztc-016: what is published counts, one version at a time."""

from datetime import date

import pytest

from loket.catalogi.tests.bodies import told
from loket.examples.catalogus import (
    besluittype,
    catalogus,
    draft_zaaktype,
    informatieobjecttype,
    published_zaaktype,
    ziot,
)
from loket.examples.zgw import program_with

DRAFT = ("nonFieldErrors", "concept-relation")


def publish(program, ref):
    return program.post(f"{ref.url}/publish")


def test_a_draft_is_published_without_a_body(zgw, ztc):
    for ref in (draft_zaaktype(), besluittype(ztc.id, publish=False), informatieobjecttype(ztc.id, publish=False)):
        answer = publish(zgw, ref)
        assert (answer.status_code, answer.json()["concept"]) == (200, False)
        assert answer.json() == zgw.get(ref.url).json()
        assert publish(zgw, ref).status_code == 200


def test_publishing_takes_the_scope_to_write(ztc):
    reader = program_with("lezer", {"component": "ztc", "scopes": ["catalogi.lezen"]})
    ref = draft_zaaktype()
    assert publish(reader, ref).status_code == 403
    assert reader.get(ref.url).json()["concept"] is True


def test_a_zaaktype_waits_for_the_types_it_names(zgw, ztc, settings):
    besluit = besluittype(ztc.id, publish=False)
    document = informatieobjecttype(ztc.id, publish=False)
    zaaktype = draft_zaaktype(besluittypen=[besluit.url])
    ziot(zaaktype.id, document.url)
    assert told(publish(zgw, zaaktype)) == [DRAFT, DRAFT]
    publish(zgw, besluit)
    assert told(publish(zgw, zaaktype)) == [DRAFT]
    settings.ZTC_PROFILE = "1.3.3"
    assert publish(zgw, zaaktype).status_code == 200


def test_a_published_version_is_enough_beside_a_draft(zgw, ztc):
    besluittype(ztc.id, omschrijving="Vergunning")
    besluittype(ztc.id, omschrijving="Vergunning", publish=False)
    assert publish(zgw, draft_zaaktype(besluittypen=["Vergunning"])).status_code == 200


def test_a_besluittype_does_not_wait_for_its_documents(zgw, ztc):
    document = informatieobjecttype(ztc.id, publish=False)
    assert publish(zgw, besluittype(ztc.id, publish=False, informatieobjecttypen=[document.url])).status_code == 200


def test_a_town_may_ask_for_complete_zaaktypen(zgw, settings):
    settings.ZTC_PUBLISH_COMPLETE = True
    assert told(publish(zgw, draft_zaaktype())) == [
        ("roltypen", "concept-relation"),
        ("resultaattypen", "concept-relation"),
        ("statustypen", "concept-relation"),
    ]
    assert zgw.get(published_zaaktype().url).json()["concept"] is False


@pytest.mark.parametrize(
    ("begin", "end", "overlaps"),
    [
        ("2019-01-01", None, True),
        ("2010-01-01", "2018-12-31", False),
        ("2010-01-01", "2019-01-01", True),
        ("2020-12-31", None, True),
        ("2021-01-01", None, False),
        ("2018-01-01", None, True),
        ("2019-06-01", "2019-07-01", True),
    ],
)
def test_ztc_016_published_versions_of_one_name_share_no_day(zgw, ztc, begin, end, overlaps):
    days = {"begin_geldigheid": begin, "einde_geldigheid": end}
    until = {"begin_geldigheid": "2019-01-01", "einde_geldigheid": "2020-12-31"}
    for name, make in [
        ("identificatie", _zaaktype),
        ("omschrijving", besluittype),
        ("omschrijving", informatieobjecttype),
    ]:
        publish(zgw, make(ztc.id, publish=False, **{name: "KAP"}, **_dates(until)))
        answer = publish(zgw, make(ztc.id, publish=False, **{name: "KAP"}, **_dates(days)))
        if overlaps:
            assert told(answer) == [("beginGeldigheid", "overlap")]
        else:
            assert answer.status_code == 200


def test_ztc_016_an_end_may_not_be_moved_into_the_next_version(zgw, ztc):
    first = besluittype(ztc.id, omschrijving="KAP", **_dates({"einde_geldigheid": "2020-12-31"}))
    besluittype(ztc.id, omschrijving="KAP", **_dates({"begin_geldigheid": "2021-01-01"}))
    assert told(zgw.patch(first.url, {"eindeGeldigheid": "2021-01-01"})) == [("beginGeldigheid", "overlap")]
    assert zgw.patch(first.url, {"eindeGeldigheid": "2020-06-01"}).status_code == 200


def test_another_catalogus_has_versions_of_its_own(zgw, ztc):

    informatieobjecttype(ztc.id, omschrijving="Foto")
    assert (
        publish(zgw, informatieobjecttype(catalogus("ANDER").id, omschrijving="Foto", publish=False)).status_code == 200
    )


def _zaaktype(catalogus_id, *, publish, **changes):
    return draft_zaaktype(catalogus_id=catalogus_id, **changes)


def _dates(values):
    return {name: value and date.fromisoformat(value) for name, value in values.items()}
