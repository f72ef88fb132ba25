"""The bank of the demo: pay, or do not; and only where there is no real service."""

import pytest
from django.urls import reverse

from loket.outside.betalen import Betaalstaat, FakeBetaaldienst, betaaldienst

pytestmark = pytest.mark.django_db
BACK = "http://127.0.0.1:8000/formulier/hond/1/betaald/"


@pytest.fixture
def betaling(settings, tmp_path, town):
    settings.DATA_DIR, settings.PAYMENT_KEY = tmp_path, ""
    return betaaldienst().begin(1250, "Hond", "F-1", BACK, "http://127.0.0.1:8000/formulier/betaling/veranderd/").id


def address(id):
    return reverse("formulieren:oefenbank", args=[id])


def test_the_payment_of_the_fake_leads_here(settings, betaling):
    assert betaaldienst().begin(1250, "Hond", "F-1", BACK, "").url == f"{settings.PUBLIC_URL}{address(betaling)}"


@pytest.mark.parametrize("staat", [Betaalstaat.BETAALD, Betaalstaat.MISLUKT])
def test_the_visitor_says_how_it_ends_and_goes_back(client, betaling, staat):
    assert "€ 12,50" in client.get(address(betaling)).content.decode().replace("\xa0", " ")
    assert client.post(address(betaling), {"staat": staat.value}).url == "/formulier/hond/1/betaald/"
    assert betaaldienst().state(betaling) == staat


def test_what_was_paid_stays_paid(client, betaling):
    client.post(address(betaling), {"staat": "betaald"})
    client.post(address(betaling), {"staat": "mislukt"})
    assert betaaldienst().state(betaling) == Betaalstaat.BETAALD


def test_a_payment_that_is_not_there(client, betaling):
    assert client.get(address("oefen_onbekend")).status_code == 404


def test_there_is_no_such_bank_beside_a_real_service(client, settings, betaling):
    settings.PAYMENT_KEY = "test_sleutel"
    assert not isinstance(betaaldienst(), FakeBetaaldienst)
    assert client.get(address(betaling)).status_code == 404
