"""How reachable we are, counted by hand first (S-24, S-25, S-28, S-30)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loket.examples.cast import FATIMA, LENA
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.models import Klantcontact, Resultaat
from loket.organisatie.models import Medewerker
from loket.outside.centrale import CallEvent, Heard
from loket.rooster.commands import set_presence
from loket.telefonie.commands import end_lost_calls, forget_old_calls, hear, hear_call, keep_toestel
from loket.telefonie.models import Gebeurtenis, Gesprek, State
from loket.telefonie.queries import figures
from loket.telefonie.queries.board import agents_of, board, waiting_now

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
NINE = datetime(2026, 3, 2, 8, tzinfo=UTC)  # nine o'clock in Bergen


@pytest.fixture(autouse=True)
def phones(town):
    for person, extension in ((FATIMA, "201"), (LENA, "305")):
        keep_toestel(extension=extension, medewerker_id=id_of(person), by=SYSTEM)


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


def call(id, answered=None, ended=200, at=NINE, queue="kcc", more=(), **told):
    """Rings at `at`, is answered after so many seconds, and ends; `more` are other facts, by their second."""
    facts = [(Heard.RINGING, 0, {"queue": queue, **told})]
    if answered is not None:
        facts.append((Heard.ANSWERED, answered, {"extension": "201"}))
    facts += more
    if ended is not None:
        facts.append((Heard.HUNG_UP, ended, {}))
    events = [CallEvent("c", id, kind, at + timedelta(seconds=second), **rest) for kind, second, rest in facts]
    return hear_call(events)


def passed_on(second, outcome):
    """To Lena, and what came of it ten seconds later."""
    after = {
        "answered": (Heard.ANSWERED, second + 10, {"extension": "305"}),
        "not_answered": (Heard.MISSED, second + 10, {"extension": "305"}),
        "back": (Heard.RESUMED, second + 10, {"extension": "201"}),
        "voicemail": (Heard.VOICEMAIL, second + 10, {"to_extension": "305"}),
    }
    return [(Heard.TRANSFERRED, second, {"extension": "201", "to_extension": "305"}), after[outcome]]


def test_a_day_is_counted(settings):
    settings.PHONE_NORM_SECONDS = 30
    call("1", answered=5)
    call("2", answered=30)  # within: the norm itself counts
    call("3", answered=31)
    call("4", ended=12)
    call("5", more=[(Heard.VOICEMAIL, 40, {})])
    call("6", ended=None)  # still rings
    call("7", answered=5, at=NINE - timedelta(days=1))
    call("8", answered=5, queue="", dialled="0728880101")
    call("9", answered=5, outgoing=True)
    found = figures.counted(DAY, DAY)
    assert found == figures.Counted(offered=6, answered=3, within_norm=2, abandoned=1, voicemail=1)
    assert (found.service_level, found.reachability) == (50.0, 60.0)
    assert figures.direct_calls(DAY, DAY) == 1
    assert figures.counted(DAY, DAY, norm=31).within_norm == 3


def test_a_day_without_calls_has_no_percentages():
    found = figures.counted(DAY, DAY)
    assert (found, found.service_level, found.reachability) == (figures.Counted(), None, None)
    assert figures.first_line(DAY, DAY).rate is None


def test_the_number_that_the_town_shows_is_the_central_one_without_a_queue_too():
    from loket.organisatie.queries import gemeente

    call("1", answered=5, queue="", dialled=gemeente().phone)
    assert figures.counted(DAY, DAY).answered == 1
    assert figures.direct_calls(DAY, DAY) == 0


def test_by_hour_of_the_dutch_clock_and_by_team():
    call("1", answered=5)
    call("2", answered=5, at=NINE + timedelta(hours=5))
    call("3", ended=5, at=NINE + timedelta(hours=5))
    assert [(hour, row.offered) for hour, row in figures.counted_by_hour(DAY, DAY)] == [(9, 1), (14, 2)]
    assert [(team, row.answered) for team, row in figures.counted_by_team(DAY, DAY)] == [("Klantcontactcentrum", 2)]
    assert figures.counted(DAY, DAY, team="kcc").answered == 2


def test_the_first_line_finishes_what_is_not_passed_on_nor_called_back():
    """159 of 200 is 79.5 percent, and not 80."""
    assert figures.FirstLine(200, 159).rate == 79.5
    for number in range(4):
        call(str(number), answered=5)
    call("4", answered=5, more=passed_on(60, "answered"))
    call("5", answered=5, more=passed_on(60, "back"))
    for number, end in (("0", Resultaat.TERUGBELVERZOEK), ("1", Resultaat.BEANTWOORD)):
        Klantcontact.objects.create(
            nummer=number,
            kanaal="telefoon",
            onderwerp="x",
            plaatsgevonden_op=NINE,
            gesprek=f"c:{number}",
            resultaat=end,
        )
    assert figures.first_line(DAY, DAY) == figures.FirstLine(answered=6, finished=3)
    assert figures.first_line(DAY, DAY).rate == 50.0


def test_transfers_by_their_outcome():
    for number, outcome in enumerate(("answered", "not_answered", "back", "voicemail")):
        call(str(number), answered=5, more=passed_on(60, outcome))
    [found] = figures.passed_on(DAY, DAY)
    assert found == figures.Passed("Team Verlichting", transfers=4, answered=1, back=1, voicemail=1)
    assert (found.unanswered, found.unanswered_share, found.answered_share) == (3, 75.0, 25.0)
    other = figures.Passed("KCC", transfers=4, answered=4, back=0, voicemail=0)
    assert figures.all_passed([found, other]).answered_share == 62.5  # 5 of 8
    assert figures.all_passed([]).answered_share is None


# -- Now -----------------------------------------------------------------------------------------------------------


def test_who_waits_and_how_long():
    now = NINE + timedelta(seconds=95)
    call("1", ended=None)
    call("2", ended=None, at=NINE + timedelta(seconds=60))
    call("3", ended=None, at=NINE - timedelta(hours=2))  # its end was never told
    call("4", answered=5, ended=None)
    found = waiting_now(now)
    assert (found.count, found.longest, found.clock) == (2, 95, "1:35")
    assert board("kcc", now=now).over_norm


def test_agents_by_what_they_do():
    now = NINE + timedelta(seconds=20)
    assert {one.name: one.words for one in agents_of("kcc", now=now)}["Fatima el Amrani"] == "vrij"
    call("1", ended=None, more=[(Heard.RINGING, 3, {"extension": "201"})])
    assert agents_of("kcc", now=now)[-1].words == "gaat over"
    hear(CallEvent("c", "1", Heard.ANSWERED, NINE + timedelta(seconds=8), extension="201"))
    assert agents_of("kcc", now=now)[-1].words == "in gesprek"
    hear(CallEvent("c", "1", Heard.HELD, NINE + timedelta(seconds=9), extension="201"))
    assert agents_of("kcc", now=now)[-1].words == "klant in de wacht"


@pytest.mark.parametrize("count", [1, 3])
def test_the_board_costs_the_same_with_more_calls(count):
    for number in range(count):
        call(str(number), ended=None)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        board("kcc", now=NINE)
    assert len([one for one in asked if "organisatie_gemeente" not in one["sql"]]) == 4


def test_who_is_on_the_telephone_is_not_offered_another_call_and_is_afterwards():
    from loket.rooster.queries import presence_of

    call("1", answered=5, ended=None)
    assert presence_of(id_of(FATIMA)).state == "in_gesprek"
    call("2", answered=5, ended=None)
    call("1", ended=100)
    assert presence_of(id_of(FATIMA)).state == "in_gesprek"
    call("2", ended=100)
    assert presence_of(id_of(FATIMA)).state == "bereikbaar"
    set_presence(medewerker_id=id_of(FATIMA), state="afwezig", by=SYSTEM)
    call("3", answered=5)
    assert presence_of(id_of(FATIMA)).state == "afwezig"


# -- What is kept --------------------------------------------------------------------------------------------------


def test_the_number_that_called_and_the_steps_go_after_30_days():
    old = call("1", answered=5, number="0612345678", at=timezone_now() - timedelta(days=31))
    fresh = call("2", answered=5, number="0612345678", at=timezone_now() - timedelta(days=29))
    assert forget_old_calls() == 1
    for row in (old, fresh):
        row.refresh_from_db()
    assert [row.number for row in (old, fresh)] == ["", "+31612345678"]
    assert set(Gebeurtenis.objects.values_list("gesprek_id", flat=True)) == {fresh.id}
    hear(CallEvent("c", "1", Heard.RINGING, timezone_now(), number="0612345678"))
    old.refresh_from_db()
    assert (old.number, old.state) == ("", State.ENDED)
    assert forget_old_calls() == 0


def test_a_call_of_which_the_end_was_never_told_ends():
    call("1", ended=None, at=timezone_now() - timedelta(hours=13))
    call("2", ended=None, at=timezone_now() - timedelta(hours=1))
    assert (end_lost_calls(), end_lost_calls()) == (1, 0)
    assert dict(Gesprek.objects.values_list("call_id", "state")) == {"1": State.MISSED, "2": State.RINGING}


def timezone_now():
    return datetime.now(UTC)
