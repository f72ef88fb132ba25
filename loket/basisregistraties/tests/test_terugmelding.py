"""Somebody says that a register is wrong; a team looks into it, passes it on, and answers in time."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from loket.basisregistraties.commands import arrange_bron, forget_old_terugmeldingen, report_wrong
from loket.basisregistraties.commands.terugmelding import KloptNiet
from loket.basisregistraties.models import Bron, Terugmelding
from loket.berichten.models import Bericht
from loket.examples.cast import KEES, SANNE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import DigitaalAdres, Partij
from loket.verwerkingen.queries import uses_of

pytestmark = pytest.mark.django_db
BSN, LIST = "999990019", "/werk/terugmeldingen/"


@pytest.fixture
def partij(town):
    told = Told(columns={"soort_partij": "persoon", "achternaam": "Bedacht"})
    return Partij.objects.get(id=keep_partij(told, by=SYSTEM))


@pytest.fixture
def said(partij):
    arrange_bron(bron=Bron.BRP, team="burgerzaken", aan="", by=actor(SANNE))
    return say(partij)


def say(partij, **changed):
    told = {"veld": "naam.voornamen", "label": "Voornamen", "nu": "An", "hoort": "Ans"}
    told = {**told, "partij_id": partij.id, "bron": Bron.BRP, "nummer": BSN, "naam": "Ans Bedacht", **changed}
    return report_wrong(told=KloptNiet(**told), send_key=uuid4(), by=SYSTEM)


@pytest.fixture
def colleague(said):
    client = Client()
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


def test_four_weeks_for_an_answer_and_its_team_hears_of_it_without_a_name(said):
    assert (said.until - timezone.localdate()).days == 28  # Wet BRP 2.58
    mail = Bericht.objects.get(to="burgerzaken@bergen.example")
    assert said.kenmerk in mail.subject
    for secret in ("Bedacht", BSN, "Ans", "Voornamen"):
        assert secret not in mail.subject + mail.text


def test_what_was_said_and_of_whom_is_sealed_in_the_database(said):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM basisregistraties_terugmelding")
        raw = b"|".join(
            bytes(each) if isinstance(each, memoryview) else str(each).encode() for each in cursor.fetchone()
        )
    assert said.kenmerk.encode() in raw
    assert not [secret for secret in (BSN.encode(), b"Bedacht") if secret in raw]


@pytest.mark.parametrize(("hoort", "code"), [(" ", "terugmelding-empty"), (" an", "terugmelding-same")])
def test_what_says_nothing_is_refused(partij, hoort, code):
    with pytest.raises(Refused) as refused:
        say(partij, hoort=hoort)
    assert refused.value.refusal.code == code


def test_who_looks_at_it_is_written_down_for_the_person(said, colleague):
    page = colleague.get(f"{LIST}{said.id}/").content.decode()
    assert BSN in page
    assert "Uitzoeken of een gegeven klopt" in {each.purpose for each in uses_of(BSN, most=9)}


def test_it_is_taken_passed_on_and_answered(said, colleague, partij):
    DigitaalAdres.objects.create(
        partij=partij, soort_digitaal_adres="email", adres="ans@inwoner.example", gevonden_als="ans@inwoner.example",
        verificatie_datum=timezone.localdate(),
    )  # fmt: skip
    here = f"{LIST}{said.id}/"
    colleague.post(here, {"doe": "neem"})
    colleague.post(here, {"doe": "doorgeven", "aan": "Gemeente Alkmaar", "kenmerk": "TMV 4"})
    said.refresh_from_db()
    assert (said.state, said.doorgegeven_aan, said.medewerker.email) == ("doorgegeven", "Gemeente Alkmaar", SANNE.email)
    assert colleague.post(here, {"doe": "antwoord", "uitslag": "verbeterd", "tekst": ""}).status_code == 422
    colleague.post(here, {"doe": "antwoord", "uitslag": "verbeterd", "tekst": "Er staat nu Ans."})
    said.refresh_from_db()
    assert (said.state, said.answer) == ("verbeterd", "Er staat nu Ans.")
    mail = Bericht.objects.get(to="ans@inwoner.example")
    assert "Er staat nu" not in mail.text
    assert colleague.post(here, {"doe": "antwoord", "uitslag": "juist", "tekst": "Nee."}).status_code == 422


@pytest.mark.parametrize("rows", [1, 3])
def test_the_worklist_is_one_query(said, colleague, partij, rows, django_assert_num_queries):
    for _ in range(rows - 1):
        say(partij)
    colleague.get(LIST)
    with django_assert_num_queries(4):  # session, person, functies, the list
        page = colleague.get(LIST).content.decode()
    assert page.count("Voornamen") == rows
    assert "Bedacht" not in page
    assert "Voornamen" not in colleague.get(f"{LIST}?bron=bag").content.decode()


def test_only_who_may(said):
    client = Client()
    assert client.get(LIST).status_code == 302
    client.force_login(Medewerker.objects.get(email=KEES.email))
    assert client.get(LIST).status_code == 403
    assert client.get(f"{LIST}{said.id}/").status_code == 403


def test_which_team_is_arranged(colleague):
    colleague.post(f"{LIST}inrichten/", {"bron": "bag", "bag-team": "vergunningen", "bag-aan": "de BAG-beheerder"})
    page = colleague.get(f"{LIST}inrichten/").content.decode()
    assert 'value="de BAG-beheerder"' in page


def test_a_year_after_the_answer_it_is_forgotten(said):
    assert forget_old_terugmeldingen() == 0
    long_ago = timezone.now() - timedelta(days=366)
    Terugmelding.objects.update(state="juist", answered_at=long_ago)
    assert forget_old_terugmeldingen() == 1
