"""Whoever complains with the address of somebody else: the town sends a receipt there, and no words of a stranger."""

from uuid import uuid4

import pytest

from loket.berichten.mail import mail_of
from loket.berichten.models import Bericht
from loket.kernel.actor import VISITOR
from loket.klachten import commands as klachten
from loket.klachten.commands import Told
from loket.klachten.models import Klacht
from loket.klantcontacten.models import Internetaak
from tests.test_one_line import TRAP

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_a_klacht_makes_the_town_send_nothing_of_a_stranger(client, kinds):
    told = {"tekst": "Iets.", "naam": TRAP, "email": "slachtoffer@elders.example", "send_key": uuid4()}
    assert client.post("/klacht/", told).status_code == 302
    assert "\n" not in Klacht.objects.get().naam
    nobody_is_lured()


def test_nor_does_a_command_that_no_form_stands_before(kinds):
    """As a program calls it."""
    told = Told(naam=TRAP, tekst="Iets.", email="slachtoffer@elders.example")
    klachten.receive_klacht(told, send_key=uuid4(), by=VISITOR)
    nobody_is_lured()


def test_a_call_back_keeps_a_name_of_one_line(client, town):
    told = {"naam": "Ada\r\nde Wit", "telefoon": "06\n12345678", "vraag": "Wanneer?\r\nHoe?", "send_key": uuid4()}
    assert client.post("/terugbellen/", told).status_code == 302
    taak = Internetaak.objects.get()
    assert (taak.naam, taak.telefoonnummer) == ("Ada de Wit", "0612345678")
    assert "\n" in taak.toelichting


def nobody_is_lured():
    [bericht] = Bericht.objects.filter(to="slachtoffer@elders.example")
    mail = mail_of(bericht)
    [(html, _)] = mail.alternatives
    for text in (mail.body, html):
        assert "kwaad.example" not in text
        assert "84,20" not in text
    assert bericht.text.startswith("Beste inwoner,\n")
