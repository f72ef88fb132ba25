"""One form is paid once: what comes in beside it goes back, by itself or by a colleague. With fake and client."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA, KEES
from loket.formulieren.commands import (
    look_at_open_payments,
    remove_old_drafts,
    send_back,
    send_back_what_waits,
)
from loket.formulieren.models import Aanvraag, Betaalpoging, Betaalverzoek
from loket.formulieren.tests.conftest import hond
from loket.formulieren.tests.walk import HONDEN, filled, send
from loket.kernel.refusal import Refused
from loket.outside.betalen import Betaaldienst, Betaalstaat, BetalingRefused, FakeBetaaldienst, betaaldienst
from loket.outside.betalen.tests.peer import loopback

pytestmark = pytest.mark.django_db
PRICE = {"bedrag": "kosten", "omschrijving": "Leges hond"}  # three dogs: € 37,50; four: € 50
LIST = "/werk/formulieren/betalen/"


@dataclass
class Bank:
    """A payment service, and how a test plays who pays and who breaks it."""

    dienst: Betaaldienst
    pay: Callable[[str], object]
    an_hour_later: Callable[[], object]
    cannot_stop: Callable[[str], object]
    go_down: Callable[[], object]
    come_up: Callable[[], object]


@pytest.fixture(params=["client", "fake"])
def bank(request, settings, tmp_path, monkeypatch):
    settings.DATA_DIR = tmp_path
    if request.param == "fake":
        fake, down = betaaldienst(), tmp_path / "betalen" / "down"
        stubborn = set()
        stop = FakeBetaaldienst.cancel
        monkeypatch.setattr(FakeBetaaldienst, "cancel", lambda self, id: id not in stubborn and stop(self, id))
        pay = lambda id: fake.end(id, Betaalstaat.BETAALD)  # noqa: E731
        yield Bank(fake, pay, lambda: None, stubborn.add, down.touch, lambda: down.unlink(missing_ok=True))
        return
    with loopback() as (url, peer):
        settings.PAYMENT_KEY, settings.PAYMENT_URL = "test_sleutel", url
        client = betaaldienst()
        yield Bank(
            client,
            lambda id: peer.payments[id].update(status="paid"),
            lambda: peer.answers.clear(),
            peer.at_their_bank.add,
            lambda: setattr(peer, "status", 503),
            lambda: (setattr(peer, "status", None), client.breaker.answered()),
        )


@pytest.fixture
def here(client, publish, bank):
    publish(hond(betalen=PRICE | {"later": True}))
    return filled(client)


def begin_paying(client, here):
    answer = client.post(f"{here}betalen/")
    return Aanvraag.objects.get().betaling if answer.status_code == 200 else answer["Location"]


def tries():
    return list(Betaalpoging.objects.order_by("begun_at").values_list("bedrag_cent", "state", "reden"))


def test_begun_again_hours_later_is_the_payment_that_is_open_still(client, here, bank):
    first = begin_paying(client, here)
    bank.an_hour_later()
    assert begin_paying(client, here) == first
    assert tries() == [(3750, "open", "")]


def test_who_paid_in_another_window_does_not_pay_again(client, here, bank):
    bank.pay(begin_paying(client, here))
    bank.an_hour_later()
    assert begin_paying(client, here) == f"{here}betaald/"
    assert client.get(f"{here}betaald/")["Location"] == f"{here}klaar/"
    assert tries() == [(3750, "betaald", "")]


def test_another_price_stops_the_payment_before(client, here, bank):
    first = begin_paying(client, here)
    send(client, here, "honden", {**HONDEN, "aantal": "4"})
    second = begin_paying(client, here)
    assert bank.dienst.state(first) == Betaalstaat.MISLUKT
    assert tries() == [(3750, "mislukt", ""), (5000, "open", "")]
    bank.pay(second)
    assert client.get(f"{here}betaald/")["Location"] == f"{here}klaar/"


def test_what_could_not_be_stopped_and_is_paid_too_goes_back(client, here, bank):
    first = begin_paying(client, here)
    bank.cannot_stop(first)
    send(client, here, "honden", {**HONDEN, "aantal": "4"})
    second = begin_paying(client, here)
    bank.pay(second)
    client.get(f"{here}betaald/")
    bank.pay(first)
    assert client.post("/formulier/betaling/veranderd/", {"id": first}).status_code == 200
    assert tries() == [(3750, "terug", "dubbel"), (5000, "betaald", "")]
    send_back(poging_id=Betaalpoging.objects.get(betaling=first).id)
    assert bank.dienst.state(first) == Betaalstaat.TERUGGEGEVEN
    assert bank.dienst.state(second) == Betaalstaat.BETAALD
    assert tries() == [(3750, "teruggegeven", "dubbel"), (5000, "betaald", "")]


def test_a_new_price_after_paying_gives_the_old_one_back_when_the_new_one_is_paid(client, here, bank):
    first = begin_paying(client, here)
    send(client, here, "honden", {**HONDEN, "aantal": "4"})
    bank.pay(first)
    client.get(f"{here}betaald/")
    page = client.get(f"{here}controle/").content.decode().replace("\xa0", " ")
    assert "U betaalde eerder € 37,50." in page
    bank.pay(begin_paying(client, here))
    assert client.get(f"{here}betaald/")["Location"] == f"{here}klaar/"
    assert tries() == [(3750, "terug", "bedrag"), (5000, "betaald", "")]
    assert send_back_what_waits() == 1
    assert bank.dienst.state(first) == Betaalstaat.TERUGGEGEVEN


def test_back_to_the_price_that_was_paid_pays_no_more(client, here, bank):
    bank.pay(begin_paying(client, here))
    send(client, here, "honden", {**HONDEN, "aantal": "4"})
    client.get(f"{here}betaald/")
    begin_paying(client, here)
    send(client, here, "honden", HONDEN)
    assert begin_paying(client, here) == f"{here}betaald/"
    assert client.get(f"{here}betaald/")["Location"] == f"{here}controle/"
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    told = Aanvraag.objects.get()
    assert (told.betaalstand, told.bedrag_cent) == ("betaald", 3750)


def test_paid_in_a_window_that_was_open_by_who_chose_to_pay_later_is_paid(client, here, bank):
    betaling = begin_paying(client, here)
    client.post(f"{here}controle/", {"doe": "later"})
    bank.pay(betaling)
    assert look_at_open_payments() == 1
    assert Aanvraag.objects.get().betaalstand == "betaald"
    assert not Betaalverzoek.objects.exists()


def test_a_draft_that_was_paid_and_is_thrown_away_is_paid_back(client, here, bank):
    betaling = begin_paying(client, here)
    send(client, here, "honden", {**HONDEN, "aantal": "4"})
    bank.pay(betaling)
    client.get(f"{here}betaald/")
    Aanvraag.objects.update(changed_at=timezone.now() - timedelta(days=31))
    assert remove_old_drafts() == 1
    assert tries() == [(3750, "terug", "niet-verstuurd")]
    send_back_what_waits()
    assert bank.dienst.state(betaling) == Betaalstaat.TERUGGEGEVEN


def test_paid_after_the_draft_was_thrown_away_goes_back_too(client, here, bank):
    betaling = begin_paying(client, here)
    Aanvraag.objects.update(changed_at=timezone.now() - timedelta(days=31))
    remove_old_drafts()
    bank.pay(betaling)
    assert look_at_open_payments() == 1
    assert tries() == [(3750, "terug", "niet-verstuurd")]


def paid_for_nothing(client, here, bank):
    betaling = begin_paying(client, here)
    Aanvraag.objects.update(changed_at=timezone.now() - timedelta(days=31))
    remove_old_drafts()
    bank.pay(betaling)
    look_at_open_payments()
    return Betaalpoging.objects.get()


def test_the_service_is_down_and_the_money_goes_back_later(client, here, bank):
    poging = paid_for_nothing(client, here, bank)
    bank.go_down()
    with pytest.raises(Refused):
        send_back(poging_id=poging.id)
    poging.refresh_from_db()
    assert poging.state == "terug"
    bank.come_up()
    send_back_what_waits()
    assert bank.dienst.state(poging.betaling) == Betaalstaat.TERUGGEGEVEN
    assert send_back(poging_id=poging.id).state == "teruggegeven"  # twice is once


@pytest.fixture
def by_hand(client, here, bank, monkeypatch):
    """The service refuses to give it back."""
    poging = paid_for_nothing(client, here, bank)

    def no(self, id):
        raise BetalingRefused("too long ago")

    monkeypatch.setattr(type(bank.dienst), "refund", no)
    send_back_what_waits()
    return poging


def test_what_the_service_does_not_give_back_stands_on_a_list_with_its_reason(by_hand, log_in):
    agent = log_in(FATIMA)
    page = agent.get(LIST).content.decode().replace("\xa0", " ")
    assert "Het formulier is nooit verstuurd" in page
    assert "€ 37,50" in page
    assert by_hand.kenmerk in page
    there = f"{LIST}terug/{by_hand.id}/"
    assert agent.post(there, {"hoe": " "}).status_code == 422
    assert agent.post(there, {"hoe": "Overgemaakt op 3 maart"})["Location"] == LIST
    by_hand.refresh_from_db()
    assert (by_hand.state, by_hand.hoe) == ("teruggegeven", "Overgemaakt op 3 maart")
    assert by_hand.kenmerk not in agent.get(LIST).content.decode()
    assert agent.get(there).status_code == 404


def test_only_who_handles_payments_sees_it(by_hand, log_in):
    assert log_in(KEES).get(f"{LIST}terug/{by_hand.id}/").status_code == 403
