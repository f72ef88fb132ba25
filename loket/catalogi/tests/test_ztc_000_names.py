"""ztc-000: types name each other; which version counts depends on the day."""

import pytest

from loket.catalogi.tests.bodies import (
    besluittype_body,
    informatieobjecttype_body,
    told,
    zaaktype_body,
    ziot_body,
)
from loket.examples.catalogus import besluittype, catalogus, draft_zaaktype, informatieobjecttype


def make(zgw, path, body, *, publish=False):
    made = zgw.post(f"catalogi/{path}", body)
    assert made.status_code == 201, made.content
    if publish:
        assert zgw.post(f"{made.json()['url']}/publish").status_code == 200
    return made.json()["url"]


def test_a_type_may_be_named_or_pointed_at_and_shows_as_an_address(zgw, ztc):
    named = besluittype(ztc.id, omschrijving="Kapvergunning")
    deel = draft_zaaktype(identificatie="ADVIES")
    for by_name, by_url in [(["Kapvergunning"], ["ADVIES"]), ([named.url], [deel.url])]:
        body = zaaktype_body(ztc, besluittypen=by_name, deelzaaktypen=by_url)
        shown = zgw.post("catalogi/zaaktypen", body).json()
        assert (shown["besluittypen"], shown["deelzaaktypen"]) == ([named.url], [deel.url])


@pytest.mark.parametrize("unknown", ["Bestaat niet", "http://testserver/catalogi/api/v1/besluittypen/geen-id"])
def test_an_unknown_name_or_address_is_no_match(zgw, ztc, unknown):
    faults = told(zgw.post("catalogi/zaaktypen", zaaktype_body(ztc, besluittypen=[unknown], deelzaaktypen=[unknown])))
    assert faults == [("besluittypen", "no_match"), ("deelzaaktypen", "no_match")]
    body = besluittype_body(ztc, informatieobjecttypen=[unknown])
    assert told(zgw.post("catalogi/besluittypen", body)) == [("informatieobjecttypen", "no_match")]
    body = ziot_body(draft_zaaktype(), unknown)
    assert told(zgw.post("catalogi/zaaktype-informatieobjecttypen", body)) == [("informatieobjecttype", "no_match")]


def test_a_related_zaaktype_may_be_ours_by_name_or_one_elsewhere(zgw, ztc):
    ours = draft_zaaktype(identificatie="TOEZICHT")
    related = [
        {"zaaktype": "TOEZICHT", "aardRelatie": "vervolg", "toelichting": "daarna"},
        {"zaaktype": "https://elders.example/zaaktypen/1", "aardRelatie": "bijdrage"},
    ]
    shown = zgw.post("catalogi/zaaktypen", zaaktype_body(ztc, gerelateerdeZaaktypen=related)).json()
    assert shown["gerelateerdeZaaktypen"] == [
        {"zaaktype": ours.url, "aardRelatie": "vervolg", "toelichting": "daarna"},
        {"zaaktype": "https://elders.example/zaaktypen/1", "aardRelatie": "bijdrage", "toelichting": ""},
    ]
    expanded = zgw.get(shown["url"], {"expand": "gerelateerdeZaaktypen"}).json()
    assert expanded["gerelateerdeZaaktypen"] == shown["gerelateerdeZaaktypen"]
    assert [each["identificatie"] for each in expanded["_expand"]["gerelateerdeZaaktypen"]] == ["TOEZICHT"]
    unknown = [{"zaaktype": "NIETS", "aardRelatie": "vervolg"}]
    faults = told(zgw.post("catalogi/zaaktypen", zaaktype_body(ztc, gerelateerdeZaaktypen=unknown)))
    assert faults == [("gerelateerdeZaaktypen.0.zaaktype", "no_match")]


def test_a_name_may_be_of_a_type_that_is_still_to_come_here(zgw, ztc):
    besluittype(catalogus("ANDER").id, omschrijving="Sloopvergunning")
    url = make(zgw, "zaaktypen", zaaktype_body(ztc, besluittypen=["Sloopvergunning"]))
    assert zgw.get(url).json()["besluittypen"] == []
    here = besluittype(ztc.id, omschrijving="Sloopvergunning")
    assert zgw.get(url).json()["besluittypen"] == [here.url]


def test_of_several_versions_the_published_one_that_is_valid_is_shown(zgw, ztc):
    """What counts for who is published; who is a draft sees the drafts as well."""
    days = {"beginGeldigheid": "2019-01-01", "eindeGeldigheid": "2100-01-01"}
    later = {"beginGeldigheid": "2300-01-01", "eindeGeldigheid": "2400-01-01"}

    def three(path, body):
        first = make(zgw, path, {**body, **days})
        return first, make(zgw, path, {**body, **days}, publish=True), make(zgw, path, {**body, **later}, publish=True)

    iot1, iot2, _ = three("informatieobjecttypen", informatieobjecttype_body(ztc, omschrijving="Foto"))
    named = besluittype_body(ztc, omschrijving="Kapvergunning", informatieobjecttypen=["Foto"])
    bt1, bt2, _ = three("besluittypen", named)
    assert zgw.get(bt2).json()["informatieobjecttypen"] == [iot2]
    assert set(zgw.get(bt1).json()["informatieobjecttypen"]) == {iot1, iot2}
    asked = {"omschrijving": "Kapvergunning", "datumGeldigheid": "2024-09-23"}
    (result,) = zgw.get("catalogi/besluittypen", asked).json()["results"]
    assert (result["url"], result["informatieobjecttypen"]) == (bt2, [iot2])

    body = zaaktype_body(
        ztc,
        identificatie="KAP",
        beginGeldigheid="2005-01-01",
        besluittypen=["Kapvergunning"],
        deelzaaktypen=["KAP"],
        gerelateerdeZaaktypen=[{"zaaktype": "KAP", "aardRelatie": "vervolg", "toelichting": ""}],
    )
    make(zgw, "zaaktypen", body)
    zt2 = make(zgw, "zaaktypen", body)
    make(zgw, "zaaktype-informatieobjecttypen", ziot_body(zt2, "Foto"))
    assert zgw.post(f"{zt2}/publish").status_code == 200
    shown = zgw.get(zt2).json()
    assert shown["deelzaaktypen"] == [zt2]
    assert shown["gerelateerdeZaaktypen"] == [{"zaaktype": zt2, "aardRelatie": "vervolg", "toelichting": ""}]
    assert (shown["besluittypen"], shown["informatieobjecttypen"]) == ([bt2], [iot2])


def test_a_day_shows_the_versions_of_that_day(zgw, ztc):
    make(zgw, "informatieobjecttypen", informatieobjecttype_body(ztc, omschrijving="Foto"), publish=False)
    old = informatieobjecttype_body(ztc, omschrijving="Foto", eindeGeldigheid="2021-12-31")
    new = informatieobjecttype_body(ztc, omschrijving="Foto", beginGeldigheid="2022-01-01")
    old, new = (make(zgw, "informatieobjecttypen", body, publish=True) for body in (old, new))
    url = make(zgw, "besluittypen", besluittype_body(ztc, informatieobjecttypen=["Foto"]), publish=True)
    assert zgw.get(url).json()["informatieobjecttypen"] == [new]
    assert zgw.get(url, {"datumGeldigheid": "2020-05-01"}).json()["informatieobjecttypen"] == [old]
    zaaktype = make(zgw, "zaaktypen", zaaktype_body(ztc))
    make(zgw, "zaaktype-informatieobjecttypen", ziot_body(zaaktype, "Foto"))
    zgw.post(f"{zaaktype}/publish")
    assert zgw.get(zaaktype, {"datumGeldigheid": "2020-05-01"}).json()["informatieobjecttypen"] == [old]
    (listed,) = zgw.get("catalogi/zaaktypen", {"datumGeldigheid": "2020-05-01"}).json()["results"]
    assert listed["informatieobjecttypen"] == [old]


def test_the_history_of_a_name_runs_from_the_first_day_to_the_last(zgw, ztc):
    old = informatieobjecttype_body(ztc, omschrijving="Foto", eindeGeldigheid="2021-12-31")
    new = {**old, "beginGeldigheid": "2022-01-01", "eindeGeldigheid": "2025-12-31"}
    urls = [make(zgw, "informatieobjecttypen", body, publish=True) for body in (old, new)]
    shown = [zgw.get(url).json() for url in urls]
    assert [(each["beginObject"], each["eindeObject"]) for each in shown] == [("2019-01-01", "2025-12-31")] * 2


def test_who_names_a_draft_follows_its_new_name(zgw, ztc):
    foto = informatieobjecttype(ztc.id, omschrijving="Foto", publish=False)
    named = besluittype(ztc.id, omschrijving="Kapvergunning", publish=False, informatieobjecttypen=["Foto"])
    url = make(zgw, "zaaktypen", zaaktype_body(ztc, besluittypen=["Kapvergunning"]))
    ziot = make(zgw, "zaaktype-informatieobjecttypen", ziot_body(url, "Foto"))
    zgw.patch(foto.url, {"omschrijving": "Tekening"})
    zgw.patch(named.url, {"omschrijving": "Vergunning"})
    assert zgw.get(ziot).json()["informatieobjecttype"] == foto.url
    assert zgw.get(url).json()["informatieobjecttypen"] == [foto.url]
    assert zgw.get(url).json()["besluittypen"] == [named.url]
    assert zgw.get(named.url).json()["vastgelegdIn"] == ["Tekening"]


def test_ztc_013_an_address_in_another_catalogus_is_refused(zgw, ztc, settings):
    elsewhere = catalogus("ANDER")
    there = besluittype(elsewhere.id)
    iot = informatieobjecttype(elsewhere.id)
    refused = [("nonFieldErrors", "relations-incorrect-catalogus")]
    assert told(zgw.post("catalogi/zaaktypen", zaaktype_body(ztc, besluittypen=[there.url]))) == refused
    assert told(zgw.post("catalogi/besluittypen", besluittype_body(ztc, informatieobjecttypen=[iot.url]))) == refused
    body = ziot_body(draft_zaaktype(), iot.url)
    assert told(zgw.post("catalogi/zaaktype-informatieobjecttypen", body)) == refused
    settings.ZTC_PROFILE = "1.3.3"
    assert zgw.post("catalogi/zaaktypen", zaaktype_body(ztc, besluittypen=[there.url])).status_code == 201
