"""A form asks when somebody comes: a free time is chosen, booked when it is sent, and belongs to the zaak."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from loket.afspraken.commands import book, keep_soort
from loket.afspraken.events import AfspraakMade
from loket.afspraken.models import Afspraak
from loket.afspraken.reactions import tell_that_it_is_made
from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, OMAR, TINEKE
from loket.formulieren.commands import hand_over
from loket.formulieren.models import Aanvraag
from loket.formulieren.queries.bouw import werk
from loket.formulieren.rules.content import read
from loket.formulieren.rules.publicatie import Zaakkenmerken, why_not_publish
from loket.formulieren.rules.reis import reis
from loket.formulieren.tests.conftest import hond, vraag
from loket.formulieren.tests.walk import HONDEN, OVER_U, begin, send
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.text import AMSTERDAM
from loket.locaties.commands import add_locatie
from loket.organisatie.models import Medewerker
from loket.outside.betalen import Betaalstaat, betaaldienst
from loket.rooster.commands import plan_dienst

pytestmark = pytest.mark.django_db
NOW = datetime(2035, 1, 5, 12, tzinfo=UTC)  # a Friday; the 8th is a Monday
WEEK = {str(day): [["09:00", "17:00"]] for day in range(5)}
NINE, QUARTER_PAST = "loket@20350108T0800", "loket@20350108T0815"  # in UTC
WHEN = vraag("wanneer", "afspraak", "Wanneer komt u?", afspraak=["hond"])


def at(day, hour, minute=0):
    return datetime(2035, 1, day, hour, minute, tzinfo=AMSTERDAM)


@pytest.fixture(autouse=True)
def on_friday(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def desk(kinds):
    """Omar is there one hour a day, on seven Mondays to come: four visits of a quarter each."""
    add_locatie(code="loket", name="Loket", summary="De balie.", address="Plein 1", opening_hours=WEEK, by=SYSTEM)
    keep_soort(code="hond", name="Hond laten zien", minutes=15, kinds=["balie"], needs=["uw hond"], by=SYSTEM)
    omar = Medewerker.objects.get(email=OMAR.email)
    for day in (8, 9, 10, 11, 12, 15, 16):
        told = {"begins_at": at(day, 9), "ends_at": at(day, 10), "locatie": "loket"}
        plan_dienst(medewerker_id=omar.id, kind="balie", **told, skills=(), by=SYSTEM)


def with_visit(**more):
    """The form of dogs, with a time to come in its last step but one."""
    form = hond(**more)
    form["stappen"][1] = {"code": "komen", "titel": "Wanneer komt u?", "vragen": [WHEN]}
    return form


@pytest.fixture
def here(client, desk, publish):
    publish(with_visit())
    here = begin(client)
    send(client, here, "honden", HONDEN)
    return here


def somebody_else_takes(start):
    book(products=["hond"], locatie="loket", start=start, name="Bram", email="b@voorbeeld.example", by=VISITOR)


def filled(client, here, keuze=NINE):
    send(client, here, "komen", {"wanneer": keuze})
    return send(client, here, "over_u", OVER_U)


def test_free_times_without_script(client, here):
    page = client.get(f"{here}stap/komen/").content.decode()
    assert "Maandag 8 januari" in page
    assert f'value="{NINE}"' in page
    assert "maandag 15 januari" not in page.lower()
    assert "uw hond" in page
    later = send(client, here, "komen", {"doe": "vanaf:wanneer:2035-01-15"})
    assert later["Location"] == f"{here}stap/komen/#wanneer"
    page = client.get(f"{here}stap/komen/").content.decode()
    assert "Maandag 15 januari" in page
    assert "Eerste dagen" in page
    assert "Kies een tijd: Wanneer komt u?" in send(client, here, "komen", {}).content.decode()


def test_the_choice_stands_while_one_looks_at_other_days(client, here):
    send(client, here, "komen", {"wanneer": NINE, "doe": "vanaf:wanneer:2035-01-15"})
    page = client.get(f"{here}stap/komen/").content.decode()
    assert "Uw keuze: maandag 8 januari 2035 om 09.00 uur, Loket" in page
    assert send(client, here, "komen", {"wanneer": NINE})["Location"] == f"{here}stap/over_u/"


def test_it_is_booked_when_the_form_is_sent_and_once(client, here):
    assert filled(client, here)["Location"] == f"{here}controle/"
    assert not Afspraak.objects.exists()
    assert "maandag 8 januari 2035 om 09.00 uur, Loket" in client.get(f"{here}controle/").content.decode()
    for _ in "twice":
        assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    made = Afspraak.objects.get()
    assert (made.start, made.name, made.email) == (at(8, 9), "Zandstra", "anna@bergen.example")
    receipt = client.get(f"{here}klaar/").content.decode()
    assert f"{made.code[:3]}-{made.code[3:]}" in receipt
    assert "Neem mee" in receipt


def test_the_zaak_knows_the_visit_and_the_confirmation_goes_out(client, here):
    filled(client, here)
    client.post(f"{here}controle/")
    zaak, made = hand_over(aanvraag_id=Aanvraag.objects.get().id), Afspraak.objects.get()
    assert made.zaak == zaak
    tell_that_it_is_made(AfspraakMade(made.id, "loket", made.start, made.soorten))
    mail = Bericht.objects.get(about__startswith=f"afspraak:{made.id}:made")
    assert (mail.to, {each.name for each in mail.bijlagen.all()}) == (OVER_U["email"], {"afspraak.ics", "qr-code.png"})


def test_a_time_that_went_before_the_summary(client, here):
    filled(client, here)
    somebody_else_takes(at(8, 9))
    assert client.get(f"{here}controle/")["Location"] == f"{here}controle/"
    assert client.get(f"{here}controle/")["Location"] == f"{here}stap/komen/"
    page = client.get(f"{here}stap/komen/")
    assert page.status_code == 200
    assert "Deze tijd is net bezet. Kies een andere tijd" in page.content.decode()
    assert f'value="{NINE}"' not in page.content.decode()
    assert f'value="{QUARTER_PAST}"' in page.content.decode()
    assert send(client, here, "komen", {"wanneer": QUARTER_PAST})["Location"] == f"{here}stap/over_u/"
    assert client.get(f"{here}controle/").status_code == 200  # all else is filled in still


def test_a_time_that_went_in_the_second_of_sending(client, here):
    filled(client, here)
    assert client.get(f"{here}controle/").status_code == 200
    somebody_else_takes(at(8, 9))
    assert client.post(f"{here}controle/")["Location"] == f"{here}controle/"
    assert client.get(f"{here}controle/")["Location"] == f"{here}stap/komen/"
    kept = Aanvraag.objects.get()
    assert (kept.state, kept.answers["achternaam"], kept.answers["aantal"]) == ("concept", "Zandstra", "3")
    send(client, here, "komen", {"wanneer": QUARTER_PAST})
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    assert {each.name: each.start for each in Afspraak.objects.all()}["Zandstra"] == at(8, 9, 15)


def test_who_paid_for_a_time_that_went_chooses_another_and_pays_no_more(client, desk, publish, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    publish(with_visit(betalen={"bedrag": "kosten", "omschrijving": "Leges hond"}))
    here = begin(client)
    send(client, here, "honden", HONDEN)
    filled(client, here)
    client.post(f"{here}betalen/")
    somebody_else_takes(at(8, 9))
    betaaldienst().end(Aanvraag.objects.get().betaling, Betaalstaat.BETAALD)
    assert client.get(f"{here}betaald/")["Location"] == f"{here}controle/"
    assert Bericht.objects.get(about__startswith="formulier-verder:").to == OVER_U["email"]  # the browser may be gone
    assert client.get(f"{here}controle/")["Location"] == f"{here}stap/komen/"
    send(client, here, "komen", {"wanneer": QUARTER_PAST})
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    assert (Aanvraag.objects.get().betaalstand, Afspraak.objects.count()) == ("betaald", 2)


def test_paid_first_it_stands_in_the_overview_of_who_logged_in(client, desk, publish, settings, tmp_path):
    """Also when the browser was closed after paying, and only the payment service told of it."""
    settings.DATA_DIR, settings.DEMO = tmp_path, True
    settings.INLOGGEN_DEMO = "loket.inloggen.tests.people.residents"
    publish(with_visit(betalen={"bedrag": "kosten", "omschrijving": "Leges hond"}, inloggen="mag"))
    client.post("/mijn/inloggen/demo/", {"wie": "ans"})
    here = begin(client)
    send(client, here, "honden", HONDEN)
    filled(client, here)
    client.post(f"{here}betalen/")
    betaling = Aanvraag.objects.get().betaling
    betaaldienst().end(betaling, Betaalstaat.BETAALD)
    Client().post("/formulier/betaling/veranderd/", {"id": betaling})
    assert Afspraak.objects.get().partij is not None
    assert "8 januari" in client.get("/mijn/afspraken/").content.decode()


def test_who_has_no_mail_and_no_mobile_number_reads_the_code_on_the_receipt(client, here):
    send(client, here, "komen", {"wanneer": NINE})
    send(client, here, "over_u", {"achternaam": "Zandstra"})
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    assert "Schrijf de tijd en de code op" in client.get(f"{here}klaar/").content.decode()


@pytest.mark.slow
def test_a_colleague_books_for_who_calls(log_in, desk, publish):
    publish(with_visit())
    fatima = log_in(FATIMA)
    here = begin(fatima)
    send(fatima, here, "honden", HONDEN)
    filled(fatima, here)
    assert fatima.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    assert Afspraak.objects.get().made_by_staff


def test_what_is_no_time_is_no_answer(client, here):
    for typed in ("", "loket", "loket@morgen", "elders@20350108T0800", "loket@20350108T0803"):
        assert send(client, here, "komen", {"wanneer": typed}).status_code == 422
    assert client.get(f"{here}controle/")["Location"] == f"{here}stap/komen/"


def test_it_may_be_left_open_when_the_form_says_so():
    form = with_visit()
    form["stappen"][1]["vragen"] = [WHEN | {"verplicht": False}]
    told = {**HONDEN, "wanneer": {"vanaf": "2035-01-15"}, **OVER_U}
    way = reis(read(form), told, {}, date(2035, 1, 5))
    assert way.klaar
    assert way.waarden.van("wanneer") == ""


def test_a_condition_looks_at_its_day():
    told = {**HONDEN, "wanneer": {"keuze": NINE, "woorden": "maandag", "dag": "2035-01-08"}}
    assert reis(read(with_visit()), told, {}, date(2035, 1, 5)).waarden.van("wanneer") == "2035-01-08"


@pytest.mark.parametrize(
    ("visit", "known"),
    [([], {"hond"}), (["hond"], set()), (["hond", "kat"], {"hond"})],
    ids=["none", "gone", "one gone"],
)
def test_not_published_without_something_that_one_can_come_for(visit, known):
    form = with_visit()
    form["stappen"][1]["vragen"] = [WHEN | {"afspraak": visit}]
    found = [refusal.code for refusal in why_not_publish(read(form), Zaakkenmerken(afspraken=frozenset(known)))]
    assert found == ["question-without-afspraak"]


def test_not_published_when_nobody_is_named():
    form = with_visit(inloggen="moet")
    del form["stappen"][2]["vragen"][0]
    found = [refusal.code for refusal in why_not_publish(read(form), Zaakkenmerken(afspraken=frozenset({"hond"})))]
    assert found == ["form-without-name"]


@pytest.mark.slow
def test_an_editor_asks_for_a_visit_and_tries_it_out(log_in, desk, publish):
    publish(hond(), slug="hond")
    tineke = log_in(TINEKE)
    typed = {
        "label": "Wanneer komt u?",
        "soort": "afspraak",
        "bron": "aanvrager",
        "verplicht": "on",
        "afspraak": "hond",
    }
    page = tineke.get("/werk/formulieren/bouwen/hond/stap/honden/vraag/").content.decode()
    assert "Hond laten zien" in page
    assert NINE in tineke.post("/werk/formulieren/bouwen/hond/kijk/", typed).content.decode()
    put = {**typed, "basis": werk("hond").basis, "doel": "De hond zien", "grondslag": "APV 2.1"}
    assert tineke.post("/werk/formulieren/bouwen/hond/stap/honden/vraag/", put).status_code == 302
    made = werk("hond").inhoud.stappen[0].vragen[-1]
    assert (made.soort, made.afspraak) == ("afspraak", ["hond"])
    tineke.post("/voorbeeld/formulier/hond/")
    told = {**HONDEN, made.code: NINE}
    assert tineke.post("/voorbeeld/formulier/hond/stap/honden/", told).url.endswith("/stap/over_u/")
    assert not Afspraak.objects.exists()
