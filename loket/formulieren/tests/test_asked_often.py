"""Whose address others typed very often: nobody keeps them from their form, and no box of a stranger is filled."""

import pytest
from django.test import Client

from loket.berichten.models import Bericht
from loket.berichten.tests.often import asked_often
from loket.formulieren.models import Aanvraag, Adresbevestiging
from loket.formulieren.queries.adresbevestiging import address_is_theirs
from loket.formulieren.tests.conftest import hond
from loket.formulieren.tests.test_medetekenen import SECOND, samen, sent
from loket.formulieren.tests.walk import HONDEN, OVER_U, begin, filled, send
from loket.kernel.models import RateWindow

pytestmark = pytest.mark.django_db
ANNA = OVER_U["email"]
OFTEN = "Wij stuurden al veel naar dit adres of nummer."


@pytest.fixture
def demo(settings):
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"


def test_the_form_is_sent_without_the_mail_and_the_page_says_so(client, publish):
    """A last day may hang on it, as at a bezwaarschrift."""
    publish(hond())
    here = filled(client)
    asked_often(ANNA)
    answer = client.post(f"{here}controle/")
    assert Aanvraag.objects.get().state == "ingediend"
    page = client.get(answer["Location"]).content.decode()
    assert "Wij hebben uw formulier ontvangen" in page
    assert "U krijgt nu geen mail." in page
    assert "Wij mailden een link" not in page
    assert client.get(f"{here}klaar/").content.decode().count("U krijgt nu geen mail.") == 1, "also when they come back"
    assert not Bericht.objects.exists()
    assert not address_is_theirs(Aanvraag.objects.get().id), "nobody opened a link: nothing personal goes there"


def test_the_mail_can_be_asked_an_hour_later(client, publish):
    publish(hond())
    here = filled(client)
    asked_often(ANNA)
    client.post(f"{here}controle/")
    answer = client.post(f"{here}adres/", follow=True)
    page = answer.content.decode()
    assert "De mail is nog niet verstuurd." in page
    assert "U krijgt nu geen mail." in page
    assert not Bericht.objects.exists()
    RateWindow.objects.all().delete()  # the hour is over
    assert "De mail is verstuurd." in client.post(f"{here}adres/", follow=True).content.decode()
    assert "/e-mail-bevestigen/" in Bericht.objects.get().text


def test_asked_again_the_mail_counts_and_of_an_address_that_is_theirs_nothing(client, publish):
    publish(hond())
    here = filled(client)
    client.post(f"{here}controle/")
    asked_often(ANNA)
    assert "De mail is nog niet verstuurd." in client.post(f"{here}adres/", follow=True).content.decode()
    assert Bericht.objects.count() == 1
    text = Bericht.objects.get().text
    Client().post("/e-mail-bevestigen/" + text.partition("/e-mail-bevestigen/")[2].split()[0])
    assert "nog niet verstuurd" not in client.post(f"{here}adres/", follow=True).content.decode()


def test_in_english_too(client, publish):
    publish(hond())
    here = filled(client)
    asked_often(ANNA)
    there = client.post(f"/en{here}controle/")["Location"]
    page = client.get(there if there.startswith("/en") else f"/en{there}").content.decode()
    assert "You get no e-mail now." in page


def test_who_showed_that_the_box_is_theirs_is_mailed_as_ever(client, publish):
    """They came by a link in a mail of ours."""
    publish(hond())
    here = filled(client)
    client.post(f"{here}bewaren/", {"email": ANNA})
    text = Bericht.objects.get().text
    client.post("/formulier/verder/" + text.partition("/formulier/verder/")[2].split()[0])
    asked_often(ANNA)
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"


def test_who_is_in_sends_it_as_ever(client, publish, demo):
    publish(hond(inloggen="mag"))
    asked_often(ANNA)
    client.post("/mijn/inloggen/demo/", {"wie": "ans"})
    here = filled(client)
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"


@pytest.mark.parametrize("box", [SECOND, ANNA], ids=["who signs too", "the first"])
def test_a_form_that_has_us_write_to_others_is_refused_and_nothing_typed_is_lost(client, publish, box):
    publish(samen())
    here = begin(client)
    send(client, here, "honden", HONDEN)
    send(client, here, "over_u", {**OVER_U, "ander": SECOND})
    asked_often(box)
    answer = client.post(f"{here}controle/")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert OFTEN in page
    assert "Zandstra" in page
    assert (Aanvraag.objects.get().state, Bericht.objects.exists()) == ("concept", False)
    RateWindow.objects.all().delete()
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"


def test_who_asks_for_a_signature_again_hears_that_it_was_very_often(client, publish):
    publish(samen())
    here = sent(client)
    mails = Bericht.objects.count()
    asked_often(SECOND)
    page = client.post(f"{here}handtekeningen/", {"doe": "opnieuw"}, follow=True).content.decode()
    assert OFTEN in page
    assert Bericht.objects.count() == mails
    RateWindow.objects.all().delete()
    page = client.post(f"{here}handtekeningen/", {"doe": "opnieuw"}, follow=True).content.decode()
    assert "Wij hebben de mail opnieuw gestuurd." in page
    assert Bericht.objects.count() == mails + 1


def test_a_form_that_is_refused_for_another_reason_counts_for_nothing(client, publish):
    """Not paid yet: whoever presses again and again may send it when it is paid."""
    publish(hond(betalen={"bedrag": "kosten", "omschrijving": "Leges hond"}))
    here = filled(client)
    for _ in range(25):
        assert client.post(f"{here}controle/").status_code == 422
    assert not Adresbevestiging.objects.exists()
    client.post(f"{here}bewaren/", {"email": ANNA})
    assert Bericht.objects.filter(to=ANNA).count() == 1
