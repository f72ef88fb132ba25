"""Nothing personal goes to an e-mail address until who sent the form opened a link that we mailed there."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.formulieren.commands import hand_over
from loket.formulieren.models import Aanvraag, Adresbevestiging
from loket.formulieren.tests.conftest import hond
from loket.formulieren.tests.walk import OVER_U, filled
from loket.zaken.models import Rol, Zaak

pytestmark = pytest.mark.django_db
ANNA = OVER_U["email"]


@pytest.fixture
def sent(client, publish):
    publish(hond())
    here = filled(client)
    client.post(f"{here}controle/")
    return here


def link():
    text = Bericht.objects.filter(about__startswith="formulier-adres").latest("written_at").text
    return "/e-mail-bevestigen/" + text.partition("/e-mail-bevestigen/")[2].split()[0]


def to_zaak():
    return Zaak.objects.get(id=hand_over(aanvraag_id=Aanvraag.objects.get().id))


def contact():
    return (Rol.objects.get().contactpersoon_rol or {}).get("emailadres", "")


def test_the_first_mail_says_that_we_have_it_and_nothing_of_what_or_whom(client, sent):
    mail = Bericht.objects.get()
    assert Aanvraag.objects.get().kenmerk in mail.text
    for secret in ("Zandstra", "onden", "37,50"):
        assert secret not in mail.text + mail.subject
    assert "Bevestig uw e-mailadres." in client.get(f"{sent}klaar/").content.decode()


def test_looking_is_not_enough_and_pressing_brings_it_to_the_zaak(client, sent):
    zaak = to_zaak()
    there, finder = link(), Client()
    finder.get(there)
    assert contact() == ""
    assert "is bevestigd" in finder.post(there).content.decode()
    assert contact() == ANNA
    mail = Bericht.objects.get(about=f"zaak:{zaak.id}:adres-bevestigd")
    assert (mail.to, zaak.identificatie in mail.text) == (ANNA, True)
    assert finder.post(there).status_code == 404
    assert "Bevestig uw" not in client.get(f"{sent}klaar/").content.decode()


def test_who_confirms_before_there_is_a_zaak_is_mailed_from_the_first_status_on(sent):
    Client().post(link())
    to_zaak()
    assert contact() == ANNA


def test_a_link_of_long_ago_or_of_before_does_nothing(client, sent):
    old = link()
    client.post(f"{sent}adres/")
    assert Client().post(old).status_code == 404
    Adresbevestiging.objects.update(gevraagd_op=timezone.now() - timedelta(days=31))
    assert Client().post(link()).status_code == 404


def test_who_came_by_a_mailed_link_has_shown_whose_mailbox_it_is(client, publish):
    publish(hond())
    here = filled(client)
    client.post(f"{here}bewaren/", {"email": ANNA})
    text = Bericht.objects.get().text
    phone = Client()
    phone.post("/formulier/verder/" + text.partition("/formulier/verder/")[2].split()[0])
    phone.post(f"{here}controle/")
    to_zaak()
    assert contact() == ANNA


def test_another_address_than_that_of_the_link_is_asked(client, publish):
    publish(hond())
    here = filled(client)
    client.post(f"{here}bewaren/", {"email": "iemand-anders@bergen.example"})
    text = Bericht.objects.get().text
    client.post("/formulier/verder/" + text.partition("/formulier/verder/")[2].split()[0])
    client.post(f"{here}controle/")
    to_zaak()
    assert contact() == ""


def test_a_mail_of_which_nobody_knows_the_link_confirms_nothing():
    assert Client().post("/e-mail-bevestigen/geraden/").status_code == 404
