"""Each list finds what is asked, in three statements however long it is."""

import pytest

from loket.catalogi.queries.selectielijst import procestype_url
from loket.examples.catalogus import published_zaaktype, zaakobjecttype


@pytest.fixture
def two(db):
    """Two kinds of zaken, each with everything below it."""
    return [
        published_zaaktype(identificatie=name, selectielijst_procestype=procestype_url(6)) for name in ("EEN", "TWEE")
    ]


def found(zgw, path, **asked):
    answer = zgw.get(f"catalogi/{path}", asked)
    assert answer.status_code == 200, answer.content
    return {each["url"] for each in answer.json()["results"]}


@pytest.mark.parametrize(
    ("path", "below"),
    [
        ("statustypen", lambda it: {each.url for each in it.statustypen}),
        ("resultaattypen", lambda it: {each.url for each in it.resultaattypen}),
        ("roltypen", lambda it: {each.url for each in it.roltypen.values()}),
        ("eigenschappen", lambda it: {it.eigenschap.url}),
        ("zaakobjecttypen", lambda it: {it.zaakobjecttype.url}),
    ],
)
def test_what_hangs_below_a_zaaktype_is_found_by_it(zgw, two, path, below):
    one, other = two
    assert found(zgw, path) == below(one) | below(other)
    assert found(zgw, path, zaaktype=one.url) == below(one)
    assert found(zgw, path, zaaktypeIdentificatie="TWEE") == below(other)
    assert found(zgw, path, datumGeldigheid="2018-12-31") == set()
    assert found(zgw, path, datumGeldigheid="2026-01-01") == below(one) | below(other)
    assert found(zgw, path, zaaktype=one.catalogus.url) == set()


def test_resultaattypen_are_asked_in_two_ways_of_writing(zgw, two):
    one, _ = two
    both = {"zaaktype_identificatie": "EEN", "datum_geldigheid": "2026-01-01"}
    assert found(zgw, "resultaattypen", **both) == {each.url for each in one.resultaattypen}


def test_roltypen_are_found_by_their_name(zgw, two):
    one, other = two
    assert found(zgw, "roltypen", omschrijvingGeneriek="initiator") == {one.roltype.url, other.roltype.url}
    assert found(zgw, "roltypen", omschrijving="Behandelaar", zaaktype=one.url) == {one.roltypen["behandelaar"].url}
    wrong = zgw.get("catalogi/roltypen", {"omschrijvingGeneriek": "baas"}).json()["invalidParams"]
    assert [(each["name"], each["code"]) for each in wrong] == [("omschrijvingGeneriek", "invalid_choice")]


def test_besluittypen_are_found_by_zaaktype_and_document(zgw, two):
    one, other = two
    assert found(zgw, "besluittypen", zaaktypen=one.url) == {one.besluittype.url}
    assert found(zgw, "besluittypen", informatieobjecttypen=other.informatieobjecttype.url) == {other.besluittype.url}
    assert found(zgw, "besluittypen", catalogus=one.catalogus.url) == {one.besluittype.url, other.besluittype.url}
    assert found(zgw, "besluittypen", datumGeldigheid="2018-12-31") == set()


def test_informatieobjecttypen_are_found_by_zaaktype_and_name(zgw, two):
    one, other = two
    both = {one.informatieobjecttype.url, other.informatieobjecttype.url}
    assert found(zgw, "informatieobjecttypen", zaaktype=other.url) == {other.informatieobjecttype.url}
    assert found(zgw, "informatieobjecttypen", omschrijving__icontains="AANVRAAG") == both
    assert found(zgw, "informatieobjecttypen", omschrijving="Aanvraag") == set()
    assert found(zgw, "informatieobjecttypen", catalogus=one.catalogus.url) == both


def test_places_of_documents_are_found_by_both_sides(zgw, two):
    one, other = two
    path = "zaaktype-informatieobjecttypen"
    assert found(zgw, path, zaaktype=one.url) == {one.ziot.url}
    assert found(zgw, path, informatieobjecttype=other.informatieobjecttype.url) == {other.ziot.url}
    assert found(zgw, path, richting="inkomend") == {one.ziot.url, other.ziot.url}
    assert found(zgw, path, richting="uitgaand") == set()
    shown = zgw.get(one.ziot.url).json()
    assert shown["informatieobjecttype"] == one.informatieobjecttype.url
    assert (shown["zaaktypeIdentificatie"], shown["catalogus"]) == ("EEN", one.catalogus.url)


def test_zaakobjecttypen_are_found_by_each_of_their_fields(zgw, two):
    one, other = two
    own = zaakobjecttype(
        one.id, ander_objecttype=True, objecttype="https://example.com/boom", relatie_omschrijving="kapt"
    )
    usual = {one.zaakobjecttype.url, other.zaakobjecttype.url}
    for asked in (
        {"anderObjecttype": "true"},
        {"objecttype": "https://example.com/boom"},
        {"relatieOmschrijving": "kapt"},
    ):
        assert found(zgw, "zaakobjecttypen", **asked) == {own.url}
    assert found(zgw, "zaakobjecttypen", anderObjecttype="false") == usual
    assert found(zgw, "zaakobjecttypen", catalogus=one.catalogus.url) == usual | {own.url}
    assert found(zgw, "zaakobjecttypen", datumBeginGeldigheid="2019-01-01") == usual | {own.url}
    assert found(zgw, "zaakobjecttypen", datumEindeGeldigheid="2019-01-01") == set()


LISTS = {
    "besluittypen": "informatieobjecttypen.besluittypen",
    "informatieobjecttypen": "zaaktypen.roltypen",
    "statustypen": "zaaktype.catalogus",
    "resultaattypen": "zaaktype,besluittypen",
    "roltypen": "zaaktype",
    "eigenschappen": "zaaktype.statustypen",
    "zaakobjecttypen": "zaaktype",
    "zaaktype-informatieobjecttypen": "informatieobjecttype.zaaktypen",
}


@pytest.mark.parametrize("path", LISTS)
def test_a_list_takes_three_statements_and_a_row_two(zgw, django_assert_num_queries, path):
    for more in (1, 2):  # with 1 and with 3 kinds of zaken
        for _ in range(more):
            published_zaaktype()
        for asked in ({}, {"expand": LISTS[path]}):
            with django_assert_num_queries(3):
                listed = zgw.get(f"catalogi/{path}", asked).json()
            assert len(listed["results"]) == listed["count"] >= more
    with django_assert_num_queries(2):
        assert zgw.get(listed["results"][0]["url"], {"expand": LISTS[path]}).json() == listed["results"][0]
    assert zgw.head(listed["results"][0]["url"])["ETag"].startswith('"')
