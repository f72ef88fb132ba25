"""Somebody who is in asks a question, a team answers it, and the asker hears that there is an answer."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA
from loket.examples.town import actor
from loket.inloggen.rules.ingelogde import Ingelogde, Kind, Niveau, Via
from loket.kernel.refusal import Refused
from loket.klantcontacten import commands
from loket.klantcontacten.commands import Vraag
from loket.klantcontacten.events import TerugbelverzoekFinished
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.queries.board import board, counts
from loket.klantcontacten.queries.of_partij import open_call_backs_of
from loket.klantcontacten.queries.vraag import questions_about, questions_of
from loket.klantcontacten.reactions import tell_that_an_answer_is_there
from loket.partijen.commands.ingelogd import partij_of
from loket.partijen.commands.own import keep_own_address
from loket.partijen.models import SoortDigitaalAdres

pytestmark = pytest.mark.django_db


@pytest.fixture
def ans(town):
    now = timezone.now()
    told = {"kind": Kind.PERSOON, "niveau": Niveau.LAAG, "via": Via.DIGID, "bsn": "999990019", "naam": "Ans Bedacht"}
    who = Ingelogde(**told, since=now, until=now + timedelta(hours=2))
    return partij_of(who), who.actor


def asked(ans, text="Mag de foto ook van mijn telefoon komen?", key=None, **told):
    partij_id, by = ans
    by = by.__class__(by.kind, str(partij_id), by.name)
    vraag = Vraag(partij_id=partij_id, onderwerp="Eik in de voortuin", tekst=text, naam="Ans Bedacht", **told)
    return commands.ask_question(vraag=vraag, send_key=key or uuid4(), by=by)


def test_a_question_waits_for_its_team_with_a_moment(ans):
    taak = asked(ans, team="groen")
    [row] = board({"groen"}, now=timezone.now())
    assert (row.id, row.written, row.naam) == (taak.id, True, "Ans Bedacht")
    assert counts({"groen"}, now=timezone.now()) == (1, 0)
    assert row.uiterlijk > timezone.now() + timedelta(days=1)


def test_without_a_team_who_takes_the_calls_answers(ans):
    assert asked(ans, team="bestaat-niet").team_id == "kcc"


def test_sent_twice_it_is_one(ans):
    key = uuid4()
    assert asked(ans, key=key).id == asked(ans, key=key).id
    assert Internetaak.objects.count() == 1


@pytest.mark.parametrize(("text", "code"), [("  ", "question-missing"), ("x" * 1001, "question-long")])
def test_nothing_and_too_much_are_refused(ans, text, code):
    with pytest.raises(Refused) as refused:
        asked(ans, text)
    assert refused.value.refusal.code == code


def test_a_bsn_in_the_question_is_masked(ans):
    assert "999990019" not in asked(ans, "Mijn BSN is 999990019").toelichting


def test_the_answer_is_there_for_who_asked_and_for_nobody_else(ans):
    zaak = uuid4()
    taak = asked(ans, zaak_id=zaak)
    commands.finish_internetaak(taak_id=taak.id, antwoord="Ja, dat mag.", by=actor(FATIMA))
    [row] = questions_about(zaak, ans[0])
    assert (row.answer, row.answered is not None, row.zaak) == ("Ja, dat mag.", True, str(zaak))
    assert questions_of(uuid4()) == []


def test_it_is_no_promise_to_call(ans):
    asked(ans)
    assert open_call_backs_of(ans[0], now=timezone.now()) == []


@pytest.mark.parametrize("many", [1, 3])
def test_all_questions_come_in_one_statement(ans, django_assert_num_queries, many):
    for _ in range(many):
        asked(ans)
    with django_assert_num_queries(1):
        assert len(questions_of(ans[0])) == many


def test_who_asked_hears_that_there_is_an_answer_and_not_which(ans):
    partij_id, by = ans
    own = by.__class__(by.kind, str(partij_id), by.name)
    keep_own_address(partij_id=partij_id, soort=SoortDigitaalAdres.EMAIL, adres="ans@inwoner.example", by=own)
    taak = asked(ans)
    commands.finish_internetaak(taak_id=taak.id, antwoord="Ja, dat mag.", by=actor(FATIMA))
    tell_that_an_answer_is_there(TerugbelverzoekFinished(taak.id, True))
    bericht = Bericht.objects.get()
    assert bericht.to == "ans@inwoner.example"
    assert "dat mag" not in bericht.text
