"""A promise that is not kept is heard: by the team leader, a working day later by the head, each morning by mail."""

from datetime import UTC, datetime, timedelta

import pytest

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, HENK, LENA, OMAR
from loket.examples.town import actor
from loket.klantcontacten import commands
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.escalation import Above, goes_to
from loket.klantcontacten.rules.internetaak import Promise
from loket.organisatie.models import Afdeling, Afwezigheid, Medewerker, Team

PROMISED = datetime(2026, 11, 27, 16, tzinfo=UTC)  # a Friday, 17.00 in Amsterdam
MONDAY = PROMISED + timedelta(days=3)


@pytest.mark.parametrize(
    ("now", "leader_told", "head_told", "to"),
    [
        (PROMISED - timedelta(minutes=1), False, False, None),
        (PROMISED, False, False, Above.LEADER),
        (PROMISED + timedelta(days=2), True, False, None),  # Sunday
        (MONDAY - timedelta(minutes=1), True, False, None),
        (MONDAY, True, False, Above.HEAD),
        (MONDAY, False, False, Above.LEADER),
        (MONDAY + timedelta(days=9), True, True, None),
    ],
)
def test_who_hears_it_and_when(now, leader_told, head_told, to):
    assert goes_to(PROMISED, leader_told=leader_told, head_told=head_told, now=now) == to


@pytest.fixture
def lena(db, town):
    return actor(LENA)


@pytest.fixture
def taak(lena, monkeypatch):
    """Promised to a resident by team Verlichting; Henk leads it, Omar its afdeling."""
    by = actor(FATIMA)
    clock(monkeypatch, PROMISED - timedelta(days=1, hours=3))
    head, leader = (Medewerker.objects.get(email=person.email) for person in (OMAR, HENK))
    team = Team.objects.get(code="verlichting")
    Team.objects.filter(code="verlichting").update(leader=leader)
    Afdeling.objects.filter(id=team.afdeling_id).update(head=head)
    verslag = Verslag(kanaal="telefoon", onderwerp="Lantaarnpaal", resultaat="terugbelverzoek")
    contact = commands.close_klantcontact(verslag=verslag, begonnen_op=PROMISED - timedelta(days=1, hours=3), by=by)
    promise = Promise(team="verlichting", telefoonnummer="0612345678", vraag="Wanneer?", naam="Anna Voorbeeld")
    return commands.promise_call_back(klantcontact_id=contact.id, promise=promise, by=by)


def clock(monkeypatch, at):
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)


def mails():
    return [*Bericht.objects.filter(channel="email").order_by("written_at").values_list("to", flat=True)]


def test_the_leader_hears_it_once_and_the_head_one_working_day_later(taak, monkeypatch):
    assert taak.uiterlijk == PROMISED
    assert commands.escalate_late_calls() == 0
    clock(monkeypatch, PROMISED + timedelta(minutes=4))
    assert (commands.escalate_late_calls(), commands.escalate_late_calls()) == (1, 0)
    assert mails() == [HENK.email]
    clock(monkeypatch, MONDAY + timedelta(minutes=4))
    assert (commands.escalate_late_calls(), commands.escalate_late_calls()) == (1, 0)
    assert mails() == [HENK.email, OMAR.email]
    kept = Internetaak.objects.get(id=taak.id)
    assert kept.geescaleerd_naar == kept.team.afdeling


def test_the_mail_names_the_promise_and_no_resident(taak, monkeypatch):
    clock(monkeypatch, PROMISED + timedelta(minutes=4))
    commands.escalate_late_calls()
    text = Bericht.objects.get(channel="email").text
    assert "17.00 uur" in text
    assert taak.nummer in text
    assert "Anna" not in text
    assert "0612345678" not in text


def test_who_is_away_is_stood_in_for(taak, monkeypatch):
    henk, lena = (Medewerker.objects.get(email=person.email) for person in (HENK, LENA))
    Afwezigheid.objects.create(medewerker=henk, deputy=lena, first_day=PROMISED.date())
    clock(monkeypatch, PROMISED + timedelta(minutes=4))
    commands.escalate_late_calls()
    assert mails() == [LENA.email]


def test_without_a_leader_the_team_hears_it(taak, monkeypatch):
    Team.objects.filter(code="verlichting").update(leader=None)
    clock(monkeypatch, PROMISED + timedelta(minutes=4))
    commands.escalate_late_calls()
    assert mails() == ["verlichting@bergen.example"]


def test_what_is_finished_goes_nowhere(taak, lena, monkeypatch):
    commands.finish_internetaak(taak_id=taak.id, antwoord="Dinsdag.", by=lena)
    clock(monkeypatch, MONDAY)
    assert commands.escalate_late_calls() == commands.tell_leaders_of_late_calls() == 0


def test_each_working_day_one_mail_for_a_team(taak, monkeypatch):
    assert commands.tell_leaders_of_late_calls() == 0
    clock(monkeypatch, PROMISED + timedelta(days=1))  # Saturday
    assert commands.tell_leaders_of_late_calls() == 0
    clock(monkeypatch, MONDAY)
    commands.tell_leaders_of_late_calls()
    commands.tell_leaders_of_late_calls()
    assert mails() == [HENK.email]
    clock(monkeypatch, MONDAY + timedelta(days=1))
    commands.tell_leaders_of_late_calls()
    assert mails() == [HENK.email, HENK.email]
