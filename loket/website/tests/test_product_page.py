"""A product page gives the answer first: what, cost, time, needs and the button; and what we do not do."""

import json
import re
from datetime import UTC, datetime

import pytest
from django.utils import timezone
from msgspec.structs import replace

from loket.examples.producten_in import HERE, product_in, products, read, vragen_in
from loket.kernel.actor import SYSTEM
from loket.producten.commands import Stamp, keep_product, keep_vraag, offer_formulier, put_instantie, put_onderwerp
from loket.producten.rules.content import Agent, Channel, Cost, ProductContent, Way

pytestmark = pytest.mark.django_db


@pytest.fixture
def paspoort(town):
    put_onderwerp(code="paspoort-en-rijbewijs", label="Paspoort en rijbewijs", icon="id", by=SYSTEM)
    told = read(HERE / "paspoort-en-rijbewijs" / "paspoort.toml")
    content = product_in("paspoort", told)
    keep_product("paspoort", content, stamp())
    for slug, vraag in vragen_in("paspoort", told):
        keep_vraag(slug, vraag, stamp())
    return content


def stamp():
    return Stamp(timezone.now(), timezone.localdate())


def look(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_answer_comes_before_everything_else(client, paspoort, django_assert_max_num_queries):
    look(client, "/product/paspoort/")
    with django_assert_max_num_queries(9):
        page = look(client, "/product/paspoort/")
    order = [
        paspoort.summary,
        "Kosten",
        "Hoe lang duurt het?",
        "Maak een afspraak",
        "Hoe gaat het?",
        "Wat wij niet doen",
    ]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "Nagekeken op" in page
    assert 'href="/klopt-dit-niet/product/paspoort/"' in page


def test_words_for_agents_are_not_on_the_page(client, paspoort):
    page = look(client, "/product/paspoort/")
    assert paspoort.agent.ask
    assert not [words for words in paspoort.agent.ask if words in page]


def test_our_own_form_is_the_button(client, paspoort):
    offer_formulier(product="paspoort", formulier="vermist", url="/formulier/vermist/", label="Meld vermist", by=SYSTEM)
    page = look(client, "/product/paspoort/")
    assert re.search(r'nl-button--primary" href="/formulier/vermist/"', page)


@pytest.mark.parametrize(
    ("days", "words"), [(0, "dezelfde dag klaar"), (1, "binnen 1 werkdag klaar"), (5, "binnen 5 werkdagen klaar")]
)
def test_our_promise_and_when_we_are_open_stand_with_the_way(client, paspoort, monkeypatch, days, words):
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 11, 25, 9, tzinfo=UTC))  # a Wednesday
    keep_product("paspoort", replace(paspoort, norm_days=days), stamp())
    page = look(client, "/product/paspoort/")
    assert f"Onze belofte: {words}." in page
    assert "Wij zijn nu open tot 17.00 uur." in page[page.index("Zo regelt u het") :]
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 11, 28, 9, tzinfo=UTC))
    assert "Wij zijn nu dicht: maandag open om 9.00 uur." in look(client, "/product/paspoort/")


def test_without_a_norm_nothing_is_promised(client, paspoort):
    keep_product("paspoort", replace(paspoort, norm_days=None), stamp())
    assert "Onze belofte" not in look(client, "/product/paspoort/")


def test_what_another_body_does_says_so_with_who_and_where(client, town):
    put_instantie(
        code="rdw", name="RDW", what="kentekens", url="https://rdw.example", phone="088 1", how="Bel.", by=SYSTEM
    )
    content = ProductContent(
        "Kenteken", "auto", "De RDW doet dit.", [Channel(Way.ELDERS, "Bel de RDW")], provider="rdw"
    )
    keep_product("kenteken", content, stamp())
    page = look(client, "/product/kenteken/")
    assert "De gemeente doet dit niet. Bel." in page
    assert 'href="tel:0881"' in page


def test_other_machines_read_what_it_is(client, paspoort):
    page = look(client, "/product/paspoort/")
    told = json.loads(re.search(r'<script type="application/ld.json">(.*?)</script>', page).group(1))
    assert (told["@type"], told["name"]) == ("GovernmentService", paspoort.title)


def test_hostile_text_is_shown_as_text(client, town):
    hostile = "<script>alert(1)</script>"
    content = ProductContent(
        title=hostile,
        subject=hostile,
        summary=hostile,
        channels=[Channel(Way.ONLINE, hostile, url="javascript:alert(1)")],
        for_whom=hostile,
        text=hostile,
        needs=[hostile],
        costs=[Cost(hostile, timezone.localdate(), text=hostile)],
        boundaries=[hostile],
        objection=f"[x](javascript:alert(1)) {hostile}",
        agent=Agent(hostile),
    )
    keep_product("boos", content, stamp())
    page = look(client, "/product/boos/")
    assert "<script>alert" not in page
    assert 'href="javascript:' not in page


def test_in_english_with_a_link_both_ways(client, paspoort):
    assert 'href="/en/product/paspoort/"' in look(client, "/product/paspoort/")
    page = look(client, "/en/product/paspoort/")
    assert paspoort.en.title in page
    assert 'href="/product/paspoort/"' in page
    assert paspoort.en.title in look(client, "/en/")


def test_within_three_clicks_from_home(client, paspoort):
    assert 'href="/onderwerpen/paspoort-en-rijbewijs/"' in look(client, "/")
    assert 'href="/product/paspoort/"' in look(client, "/onderwerpen/paspoort-en-rijbewijs/")
    assert 'href="/product/paspoort/"' in look(client, "/onderwerpen/a-z/")


def test_a_question_has_its_own_page_and_leads_to_its_product(client, paspoort):
    slug, vraag = next(vragen_in("paspoort", dict(products())["paspoort"]))
    assert f'href="/vraag/{slug}/"' in look(client, "/product/paspoort/")
    page = look(client, f"/vraag/{slug}/")
    assert vraag.question in page
    assert "FAQPage" in page


def test_what_is_not_there(client, town):
    for address in ("/product/x/", "/en/product/x/", "/vraag/x/", "/onderwerpen/x/"):
        assert client.get(address).status_code == 404


def test_search_engines_read_the_way_to_a_page(client, paspoort):
    page = look(client, "/product/paspoort/")
    service, trail = map(json.loads, re.findall(r'<script type="application/ld.json">(.*?)</script>', page))
    assert service["provider"]["name"] == "Gemeente Bergen"
    assert [step["name"] for step in trail["itemListElement"]] == ["Home", "Paspoort en rijbewijs", paspoort.title]
    assert trail["itemListElement"][2]["item"].endswith("/product/paspoort/")
