"""Pay later: asked with a last day, reminded once, paid once, and told to the zaak (Awb 4:87, 4:112)."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, KEES
from loket.formulieren.commands import hand_over, look_at_open_payments, mind_requests
from loket.formulieren.models import Aanvraag, Betaalverzoek
from loket.formulieren.queries.betaalverzoek import open_of, payments_of, token_of
from loket.formulieren.rules.betaalverzoek import admonished_until, pay_by
from loket.formulieren.tests.conftest import hond
from loket.formulieren.tests.walk import OVER_U, filled
from loket.outside.betalen import Betaalstaat, betaaldienst
from loket.storingen.models import Storing
from loket.zaken.models import Zaak

pytestmark = pytest.mark.django_db
PRICE = {"bedrag": "kosten", "omschrijving": "Leges hond", "later": True}  # three dogs: € 37,50
ANNA, LIST = OVER_U["email"], "/werk/formulieren/betalen/"


@pytest.fixture(autouse=True)
def bank(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return betaaldienst()


def to_zaak(client, slug="honden", *, confirmed=True):
    here = filled(client, slug)
    client.post(f"{here}controle/", {"doe": "later"})
    if confirmed:
        confirm()
    hand_over(aanvraag_id=Aanvraag.objects.latest("id").id)
    return here


def confirm():
    text = Bericht.objects.filter(about__startswith="formulier-adres").latest("written_at").text
    Client().post("/e-mail-bevestigen/" + text.partition("/e-mail-bevestigen/")[2].split()[0])


@pytest.fixture
def owed(client, publish):
    publish(hond(betalen=PRICE))
    to_zaak(client)
    return Betaalverzoek.objects.get()


@pytest.fixture
def here(owed):
    return f"/betalen/{token_of(owed.id)}/"


def test_six_weeks_by_law_and_two_more_after_an_aanmaning():
    assert pay_by(date(2026, 12, 1)) == date(2027, 1, 12)
    assert admonished_until(date(2027, 1, 13)) == date(2027, 1, 27)


def test_it_is_asked_by_mail_with_the_last_day_and_a_link(owed, here):
    mail = Bericht.objects.get(about=f"betaalverzoek:{owed.id}")
    assert (mail.to, "€ 37,50" in mail.text, here in mail.text) == (ANNA, True, True)
    assert owed.uiterlijk == timezone.localdate() + timedelta(weeks=6)
    assert Zaak.objects.get().betalingsindicatie == "nog_niet"
    assert "€ 37,50" in Client().get(here).content.decode()


def test_a_form_can_say_another_term(client, publish):
    publish(hond(betalen=PRICE | {"weken": 2}))
    to_zaak(client)
    assert Betaalverzoek.objects.get().uiterlijk == timezone.localdate() + timedelta(weeks=2)


def test_no_mail_before_the_address_is_theirs_and_the_term_begins_with_the_mail(client, publish):
    publish(hond(betalen=PRICE))
    to_zaak(client, confirmed=False)
    assert Betaalverzoek.objects.get().gestuurd_op is None
    Betaalverzoek.objects.update(uiterlijk=timezone.localdate())
    confirm()
    owed = Betaalverzoek.objects.get()
    assert owed.uiterlijk == timezone.localdate() + timedelta(weeks=6)
    assert Bericht.objects.filter(about=f"betaalverzoek:{owed.id}").count() == 1


def test_paid_at_the_bank_is_paid_here_and_in_the_zaak(owed, here, bank):
    browser = Client()
    page = browser.post(here).content.decode()
    owed.refresh_from_db()
    assert f"/oefenbank/{owed.betaling}/" in page
    bank.end(owed.betaling, Betaalstaat.BETAALD)
    assert "Dit is betaald" in browser.get(f"{here}terug/").content.decode()
    assert "Dit is betaald" in browser.get(here).content.decode()
    zaak = Zaak.objects.get()
    assert (zaak.betalingsindicatie, zaak.laatste_betaaldatum is not None) == ("geheel", True)
    assert Aanvraag.objects.get().betaalstand == "betaald"


def test_nobody_pays_twice(owed, here, bank):
    browser = Client()
    browser.post(here)
    first = Betaalverzoek.objects.get().betaling
    Client().post(here)  # in another window
    assert Betaalverzoek.objects.get().betaling == first
    bank.end(first, Betaalstaat.BETAALD)
    answer = browser.post(here)  # the first window did not hear of it yet
    assert answer.status_code == 422
    assert "al betaald" in answer.content.decode()
    assert len(list(bank.folder.glob("oefen_*.json"))) == 1


def test_after_a_try_that_failed_there_is_another(owed, here, bank):
    browser = Client()
    browser.post(here)
    first = Betaalverzoek.objects.get().betaling
    bank.end(first, Betaalstaat.MISLUKT)
    assert "niet gelukt" in browser.get(f"{here}terug/").content.decode()
    browser.post(here)
    assert Betaalverzoek.objects.get().betaling not in ("", first)


def test_a_message_of_the_service_or_our_own_look_is_enough(owed, here, bank):
    Client().post(here)
    betaling = Betaalverzoek.objects.get().betaling
    Client().post("/formulier/betaling/veranderd/", {"id": betaling})
    assert Betaalverzoek.objects.get().state == "open"
    bank.end(betaling, Betaalstaat.BETAALD)
    assert look_at_open_payments() == 1
    assert Betaalverzoek.objects.get().state == "betaald"
    assert Client().post("/formulier/betaling/veranderd/", {"id": betaling}).status_code == 200


def test_the_bank_is_down_and_that_is_told(owed, here, tmp_path):
    (tmp_path / "betalen").mkdir(exist_ok=True)
    (tmp_path / "betalen" / "down").touch()
    answer = Client().post(here)
    assert answer.status_code == 422
    assert "U bent daardoor niet te laat." in answer.content.decode()
    assert Storing.objects.filter(dienst="betalen", until=None).exists()


def test_who_is_late_gets_an_aanmaning_once(owed):
    assert mind_requests() == 0
    Betaalverzoek.objects.update(uiterlijk=timezone.localdate() - timedelta(days=1))
    assert (mind_requests(), mind_requests()) == (1, 0)
    owed.refresh_from_db()
    assert owed.aanmaning_tot == timezone.localdate() + timedelta(weeks=2)
    assert "Dit is een aanmaning" in Bericht.objects.get(about=f"aanmaning:{owed.id}").text


def test_on_mijn_it_stands_with_its_last_day(owed):
    [told] = payments_of([Zaak.objects.get().id])
    assert (told.bedrag_cent, told.is_open, told.until) == (3750, True, owed.uiterlijk)


@pytest.mark.parametrize("rows", [1, 3])
def test_staff_sees_what_is_open(client, publish, log_in, rows, django_assert_num_queries):
    publish(hond(betalen=PRICE))
    for _ in range(rows):
        to_zaak(Client())
    agent = log_in(FATIMA)
    agent.get(LIST)
    with django_assert_num_queries(5):  # session, person, functies, the list, what must go back
        page = agent.get(LIST).content.decode()
    assert page.count("Leges hond") == rows
    assert log_in(KEES).get(LIST).status_code == 403


def test_without_mail_staff_sends_a_letter_and_says_so(client, publish, log_in):
    publish(hond(betalen=PRICE))
    to_zaak(client, confirmed=False)
    owed, agent = Betaalverzoek.objects.get(), log_in(FATIMA)
    assert "Verzoek is gestuurd" in " ".join(agent.get(LIST).content.decode().split())
    agent.post(f"{LIST}{owed.id}/gestuurd/")
    assert "is gestuurd" not in agent.get(LIST).content.decode()
    Betaalverzoek.objects.update(uiterlijk=timezone.localdate() - timedelta(days=1), email=None)
    assert "Aanmaning is gestuurd" in " ".join(agent.get(LIST).content.decode().split())
    agent.post(f"{LIST}{owed.id}/gestuurd/")
    assert Betaalverzoek.objects.get().aanmaning_tot == timezone.localdate() + timedelta(weeks=2)


def test_paid_at_the_desk_or_let_go_with_a_reason(owed, log_in):
    agent = log_in(FATIMA)
    assert agent.post(f"{LIST}{owed.id}/", {"paid": "ja", "hoe": ""}).status_code == 422
    agent.post(f"{LIST}{owed.id}/", {"paid": "ja", "hoe": "Contant aan de balie"})
    owed.refresh_from_db()
    assert (owed.state, owed.hoe, owed.email) == ("betaald", "Contant aan de balie", None)
    assert Zaak.objects.get().betalingsindicatie == "geheel"
    assert agent.get(f"{LIST}{owed.id}/").status_code == 404


def test_a_link_that_somebody_made_up_opens_nothing(owed):
    assert Client().get(f"/betalen/{owed.id.hex}.geraden/").status_code == 404
    assert Client().post(f"/betalen/{owed.id.hex}.geraden/").status_code == 404


def test_the_first_page_of_somebody_takes_one_statement_for_what_is_open(owed, publish, django_assert_num_queries):
    zaak = Zaak.objects.get()
    Aanvraag.objects.update(wie=b"wie")
    with django_assert_num_queries(1):
        forms, payments = open_of(b"wie", [zaak.id])
    assert (forms, [each.bedrag_cent for each in payments]) == ([], [3750])
    Aanvraag.objects.update(state="concept", submitted_at=None, handed_at=None)
    forms, payments = open_of(b"wie", [])
    assert ([each.formulier for each in forms], payments) == (["Honden aanmelden"], [])
