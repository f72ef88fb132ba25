"""What a product page needs, in few questions to the database; and what is found of it."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.producten.commands import (
    Stamp,
    forget_product,
    keep_product,
    keep_vraag,
    offer_formulier,
    put_instantie,
    put_onderwerp,
    tell_new_prices,
    withdraw_formulier,
)
from loket.producten.queries.lists import onderwerpen, products_from_a_to_z, products_of
from loket.producten.queries.one import product, vraag
from loket.producten.rules.content import Cost, English, Find, VraagContent
from loket.zoeken.models import Entry, Phrase

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 28)


@pytest.fixture
def paspoort(bring):
    put_onderwerp(code="paspoort-en-rijbewijs", label="Paspoort en rijbewijs", by=SYSTEM)
    find = Find(terms=["pas verlengen"], questions=["mijn pas is verlopen"], terms_en=["passport"])
    english = English(title="Get a passport", summary="At the desk.")
    return bring("paspoort", upl="paspoort", find=find, en=english, related=["weg", "rijbewijs"])


def test_all_of_a_product_page_in_six_questions(paspoort, bring, django_assert_num_queries):
    bring("rijbewijs")
    stamp = Stamp(timezone.now(), TODAY)
    keep_vraag("hoe-lang", VraagContent("Hoe lang duurt het?", "5 werkdagen.", product="paspoort"), stamp)
    keep_vraag("intern", VraagContent("Welke kast?", "De blauwe.", product="paspoort", staff_only=True), stamp)
    with django_assert_num_queries(5):
        found = product("paspoort", today=TODAY)
    assert found.content == paspoort
    assert (found.cost_words, found.onderwerp[1], found.instantie) == ("€ 88,05", "Paspoort en rijbewijs", None)
    assert [row.slug for row in found.related] == ["rijbewijs"]
    assert [row.question for row in found.vragen] == ["Hoe lang duurt het?"]
    assert (found.action.text, found.digital) == ("Maak een afspraak", False)


def test_a_published_form_is_the_button(paspoort):
    offer_formulier(product="paspoort", formulier="vermist", url="/formulier/", label="Aanvragen", by=SYSTEM)
    found = product("paspoort", today=TODAY)
    assert (found.action.label, found.digital) == ("Aanvragen", True)


def test_the_form_of_the_product_itself_is_the_button(paspoort):
    for form, label in (("vermist", "Paspoort kwijt"), ("paspoort", "Paspoort aanvragen")):
        offer_formulier(product="paspoort", formulier=form, url=f"/formulier/{form}/", label=label, by=SYSTEM)
    assert [each.label for each in product("paspoort", today=TODAY).formulieren] == [
        "Paspoort aanvragen",
        "Paspoort kwijt",
    ]


def test_what_another_body_does_names_who_where_and_how(bring):
    """S-9, S-121."""
    put_instantie(code="rdw", name="RDW", what="kentekens", url="https://rdw.example", phone="088", by=SYSTEM)
    bring("kenteken", provider="rdw", upl="")
    found = product("kenteken", today=TODAY)
    assert (found.instantie.name, found.instantie.url, found.instantie.phone) == ("RDW", "https://rdw.example", "088")
    entry = Entry.objects.get(kind="product", ref="kenteken")
    assert (entry.organisation, entry.organisation_name) == ("rdw", "RDW")


def test_it_is_found_in_two_languages_by_its_words(paspoort):
    dutch, english = Entry.objects.filter(kind="product", ref="paspoort").order_by("-language")
    assert (dutch.language, dutch.names, dutch.facts["kosten"]) == ("nl", ["paspoort"], "€ 88,05")
    assert (english.language, english.url, english.upl) == ("en", "/en/product/paspoort/", "paspoort")
    words = set(Phrase.objects.filter(entry=dutch).values_list("text", flat=True))
    assert words == {"pas verlengen", "mijn pas is verlopen"}


def test_our_own_form_is_the_button_of_the_best_answer_while_it_is_there(paspoort):
    def button():
        facts = Entry.objects.get(kind="product", ref="paspoort", language="nl").facts
        return facts["actie"], facts["actie_url"]

    before = button()
    offer_formulier(product="paspoort", formulier="f", url="/formulier/f/", label="Aanvragen", by=SYSTEM)
    assert button() == ("Aanvragen", "/formulier/f/")
    keep_product("paspoort", paspoort, Stamp(timezone.now(), TODAY))
    assert button() == ("Aanvragen", "/formulier/f/")
    withdraw_formulier(product="paspoort", formulier="f", by=SYSTEM)
    assert button() == before


def test_a_new_price_is_found_from_its_first_day(bring, monkeypatch):
    new_year = datetime(2026, 12, 31, 23, 1, tzinfo=UTC)  # a minute after midnight in Bergen
    old, new = Cost("Pas", date(2026, 1, 1), Decimal("10")), Cost("Pas", date(2027, 1, 1), Decimal("12"))
    monkeypatch.setattr(timezone, "now", lambda: new_year - timedelta(minutes=2))
    bring("pas", costs=[old, new])
    assert (tell_new_prices(), Entry.objects.get(ref="pas").facts["kosten"]) == (0, "€ 10")
    monkeypatch.setattr(timezone, "now", lambda: new_year)
    assert (tell_new_prices(), Entry.objects.get(ref="pas").facts["kosten"]) == (1, "€ 12")


def test_taken_down_it_is_gone_everywhere_at_once(paspoort):
    forget_product("paspoort")
    assert product("paspoort", today=TODAY) is None
    assert products_from_a_to_z() == products_of("paspoort-en-rijbewijs") == []
    assert not Entry.objects.filter(kind="product").exists()


def test_words_for_agents_are_not_found_by_the_public(bring):
    from loket.producten.rules.content import Agent

    bring("vog", agent=Agent(say="Zeg het geheime woord."))
    assert "geheime" not in str(list(Entry.objects.filter(staff_only=False).values()))


def test_lists_ask_once_whatever_their_length(paspoort, bring, django_assert_num_queries):
    bring("adres", subject="verhuizen", more_subjects=["paspoort-en-rijbewijs"])
    for _ in range(2):
        with django_assert_num_queries(3):
            here, everything, _ = products_of("paspoort-en-rijbewijs"), products_from_a_to_z(), onderwerpen()
        bring("zakenpaspoort")
    assert [row.slug for row in here] == ["paspoort", "zakenpaspoort", "adres"]
    assert [row.slug for row in everything] == ["adres", "paspoort", "zakenpaspoort"]


def test_a_question_for_staff_is_not_there_for_others():
    stamp = Stamp(timezone.now(), TODAY)
    keep_vraag("intern", VraagContent("Welke kast?", "De blauwe.", staff_only=True), stamp)
    assert vraag("intern") is None
    assert vraag("intern", staff=True).content.answer == "De blauwe."
    assert Entry.objects.get(kind="vraag").staff_only
