"""What is screened anew (S-99), how ripe we are (S-122), and what colleagues add to a value (S-168)."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.programma import commands
from loket.programma.models import Bijdrage, Toets
from loket.programma.queries.overzicht import where_we_stand
from loket.programma.queries.toets import regulations_to_screen
from loket.programma.rules.toets import again_on, points_words, toets_words
from loket.regelgeving.models import Regeling, RegelingVersie

GOOD = dict.fromkeys(("nodig", "begrijpelijk", "een_keer", "tijd", "keus"), True)


def test_the_same_day_some_years_later():
    assert again_on(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert again_on(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert toets_words(date(2022, 11, 29), 4, today=date(2026, 11, 28)) == ""
    assert toets_words(date(2022, 11, 29), 4, today=date(2026, 11, 29)) == "Kijk opnieuw"


def test_what_is_not_good_is_said():
    assert points_words(Toets(**GOOD)) == "5 van 5 goed."
    wrong = Toets(**GOOD | {"tijd": False})
    assert points_words(wrong) == "4 van 5 goed. Nog niet: een klant weet wanneer hij iets hoort."


pytestmark = [pytest.mark.django_db]


def screened(naam, on, **more):
    owner = Medewerker.objects.get(email=TINEKE.email)
    told = {"wat": "regeling", "naam": naam, "eigenaar": owner, "bekeken_op": on, "jaren": 4, "anders": "", **GOOD}
    return commands.keep_regel(boek="toetsen", told=told | more, by=SYSTEM)


def in_force(*names):
    owner = Medewerker.objects.get(email=TINEKE.email)
    for name in names:
        told = {"title": name, "citeertitel": name, "soort": "verordening", "orgaan": "raad", "owner": owner}
        made = Regeling.objects.create(slug=name.lower(), about="Iets", **told)
        old = date(2015, 1, 1)
        RegelingVersie.objects.create(regeling=made, text="x", change="Nieuw", adopted_on=old, in_force_from=old)


@pytest.mark.slow
def test_a_regulation_that_nobody_looked_at_for_years_is_listed(client, town):
    in_force("Bomenverordening", "Hondenregels", "Marktreglement")
    today = timezone.localdate()
    screened("bomenverordening", today - timedelta(days=200))
    screened("Hondenregels", today - timedelta(days=5 * 366))
    assert regulations_to_screen(today) == ["Hondenregels", "Marktreglement"]
    client.force_login(Medewerker.objects.get(email=LENA.email))
    page = client.get(reverse("programma:boek", args=["toetsen"])).content.decode()
    assert "Marktreglement" in page
    assert "Kijk opnieuw" in page
    assert "2 aan de beurt" in client.get(reverse("programma:overzicht")).content.decode()


@pytest.mark.slow
def test_what_is_not_friendly_yet_changes(town):
    with pytest.raises(Refused) as refused:
        screened("APV", timezone.localdate(), tijd=False)
    assert refused.value.refusal.field == "anders"
    assert screened("APV", timezone.localdate(), tijd=False, anders="Wij noemen een dag")


@pytest.mark.slow
def test_the_last_look_at_each_of_the_three_points_counts(town):
    today = timezone.localdate()
    for on, niveau in ((today - timedelta(days=90), 1), (today, 3)):
        told = {"punt": "houding", "niveau": niveau, "bewijs": "Gesprek", "op": on}
        commands.keep_regel(boek="rijpheid", told=told, by=SYSTEM)
    assert where_we_stand(today).rijpheid == [
        ("De basis op orde", "", 0),
        ("Houding en gedrag", "3. Meestal lukt het", 3),
        ("Helder en open", "", 0),
    ]


@pytest.mark.slow
def test_every_colleague_adds_to_a_value(client, town):
    told = {"naam": "Dichtbij", "betekenis": "Er zijn", "gedrag": "Neem op", "effect": "Snel hulp"}
    waarde = commands.keep_regel(boek="waarden", told=told, by=SYSTEM)
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    page, add = (reverse(f"programma:{name}", args=[waarde]) for name in ("waarde", "bijdrage"))
    assert client.post(add, {"tekst": " "}).status_code == 422
    assert client.post(add, {"tekst": "Ik bel altijd terug."})["Location"] == page
    assert client.post(add, {"tekst": "Ik bel dezelfde dag terug."}).status_code == 302
    assert Bijdrage.objects.get().tekst == "Ik bel dezelfde dag terug."
    assert "Ik bel dezelfde dag terug." in client.get(page).content.decode()
    assert "1 bijdrage van collega" in client.get(reverse("programma:visie")).content.decode()
    with pytest.raises(Refused):
        commands.give_bijdrage(waarde_id=waarde, tekst="x" * 301, by=actor(FATIMA))
