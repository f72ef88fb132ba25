"""The client (against a payment service on loopback) and the fake keep the same promises."""

import socket
from collections.abc import Callable
from dataclasses import dataclass

import httpx
import pytest

from loket.outside.betalen import (
    Betaaldienst,
    BetaaldienstDown,
    Betaalstaat,
    BetalingRefused,
    FakeBetaaldienst,
    Mollie,
    betaaldienst,
    told_id,
)
from loket.outside.betalen.tests.peer import loopback

TERUG, MELDING = "https://gemeente.example/formulier/betaald/", "https://gemeente.example/formulier/betaling/"
THEIR_WORDS = {Betaalstaat.BETAALD: "paid", Betaalstaat.MISLUKT: "failed", Betaalstaat.VERLOPEN: "expired"}


@dataclass
class Peer:
    """A payment service, and how this test plays the one who pays and the one who breaks it."""

    dienst: Betaaldienst
    end: Callable[[str, Betaalstaat], None]
    go_down: Callable[[], None]


@pytest.fixture(params=["client", "fake"])
def peer(request, tmp_path):
    if request.param == "fake":
        fake = FakeBetaaldienst(tmp_path)
        yield Peer(fake, fake.end, (tmp_path / "down").touch)
        return
    with loopback() as (url, bank):
        yield Peer(
            Mollie(url, key="test_sleutel"),
            lambda id, staat: bank.payments[id].update(status=THEIR_WORDS[staat]),
            lambda: setattr(bank, "status", 503),
        )


def begin(dienst, cents=1250, kenmerk="F-2026-000012-1"):
    return dienst.begin(cents, "Parkeervergunning F-2026-000012", kenmerk, TERUG, MELDING)


def test_a_new_payment_is_open_and_has_a_place_to_pay(peer):
    betaling = begin(peer.dienst)
    assert betaling.url.startswith("http")
    assert betaling.id in betaling.url
    assert peer.dienst.state(betaling.id) == Betaalstaat.OPEN


def test_a_double_click_is_one_payment_and_a_new_try_is_another(peer):
    first, again = begin(peer.dienst), begin(peer.dienst)
    other = begin(peer.dienst, kenmerk="F-2026-000012-2")
    assert first == again
    assert other.id != first.id


@pytest.mark.parametrize("staat", [Betaalstaat.BETAALD, Betaalstaat.MISLUKT, Betaalstaat.VERLOPEN])
def test_how_it_ended_is_told_when_asked(peer, staat):
    id = begin(peer.dienst).id
    peer.end(id, staat)
    assert peer.dienst.state(id) == staat


def test_what_was_paid_can_be_given_back_and_twice_is_once(peer):
    id = begin(peer.dienst).id
    peer.end(id, Betaalstaat.BETAALD)
    peer.dienst.refund(id)
    peer.dienst.refund(id)
    assert peer.dienst.state(id) == Betaalstaat.TERUGGEGEVEN


def test_what_is_stopped_can_be_paid_by_nobody(peer):
    id = begin(peer.dienst).id
    assert peer.dienst.cancel(id)
    assert peer.dienst.state(id) == Betaalstaat.MISLUKT
    assert peer.dienst.cancel(id)


def test_what_was_paid_cannot_be_stopped(peer):
    id = begin(peer.dienst).id
    peer.end(id, Betaalstaat.BETAALD)
    assert not peer.dienst.cancel(id)
    assert peer.dienst.state(id) == Betaalstaat.BETAALD


def test_who_is_at_their_bank_already_can_still_pay():
    with loopback() as (url, bank):
        client = Mollie(url, key="test_sleutel")
        id = begin(client).id
        bank.at_their_bank.add(id)
        assert not client.cancel(id)
        assert client.state(id) == Betaalstaat.OPEN


def test_what_was_not_paid_is_not_given_back(peer):
    id = begin(peer.dienst).id
    with pytest.raises(BetalingRefused):
        peer.dienst.refund(id)
    assert peer.dienst.state(id) == Betaalstaat.OPEN


@pytest.mark.parametrize("id", ["tr_onbekend", "", "../../v2/methods", "tr_1?testmode=true"])
def test_a_payment_that_is_not_there_is_refused(peer, id):
    with pytest.raises(BetalingRefused):
        peer.dienst.state(id)


@pytest.mark.parametrize("cents", [0, -100])
def test_nothing_is_not_paid(peer, cents):
    with pytest.raises(BetalingRefused):
        begin(peer.dienst, cents=cents)


def test_a_service_that_is_down_is_for_later(peer):
    id = begin(peer.dienst).id
    peer.go_down()
    for ask in (lambda: begin(peer.dienst, kenmerk="ander"), lambda: peer.dienst.state(id)):
        with pytest.raises(BetaaldienstDown):
            ask()


@pytest.mark.parametrize(("cents", "value"), [(5, "0.05"), (1250, "12.50"), (100_000, "1000.00")])
def test_the_client_asks_as_the_documentation_says(cents, value):
    with loopback() as (url, bank):
        begin(Mollie(url, key="test_sleutel"), cents=cents)
    [(method, path, key, body)] = bank.seen
    assert (method, path, len(key)) == ("POST", "/v2/payments", 64)
    assert body == {
        "amount": {"currency": "EUR", "value": value},
        "description": "Parkeervergunning F-2026-000012",
        "redirectUrl": TERUG,
        "webhookUrl": MELDING,
        "metadata": {"kenmerk": "F-2026-000012-1"},
        "locale": "nl_NL",
    }


def test_the_client_gives_back_what_was_not_given_back_yet():
    with loopback() as (url, bank):
        client = Mollie(url, key="test_sleutel")
        id = begin(client).id
        bank.payments[id] |= {"status": "paid", "amountRefunded": {"currency": "EUR", "value": "2.05"}}
        client.refund(id)
    assert bank.seen[-1][3] == {"amount": {"currency": "EUR", "value": "10.45"}}


def test_money_that_the_bank_took_back_is_not_ours():
    with loopback() as (url, bank):
        client = Mollie(url, key="test_sleutel")
        id = begin(client).id
        bank.payments[id] |= {"status": "paid", "amountChargedBack": {"currency": "EUR", "value": "12.50"}}
        assert client.state(id) == Betaalstaat.TERUGGEGEVEN


@pytest.mark.parametrize("word", ["pending", "authorized", "a-new-word"])
def test_only_paid_is_paid(word):
    with loopback() as (url, bank):
        client = Mollie(url, key="test_sleutel")
        id = begin(client).id
        bank.payments[id]["status"] = word
        assert client.state(id) == Betaalstaat.OPEN


@pytest.mark.parametrize(
    ("status", "fault"),
    [(400, BetalingRefused), (404, BetalingRefused), (422, BetalingRefused), (410, BetalingRefused)]
    + [(code, BetaaldienstDown) for code in (302, 401, 403, 409, 429, 500, 503)],
)
def test_what_an_answer_means(status, fault):
    with loopback() as (url, bank):
        bank.status = status
        with pytest.raises(fault):
            begin(Mollie(url, key="test_sleutel"))


def test_a_wrong_key_is_our_fault_and_for_later():
    with loopback() as (url, _), pytest.raises(BetaaldienstDown):
        begin(Mollie(url, key="test_verkeerd"))


def test_after_no_answer_nobody_waits_for_half_a_minute():
    with loopback() as (url, bank):
        client = Mollie(url, key="test_sleutel")
        bank.status = 500
        for _ in range(3):
            with pytest.raises(BetaaldienstDown):
                begin(client)
        assert len(bank.seen) == 1


def test_nobody_listens():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(BetaaldienstDown):
        begin(Mollie(f"http://127.0.0.1:{port}/v2/", key="test_sleutel"))


@pytest.mark.slow
def test_a_service_that_hangs_is_left():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/v2/"
        with pytest.raises(BetaaldienstDown):
            begin(Mollie(url, key="test_sleutel", timeout=httpx.Timeout(0.2)))


@pytest.mark.parametrize(
    ("posted", "id"),
    [
        ({"id": "tr_d0b0E3EA3v"}, "tr_d0b0E3EA3v"),
        ({"id": "tr_d0b0E3EA3v", "status": "paid"}, "tr_d0b0E3EA3v"),
        ({}, ""),
        ({"id": ""}, ""),
        ({"id": "../methods"}, ""),
        ({"id": "x" * 65}, ""),
    ],
)
def test_a_message_tells_which_payment_and_nothing_more(posted, id):
    assert told_id(posted) == id


def test_without_a_key_only_a_demo_or_a_test_pays_at_the_fake(settings):
    settings.PAYMENT_KEY = ""
    assert isinstance(betaaldienst(), FakeBetaaldienst)
    settings.SECURE = True
    assert betaaldienst() is None
    settings.PAYMENT_KEY = "test_sleutel"
    assert isinstance(betaaldienst(), Mollie)
