"""Somebody sees what we know and from where, keeps up how we reach them, and tells what is not right."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from loket.basisregistraties.models import Bevraging, Terugmelding
from loket.berichten.models import Bericht
from loket.examples.sjablonen import write_templates
from loket.kernel.actor import SYSTEM
from loket.mijn.queries.registers import SHOWN_BRP
from loket.partijen.models import DigitaalAdres, Toestemming

pytestmark = pytest.mark.django_db


def text_of(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_what_the_register_says_stands_there_with_where_it_comes_from(log_in):
    text = text_of(log_in().get("/mijn/gegevens/"))
    assert "Bron: Basisregistratie Personen (BRP)" in text
    assert "Geboortedatum 23 januari 1979" in text
    assert "Huisnummer 4 In onderzoek" in text


def test_only_the_fields_that_are_shown_are_asked(log_in):
    log_in().get("/mijn/gegevens/")
    assert sorted(Bevraging.objects.get().velden) == sorted(SHOWN_BRP)


def test_when_the_register_does_not_answer_the_page_says_so(log_in, settings):
    settings.BRP_KNOWS = ""
    answer = log_in().get("/mijn/gegevens/")
    assert answer.status_code == 200
    assert "Wij kunnen dit nu niet ophalen." in text_of(answer)


def test_how_we_reach_somebody_is_kept(log_in):
    client = log_in()
    client.post(reverse("mijn:reach"), {"email": "ans@inwoner.example", "telefoonnummer": "06 12345678"})
    assert sorted(each.adres for each in DigitaalAdres.objects.all()) == ["0612345678", "ans@inwoner.example"]


def test_a_wrong_address_stands_beside_its_field_and_nothing_is_lost(log_in):
    answer = log_in().post(reverse("mijn:reach"), {"email": "geen adres", "telefoonnummer": "0612345678"})
    assert answer.status_code == 422
    assert 'value="0612345678"' in answer.content.decode()
    assert not DigitaalAdres.objects.exists()


def test_about_what_we_may_mail_is_chosen_per_kind(log_in):
    write_templates(by=SYSTEM)
    client = log_in()
    client.post(reverse("mijn:reach"), {"email": "ans@inwoner.example", "telefoonnummer": ""})
    client.post(reverse("mijn:choose"), {"soorten": ["besluit"]})
    assert list(Toestemming.objects.values_list("soort_bericht", "bron")) == [("besluit", "Mijn omgeving")]
    client.post(reverse("mijn:choose"), {})
    assert Toestemming.objects.get().ingetrokken_op is not None


def test_what_is_not_right_is_looked_into_and_the_answer_stands_here(log_in):
    client, key = log_in(), uuid4()
    here = reverse("mijn:wrong", args=["verblijfplaats.verblijfadres.huisnummer"])
    assert "Er staat nu 4" in text_of(client.get(here))
    for _ in range(2):
        client.post(here, {"hoort": "6", "toelichting": "Al sinds 2020.", "send_key": key})
    said = Terugmelding.objects.get()
    assert (said.bron, said.label, said.nu, said.hoort) == ("brp", "Huisnummer", "4", "6")
    text = text_of(client.get("/mijn/gegevens/"))
    assert "Huisnummer hoort te zijn: 6" in text
    assert "U krijgt antwoord vóór" in text
    Terugmelding.objects.update(state="verbeterd", answer="Het is nu 6.", answered_at=timezone.now())
    assert "Het is nu 6." in text_of(client.get("/mijn/gegevens/"))


def test_what_stands_there_already_is_no_correction(log_in):
    here = reverse("mijn:wrong", args=["verblijfplaats.verblijfadres.huisnummer"])
    answer = log_in().post(here, {"hoort": " 4 ", "send_key": uuid4()})
    assert answer.status_code == 422
    assert not Terugmelding.objects.exists()


def test_a_field_that_nobody_shows_is_not_there(log_in):
    assert log_in().get(reverse("mijn:wrong", args=["kinderen"])).status_code == 404


def test_who_used_my_data_is_told_with_the_purpose(log_in):
    client = log_in()
    client.get("/mijn/gegevens/")
    assert "Uw gegevens tonen in Mijn omgeving" in text_of(client.get("/mijn/gegevens/gebruik/"))


def test_a_business_sees_what_the_trade_register_says(log_in, settings):
    settings.KVK_KNOWS = "loket.basisregistraties.tests.test_ask.companies"
    text = text_of(log_in("zaak").get("/mijn/gegevens/"))
    assert "Bron: Handelsregister van de KVK" in text
    assert "Bakkerij Voorbeeld" in text


def test_the_wijk_is_that_of_the_place_where_somebody_lives(log_in):
    assert "Mijn wijk: Bergen" in text_of(log_in().get("/mijn/wijk/"))


def test_who_has_no_address_finds_the_map(log_in):
    assert "Wij weten nu niet in welke wijk u woont." in text_of(log_in("bep").get("/mijn/wijk/"))


def test_an_address_that_is_not_confirmed_is_told_until_it_is(client, log_in):
    log_in().post(reverse("mijn:reach"), {"email": "ans@inwoner.example", "telefoonnummer": ""})
    assert "nog niet bevestigd" in text_of(client.get("/mijn/gegevens/"))
    client.post(reverse("mijn:again"))
    mails = Bericht.objects.filter(to="ans@inwoner.example").order_by("written_at")
    links = [
        reverse("mijn:confirm", args=[each.text.partition("/e-mail-bevestigen/")[2].split("/")[0]]) for each in mails
    ]
    assert [Client().post(link).status_code for link in links] == [404, 200]
    assert "nog niet bevestigd" not in text_of(client.get("/mijn/gegevens/"))


def test_nobody_has_us_mail_everybody(log_in):
    """Each address that is typed gets a mail that asks whose it is: of whom it is, never asked for it."""
    client = log_in()
    sent = [client.post(reverse("mijn:reach"), {"email": f"a{number}@vreemd.example"}) for number in range(7)]
    assert [each.status_code for each in sent] == [302] * 5 + [429] * 2
    assert Bericht.objects.filter(to__endswith="@vreemd.example").count() == 5
    assert client.post(reverse("mijn:again")).status_code == 429
    assert client.post(reverse("mijn:reach"), {"email": "", "telefoonnummer": "0612345678"}).status_code == 302


def test_what_one_person_sends_is_counted(log_in):
    client = log_in()
    sent = [client.post(reverse("mijn:choose"), {}).status_code for _ in range(62)]
    assert 429 not in sent[:60]
    assert sent[60:] == [429, 429]
    assert client.get("/mijn/gegevens/").status_code == 200
