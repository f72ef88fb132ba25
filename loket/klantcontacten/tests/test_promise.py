"""Who is promised a call gets one: by a moment, from one person, and not forgotten when asked again (S-29)."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA, OMAR
from loket.examples.town import actor
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.klantcontacten import commands
from loket.klantcontacten.models import Internetaak, Onderwerpobject
from loket.klantcontacten.queries.board import board, counts
from loket.klantcontacten.rules.caller import Caller, Identification
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.internetaak import Promise, last_moment, tried_enough
from loket.partijen.models import Partij

pytestmark = pytest.mark.django_db


def amsterdam(day, hour, minute=0):
    """In November the clock is one hour ahead of UTC."""
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("asked", "urgent", "by"),
    [
        (amsterdam(24, 10), False, amsterdam(25, 17)),  # Tuesday: the next working day
        (amsterdam(27, 16), False, amsterdam(30, 17)),  # Friday: Monday
        (amsterdam(28, 12), False, amsterdam(30, 17)),  # Saturday: Monday
        (amsterdam(24, 10), True, amsterdam(24, 17)),
        (amsterdam(24, 16), True, amsterdam(24, 17)),
        (amsterdam(24, 16, 30), True, amsterdam(25, 12)),
        (amsterdam(28, 12), True, amsterdam(30, 12)),
    ],
)
def test_what_we_promise(asked, urgent, by):
    assert last_moment(asked, spoed=urgent) == by


def test_christmas_is_no_working_day():
    asked = datetime(2026, 12, 24, 9, tzinfo=UTC)  # Thursday; then two days of Christmas, a Sunday, Monday 28
    assert last_moment(asked, spoed=False) == datetime(2026, 12, 28, 16, tzinfo=UTC)


def test_three_tries_on_two_days_are_enough():
    first = amsterdam(24, 10)
    assert not tried_enough([first, first + timedelta(hours=1), first + timedelta(hours=2)])
    assert not tried_enough([first, first + timedelta(days=1)])
    assert tried_enough([first, first + timedelta(hours=1), first + timedelta(days=1)])


@pytest.fixture
def fatima(town):
    return actor(FATIMA)


@pytest.fixture
def lena(town):
    return actor(LENA)


def promised(by, **given):
    verslag = Verslag(kanaal="telefoon", onderwerp="Lantaarnpaal", resultaat="terugbelverzoek")
    contact = commands.close_klantcontact(verslag=verslag, begonnen_op=timezone.now(), by=by)
    told = {"team": "verlichting", "telefoonnummer": "0612345678", "vraag": "Wanneer komt de monteur?", "naam": "Anna"}
    return commands.promise_call_back(klantcontact_id=contact.id, promise=Promise(**(told | given)), by=by)


def promised_to(by, partij, level):
    verslag = Verslag(kanaal="telefoon", onderwerp="Lantaarnpaal", resultaat="terugbelverzoek")
    caller = Caller(partij_id=partij, level=level)
    contact = commands.close_klantcontact(verslag=verslag, begonnen_op=timezone.now(), caller=caller, by=by)
    promise = Promise(team="verlichting", telefoonnummer="0612345678", vraag="Wanneer komt de monteur?")
    return commands.promise_call_back(klantcontact_id=contact.id, promise=promise, by=by)


def test_the_team_sees_it_with_number_and_moment(fatima, lena, django_assert_num_queries):
    promised(fatima)
    now = timezone.now()
    with django_assert_num_queries(1):
        [row] = board(lena.teams, now=now)
    assert (row.telefoonnummer, row.naam, row.vraag) == ("0612345678", "Anna", "Wanneer komt de monteur?")
    assert row.uiterlijk > now
    assert not row.late
    promised(fatima, telefoonnummer="0687654321")
    promised(fatima, telefoonnummer="0687654322", spoed=True)
    with django_assert_num_queries(1):
        rows = board(lena.teams, now=now)
    assert [row.spoed for row in rows] == [True, False, False]
    assert counts(lena.teams, now=now + timedelta(days=14)) == (3, 3)


def test_what_is_missing_is_told_at_once(fatima):
    with pytest.raises(Refused) as caught:
        promised(fatima, team="", telefoonnummer="", vraag="")
    assert [refusal.field for refusal in caught.value.refusals] == ["team", "telefoon", "onderwerp"]


def test_a_number_with_more_behind_it_is_no_number_to_call(fatima):
    with pytest.raises(Refused, match="phone-long"):
        promised(fatima, telefoonnummer="0612345678 ext 1234567890")


def test_who_asks_again_gets_no_second_one_but_becomes_urgent(fatima):
    first, second = promised(fatima), promised(fatima)
    assert first.id == second.id
    assert second.spoed
    assert second.uiterlijk <= first.uiterlijk
    assert Onderwerpobject.objects.get().was_klantcontact_id == first.klantcontact_id


@pytest.mark.parametrize("sure", [Identification.NONE, Identification.KNOWLEDGE])
def test_whom_a_number_only_suggests_is_not_the_one_who_is_known(fatima, sure, town):
    """A promise would become hers and his: he reads when we call her, what we tell her, or takes it back."""
    his = Partij.objects.create(
        nummer="1", soort_partij="persoon", gemaakt_op=timezone.now(), gewijzigd_op=timezone.now()
    )
    known, suggested = (promised_to(fatima, his.id, level) for level in (Identification.KNOWLEDGE, Identification.NONE))
    assert known.id != suggested.id
    assert promised_to(fatima, his.id, sure).id == (known if sure else suggested).id


def test_who_asks_on_the_website_gets_no_promise_of_a_call(fatima):
    told = {"naam": "Iemand", "telefoon": "0612345678", "vraag": "Wanneer komt de monteur?"}
    by_phone = promised(fatima)
    online = commands.ask_call_back(**told, send_key=uuid4())
    assert online.id != by_phone.id
    assert promised(fatima).id == by_phone.id
    assert commands.ask_call_back(**told, send_key=uuid4()).id not in (online.id, by_phone.id)


def test_a_call_asks_the_database_no_more_for_each_who_asked_online(fatima):
    def statements(number):
        with CaptureQueriesContext(connection) as asked:
            promised(fatima, telefoonnummer=number)
        return len(asked)

    statements("0612345670")  # what is read once
    for _ in "123":
        told = {"naam": "Iemand", "telefoon": "0612345678", "vraag": "Wanneer komt de monteur?"}
        commands.ask_call_back(**told, send_key=uuid4())
    assert statements("0612345678") == statements("0612345679")


def test_another_question_of_the_same_number_is_another_one(fatima):
    assert promised(fatima).id != promised(fatima, vraag="En de stoep?").id


def test_the_second_who_takes_it_hears_who_was_first(fatima, lena):
    taak = promised(fatima)
    commands.claim_internetaak(taak_id=taak.id, by=lena)
    commands.claim_internetaak(taak_id=taak.id, by=lena)
    other = lena.__class__(lena.kind, actor(OMAR).id, "Omar", lena.teams, lena.permissions)
    with pytest.raises(Refused) as caught:
        commands.claim_internetaak(taak_id=taak.id, by=other)
    assert caught.value.refusal.reason == "Lena Lichtveld pakt dit al op."


def test_attempts_are_kept_and_do_not_move_what_was_promised(fatima, lena):
    taak = promised(fatima)
    commands.note_poging(taak_id=taak.id, uitkomst="niet_bereikt", by=lena)
    commands.note_poging(taak_id=taak.id, uitkomst="voicemail", notitie="Ingesproken", by=lena)
    kept = Internetaak.objects.get(id=taak.id)
    assert (kept.toestand, kept.uiterlijk, kept.pogingen.count()) == ("niet_bereikt", taak.uiterlijk, 2)


def test_the_wrong_team_passes_it_on_with_a_reason_and_a_trail(fatima, lena):
    taak = promised(fatima)
    with pytest.raises(Refused, match="reason-missing"):
        commands.pass_on_internetaak(taak_id=taak.id, team="groen", reden=" ", by=lena)
    commands.pass_on_internetaak(taak_id=taak.id, team="groen", reden="Gaat over een boom", by=lena)
    kept = Internetaak.objects.get(id=taak.id)
    assert (kept.team_id, kept.toestand, kept.uiterlijk) == ("groen", "open", taak.uiterlijk)
    assert "Gaat over een boom" in [row.reason for row in history_of("klantcontacten", taak.id)]
    with pytest.raises(Refused, match="taak-of-other-team"):
        commands.claim_internetaak(taak_id=taak.id, by=lena)


def test_it_is_not_finished_without_what_was_said(fatima, lena):
    taak = promised(fatima)
    with pytest.raises(Refused, match="answer-missing"):
        commands.finish_internetaak(taak_id=taak.id, antwoord="", by=lena)
    commands.finish_internetaak(taak_id=taak.id, antwoord="Dinsdag komt de monteur.", by=lena)
    assert board(lena.teams, now=timezone.now()) == []
    with pytest.raises(Refused, match="taak-done"):
        commands.note_poging(taak_id=taak.id, uitkomst="bereikt", by=lena)


def test_who_is_not_of_the_team_sees_and_does_nothing(fatima):
    taak = promised(fatima)
    assert board(fatima.teams, now=timezone.now()) == []
    with pytest.raises(Refused, match="taak-of-other-team"):
        commands.claim_internetaak(taak_id=taak.id, by=fatima)
    nobody = fatima.__class__(fatima.kind, fatima.id, fatima.name, frozenset({"verlichting"}), frozenset())
    with pytest.raises(Refused, match="not-allowed"):
        commands.claim_internetaak(taak_id=taak.id, by=nobody)


def test_the_same_number_typed_otherwise_is_the_same_caller(fatima):
    assert promised(fatima).id == promised(fatima, telefoonnummer="06 - 123 456 78").id
