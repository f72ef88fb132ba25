"""People find it: in their own words, misspelled, apart or together, in English; and hear it when nothing fits."""

import pytest
from django.test import Client

from loket.zoeken.commands import make_findable
from loket.zoeken.queries import search
from loket.zoeken.rules.findable import Findable
from loket.zoeken.tests.catalogue import PASPOORT, fill, product

pytestmark = pytest.mark.django_db


def first(q, **who):
    return search(q, **who).results[0].ref


@pytest.mark.parametrize(
    ("q", "ref"),
    [
        ("paspoort", "paspoort"),
        ("Paspoort aanvragen of verlengen", "paspoort"),
        ("pasport", "paspoort"),
        ("paspoorten", "paspoort"),
        ("reisdocument", "paspoort"),
        ("mijn pas is verlopen en ik ga op vakantie", "paspoort"),
        ("passport renewal", "paspoort"),
        ("rijbewijsaanvragen", "rijbewijs"),
        ("rijbwijs", "rijbewijs"),
        ("parkeer vergunning", "parkeervergunning"),
        ("auto kwijt in de straat", "parkeervergunning"),
        ("zwembad duinpan", "zwembad"),
    ],
)
def test_the_right_thing_comes_first(q, ref):
    fill()
    assert first(q) == ref


def test_a_result_tells_what_a_page_needs():
    make_findable(product("x", "Iets regelen", upl="iets", summary="Zo.", facts={"kosten": "Gratis"}))
    (result,) = search("iets regelen").results
    assert (result.kind, result.title, result.url, result.summary, result.upl, result.facts) == (
        "product",
        "Iets regelen",
        "/product/x/",
        "Zo.",
        "iets",
        {"kosten": "Gratis"},
    )


def test_a_thing_in_two_languages_is_shown_once_in_the_language_of_the_question():
    fill(
        Findable(
            kind="product", ref="paspoort", language="en", url="/en/", title="Renew your passport", names=["passport"]
        )
    )
    assert [result.ref for result in search("how to renew my passport").results].count("paspoort") == 1
    assert search("how to renew my passport").results[0].title == "Renew your passport"
    assert search("hoe verleng ik mijn paspoort").results[0].title == PASPOORT.title


def test_an_answer_under_a_thing_is_told_with_its_thing():
    fill()
    result = search("mijn paspoort is gestolen wat nu").results[0]
    assert (result.ref, result.answer) == ("paspoort", "Mijn paspoort is gestolen. Wat nu?")
    assert "vraag" not in [result.kind for result in search("paspoort gestolen").results]


def test_another_body_is_named_with_the_way():
    fill()
    referral = search("huurtoeslag").referral
    assert (referral.organisation, referral.name, referral.url, referral.explanation) == (
        "belastingdienst",
        "Belastingdienst",
        "https://www.belastingdienst.nl",
        "Vraag het aan bij Toeslagen.",
    )
    assert search("paspoort").referral is None


@pytest.mark.parametrize(
    ("q", "organisation"),
    [
        ("1861 AA 12", "ref:postcode"),
        ("Z-2026-001234", "ref:zaak"),
        ("Dorpsstraat 3", "ref:adres"),
        ("123456782", "ref:bsn"),
    ],
)
def test_what_is_pasted_leads_elsewhere(q, organisation):
    fill()
    found = search(q)
    assert (found.referral.organisation, found.sure) == (organisation, True)


def test_a_misspelling_is_told():
    fill()
    assert search("parkeervergunnig").did_you_mean == ("parkeervergunning",)
    assert search("parkeervergunning").did_you_mean == ()


@pytest.mark.parametrize("q", ["xqzvw", "asdfgh jklp", "songfestival winnaar"])
def test_when_nothing_fits_that_is_said(q):
    fill()
    found = search(q)
    assert not found.sure
    assert len(found.results) >= 3  # something to go on with


APV = Findable(
    kind="regeling", ref="apv", url="/regelgeving/apv/", title="Algemene plaatselijke verordening (APV)", text="Honden."
)


@pytest.mark.parametrize(
    "q", ["apv", "APV", "apv op 1-1-2025", "APV op 06-01-2024", "algemene plaatselijke verordening"]
)
def test_a_page_is_found_by_the_short_name_in_its_title_and_whatever_day_is_asked(q):
    fill()
    make_findable(APV)
    assert search(q).results[0].ref == "apv"


@pytest.mark.parametrize(
    "q",
    [
        "",
        " ",
        "\0",
        "a\0b",
        "🙂" * 50,
        "'; DROP TABLE zoeken_entry; --",
        "a & b | !c:*",
        "x" * 10_000,
        "en " * 3000,
        "\\",
        "%",
        "[bsn]",
        "ﬁ ﬆ",
        "\ud800",
    ],
)
def test_any_text_gets_an_answer(q):
    fill()
    found = search(q)
    assert len(found.shown) <= 200


def test_over_the_wire_any_text_gets_an_answer_too():
    fill()
    for q in ["%00", "a%00b", "%F0%9F%99%82", "%27%3B+DROP+TABLE", "x" * 10_000, "%ff%fe", ""]:
        for address in ("/api/zoek", "/api/zoek/suggesties"):
            assert Client().get(f"{address}?q={q}").status_code == 200


def test_the_wire_has_the_names_that_others_read():
    fill()
    told = Client().get("/api/zoek", {"q": "huurtoeslag"}).json()
    assert told["resultaten"][0]["upl"] == "huurtoeslag"
    assert told["doorverwijzing"]["organisatie"] == "belastingdienst"
    assert told["zeker"] is True
    assert told["bedoelde_u"] == []
    told = Client().get("/api/zoek", {"q": "pasdpoort"}).json()
    assert told["bedoelde_u"] == ["paspoort"]
    assert told["doorverwijzing"] is None


@pytest.mark.parametrize("others", [1, 3])
def test_a_search_asks_the_database_twice(django_assert_num_queries, others):
    fill(*(product(f"x{number}", f"Iets anders {number}", upl=f"x{number}") for number in range(others)))
    search("paspoort")
    with django_assert_num_queries(2):  # did anything change; the other pages
        search("paspoort verlengen")
