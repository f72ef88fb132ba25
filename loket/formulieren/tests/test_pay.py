"""What is paid, is paid once and sent; what is not paid yet can be sent when the form allows it (S-81)."""

import pytest

from loket.formulieren.commands import look_at_open_payments
from loket.formulieren.models import Aanvraag
from loket.formulieren.tests.conftest import hond
from loket.formulieren.tests.walk import HONDEN, filled, send
from loket.outside.betalen import Betaalstaat, betaaldienst

pytestmark = pytest.mark.django_db
PRICE = {"bedrag": "kosten", "omschrijving": "Leges hond"}  # three dogs: € 37,50


@pytest.fixture(autouse=True)
def bank(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return betaaldienst()


@pytest.fixture
def priced(client, publish):
    publish(hond(betalen=PRICE | {"later": True}))
    return filled(client)


def test_the_price_stands_in_the_summary(client, priced):
    page = client.get(f"{priced}controle/").content.decode()
    assert "€ 37,50" in page
    assert "Versturen en later betalen" in page


def test_it_is_sent_when_the_bank_says_that_it_is_paid(client, priced, bank):
    page = client.post(f"{priced}betalen/").content.decode()
    paying = Aanvraag.objects.get()
    assert f"/oefenbank/{paying.betaling}/" in page
    assert (paying.state, paying.betaalstand, paying.bedrag_cent) == ("concept", "open", 3750)
    assert "Wij wachten op uw betaling" in client.get(f"{priced}betaald/").content.decode()
    bank.end(paying.betaling, Betaalstaat.BETAALD)
    assert client.get(f"{priced}betaald/")["Location"] == f"{priced}klaar/"
    paying.refresh_from_db()
    assert (paying.state, paying.betaalstand) == ("ingediend", "betaald")


def test_two_clicks_are_one_payment(client, priced):
    client.post(f"{priced}betalen/")
    first = Aanvraag.objects.get().betaling
    client.post(f"{priced}betalen/")
    assert Aanvraag.objects.get().betaling == first


def test_a_payment_that_failed_can_be_tried_again_by_another(client, priced, bank):
    client.post(f"{priced}betalen/")
    first = Aanvraag.objects.get().betaling
    bank.end(first, Betaalstaat.MISLUKT)
    answer = client.get(f"{priced}betaald/")
    assert answer.status_code == 422
    assert "De betaling is niet gelukt" in answer.content.decode()
    client.post(f"{priced}betalen/")
    assert Aanvraag.objects.get().betaling != first


def test_who_changes_an_answer_after_paying_pays_the_new_price(client, priced, bank):
    client.post(f"{priced}betalen/")
    send(client, priced, "honden", {**HONDEN, "aantal": "4"})
    bank.end(Aanvraag.objects.get().betaling, Betaalstaat.BETAALD)
    client.get(f"{priced}betaald/")
    assert Aanvraag.objects.get().state == "concept"
    assert "€ 50" in client.get(f"{priced}controle/").content.decode()


def test_pay_later_only_where_the_form_allows_it(client, publish, priced):
    assert client.post(f"{priced}controle/").status_code == 422
    assert client.post(f"{priced}controle/", {"doe": "later"})["Location"] == f"{priced}klaar/"
    assert Aanvraag.objects.get().betaalstand == "later"
    publish(hond(betalen=PRICE | {"later": False}), slug="strenger")
    here = filled(client, "strenger")
    answer = client.post(f"{here}controle/", {"doe": "later"})
    assert answer.status_code == 422
    assert "Betaal eerst" in answer.content.decode()
    assert "later betalen</span></button>" not in answer.content.decode()


def test_the_bank_is_down_and_nothing_is_lost(client, priced, tmp_path):
    (tmp_path / "betalen").mkdir()
    (tmp_path / "betalen" / "down").touch()
    answer = client.post(f"{priced}betalen/")
    assert answer.status_code == 422
    assert "U kunt wel versturen en later betalen" in answer.content.decode()
    assert client.post(f"{priced}controle/", {"doe": "later"})["Location"] == f"{priced}klaar/"


def test_a_message_of_the_service_sends_it_though_the_browser_is_gone(client, priced, bank):
    client.post(f"{priced}betalen/")
    betaling = Aanvraag.objects.get().betaling
    assert client.post("/formulier/betaling/veranderd/", {"id": betaling}).status_code == 200
    assert Aanvraag.objects.get().state == "concept"  # the message says nothing of itself: the bank is asked
    bank.end(betaling, Betaalstaat.BETAALD)
    assert client.post("/formulier/betaling/veranderd/", {"id": betaling}).status_code == 200
    assert Aanvraag.objects.get().state == "ingediend"
    assert client.post("/formulier/betaling/veranderd/", {"id": "van-niemand"}).status_code == 200


def test_a_message_that_got_lost_is_made_up_for(client, priced, bank):
    client.post(f"{priced}betalen/")
    bank.end(Aanvraag.objects.get().betaling, Betaalstaat.BETAALD)
    assert look_at_open_payments() == 1
    assert Aanvraag.objects.get().state == "ingediend"
