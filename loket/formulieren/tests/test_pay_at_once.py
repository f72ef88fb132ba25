"""Two windows, and the message of the payment service while somebody comes back: one form, paid once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from loket.examples.town import set_up_town, set_up_zaaktypen
from loket.formulieren.commands import keep_versie, make_formulier, publish_versie
from loket.formulieren.models import Aanvraag, Betaalpoging
from loket.formulieren.tests.conftest import hond
from loket.formulieren.tests.walk import filled
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.outside.betalen import Betaalstaat, betaaldienst

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
PRICE = {"bedrag": "kosten", "omschrijving": "Leges hond"}


@pytest.fixture
def here(client, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    set_up_town(addresses=False)
    set_up_zaaktypen(only=["KLACHT"])
    make_formulier(slug="honden", name="Honden aanmelden", by=SYSTEM)
    versie = keep_versie(formulier="honden", inhoud=hond(betalen=PRICE), by=SYSTEM)
    publish_versie(versie_id=versie.id, by=SYSTEM)
    return filled(client)


def at_once(client, *asks):
    """Each in a window of its own of the same browser; which answers came."""
    begin = Barrier(len(asks), timeout=20)

    def ask(what):
        window = Client(raise_request_exception=False)
        window.cookies.update(client.cookies)
        try:
            begin.wait()
            return what(window).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(asks)) as windows:
        return list(windows.map(ask, asks))


def test_begun_in_two_windows_at_once_is_one_payment(client, here):
    answers = at_once(client, *[lambda window: window.post(f"{here}betalen/")] * 4)
    assert set(answers) <= {200, 302, 409}
    assert Betaalpoging.objects.count() == 1


def test_told_by_the_service_twice_while_somebody_comes_back_in_two_windows(client, here):
    client.post(f"{here}betalen/")
    betaling = Aanvraag.objects.get().betaling
    betaaldienst().end(betaling, Betaalstaat.BETAALD)
    told = [lambda window: window.post("/formulier/betaling/veranderd/", {"id": betaling})] * 2
    back = [lambda window: window.get(f"{here}betaald/")] * 2
    answers = Counter(at_once(client, *told, *back))
    assert answers == {200: 2, 302: 2}
    assert list(Betaalpoging.objects.values_list("state", "reden")) == [("betaald", "")]
    assert Aanvraag.objects.get().state != "concept"
    assert Announcement.objects.filter(kind__endswith="AanvraagSubmitted").count() == 1
    assert not Announcement.objects.filter(kind__endswith="PaymentToGiveBack").exists()
