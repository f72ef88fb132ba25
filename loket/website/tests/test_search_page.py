"""Somebody types what is wrong in own words, and gets the right product first; or a person."""

import pytest
from django.test import Client
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.producten.commands import Stamp, keep_product, keep_vraag, put_instantie
from loket.producten.rules.content import Channel, English, Find, ProductContent, VraagContent, Way
from loket.zoeken.commands import set_safety_answer
from loket.zoeken.models import SearchLog

pytestmark = pytest.mark.django_db
BSN = "123456782"


@pytest.fixture
def site(town):
    bring(
        "paspoort", "Paspoort aanvragen", terms=["reispas"], english=English("Get a passport", "At the desk.", "Come.")
    )
    bring("grafrechten", "Rechten van een graf", terms=["graf verlengen"])
    put_instantie(code="rdw", name="RDW", what="kentekens", url="https://rdw.example", how="Bel de RDW.", by=SYSTEM)
    bring("kenteken", "Kenteken overschrijven", provider="rdw", terms=["auto op naam zetten"])


def bring(slug, title, *, provider="gemeente", terms=(), english=None):
    content = ProductContent(
        title=title,
        subject="paspoort-en-rijbewijs",
        summary=f"Zo regelt u: {title.lower()}.",
        upl=slug if provider == "gemeente" else "",
        provider=provider,
        term="5 werkdagen",
        channels=[Channel(Way.BALIE, "Maak een afspraak", appointment=True)],
        find=Find(terms=list(terms), terms_en=["passport"] if english else []),
        en=english or English(),
    )
    keep_product(slug, content, Stamp(timezone.now(), timezone.localdate()))


def look(client, words):
    answer = client.get("/zoeken/", {"q": words})
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_best_answer_stands_on_top_with_its_facts(client, site):
    page = look(client, "reispas")
    assert "Beste antwoord" in page
    assert page.index("Paspoort aanvragen") < page.index("Staat uw antwoord er niet bij?")
    assert "<dd>5 werkdagen</dd>" in page


def test_the_words_in_a_title_are_marked(client, site):
    bring("paspoort-kind", "Paspoort voor een kind")
    assert "<mark>Paspoort</mark>" in look(client, "paspoort")


def test_what_another_body_does_names_it_and_leads_there(client, site):
    page = look(client, "auto op naam zetten")
    assert "Dit doet RDW" in page
    assert 'href="https://rdw.example"' in page


def test_nothing_found_keeps_the_words_and_leads_to_a_person(client, site):
    page = look(client, "xqzwvk")
    assert "xqzwvk" in page
    assert 'href="tel:14072"' in page
    assert page.count("/zoeken/?q=") >= 3


def test_a_fixed_answer_comes_first_when_it_may_be_about_safety(client, site):
    words = {"title": "Ruikt u gas?", "text": "Ga naar buiten en bel.", "phone": "0800 9009"}
    set_safety_answer(code="gas", **words, patterns=["gaslucht"], by=SYSTEM)
    page = look(client, "gaslucht")
    assert 'href="tel:08009009"' in page


def test_english_words_find_the_english_page(client, site):
    page = look(client, "passport")
    assert "Get a passport" in page


def test_a_choice_is_counted_and_leads_on(client, site):
    look(client, "reispas")
    noted = SearchLog.objects.get()
    answer = client.get(f"/zoeken/naar/{noted.id}/product/paspoort/")
    assert (answer.status_code, answer.url) == (302, "/product/paspoort/")
    noted.refresh_from_db()
    assert (noted.clicked_kind, noted.clicked_ref) == ("product", "paspoort")
    assert client.get(f"/zoeken/naar/{noted.id}/product/bestaat-niet/").status_code == 404


def test_an_answer_for_staff_is_no_way_on_for_others(client, site):
    stamp = Stamp(timezone.now(), timezone.localdate())
    keep_vraag("intern", VraagContent("Welke kast?", "De blauwe.", staff_only=True), stamp)
    look(client, "kast")
    assert client.get(f"/zoeken/naar/{SearchLog.objects.get().id}/vraag/intern/").status_code == 404
    assert "Welke kast" not in look(client, "welke kast")


def test_no_is_work_for_an_editor_and_a_way_to_a_person_now(client, site):
    look(client, "reispas")
    noted = SearchLog.objects.get()
    page = client.post(f"/zoeken/gevonden/{noted.id}/", {"gevonden": "nee"}).content.decode()
    assert 'href="tel:14072"' in page
    noted.refresh_from_db()
    assert noted.left_for_phone


def test_who_goes_to_the_telephone_number_is_counted_without_script_and_without_a_person(site):
    visitor = Client(enforce_csrf_checks=True)
    text = look(visitor, "reispas")
    noted = SearchLog.objects.get()
    assert f'href="tel:14072" ping="/zoeken/gebeld/{noted.id}/"' in text
    answer = visitor.post(f"/zoeken/gebeld/{noted.id}/", "PING", content_type="text/ping")
    assert (answer.status_code, answer.content, dict(answer.cookies)) == (204, b"", {})
    noted.refresh_from_db()
    assert noted.left_for_phone
    assert visitor.get(f"/zoeken/gebeld/{noted.id}/").status_code == 405


def test_one_visitor_does_not_fill_the_log_and_still_gets_answers(client, site, monkeypatch):
    monkeypatch.setattr("loket.website.pages.search.MOST_NOTED", 2)
    for _ in range(4):
        text = look(client, "reispas")
    assert SearchLog.objects.count() == 2
    assert 'href="/product/paspoort/"' in text
    assert "Was dit wat u zocht?" not in text
    look(Client(REMOTE_ADDR="192.0.2.7"), "reispas")
    assert SearchLog.objects.count() == 3


def test_a_number_of_a_person_does_not_stay_in_the_address_nor_anywhere(client, site):
    answer = client.get("/zoeken/", {"q": f"paspoort {BSN}"}, follow=True)
    assert BSN not in answer.request["QUERY_STRING"]
    assert BSN not in answer.content.decode()
    assert not SearchLog.objects.filter(query__contains=BSN).exists()


@pytest.mark.parametrize(
    "odd", ["x" * 10_000, "🙂🙂", "'; DROP TABLE x; --", "\x00", "<script>alert(1)</script>", "%", "  "]
)
def test_odd_words_are_an_answer(client, site, odd):
    answer = client.get("/zoeken/", {"q": odd})
    assert answer.status_code in (200, 400)
    assert "<script>alert(1)" not in answer.content.decode()


def test_suggestions_from_the_third_letter(client, site):
    told = client.get("/zoeken/suggesties/", {"q": "pas"}).json()["suggestions"]
    assert {"label", "url"} <= set(told[0])
    assert client.get("/zoeken/suggesties/", {"q": "pa"}).json() == {"suggestions": []}


def test_a_search_asks_the_database_little(client, site, django_assert_max_num_queries):
    look(client, "reispas")
    with django_assert_max_num_queries(12):
        look(client, "graf verlengen")
