"""A call is one story, however and how often it is told (S-28: the outcome of each transfer)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from loket.outside.centrale import Heard
from loket.telefonie.models import Outcome, State
from loket.telefonie.rules.story import Fact, tell

BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
NEVER = datetime.max.replace(tzinfo=UTC)
RINGING, ANSWERED, MISSED, HUNG_UP = Heard.RINGING, Heard.ANSWERED, Heard.MISSED, Heard.HUNG_UP


def fact(kind, seconds, extension="", to="", **more):
    return Fact(kind, BEGIN + timedelta(seconds=seconds), extension=extension, to_extension=to, **more)


ANSWERED_CALL = [
    fact(RINGING, 0, number="+31612345678", dialled="14072", queue="kcc"),
    fact(RINGING, 4, "201"),
    fact(ANSWERED, 12, "201"),
]
PASSED_ON = [*ANSWERED_CALL, fact(Heard.TRANSFERRED, 60, "201", "305")]


def test_a_call_that_was_answered():
    story = tell([*ANSWERED_CALL, fact(HUNG_UP, 200)])
    assert (story.state, story.first, story.number, story.queue) == (State.ENDED, "201", "+31612345678", "kcc")
    assert (story.answered_at - story.rang_at, story.ended_at - story.rang_at) == (
        timedelta(seconds=12),
        timedelta(seconds=200),
    )


@pytest.mark.parametrize("end", [fact(HUNG_UP, 45), fact(MISSED, 45)])
def test_a_caller_who_gave_up(end):
    story = tell([*ANSWERED_CALL[:2], fact(MISSED, 20, "201"), end])
    assert (story.state, story.answered_at, story.ended_at) == (State.MISSED, None, end.at)


def test_a_ringing_call_is_at_all_who_can_answer_it():
    story = tell([ANSWERED_CALL[0], fact(RINGING, 4, "201"), fact(RINGING, 4, "202"), fact(MISSED, 9, "201")])
    assert (story.state, story.offered) == (State.RINGING, {"202"})


@pytest.mark.parametrize(
    ("after", "outcome", "state", "extension"),
    [
        ([], None, State.PASSED_ON, "305"),
        ([fact(ANSWERED, 70, "305")], Outcome.ANSWERED, State.TALKING, "305"),
        ([fact(MISSED, 80, "305")], Outcome.NOT_ANSWERED, State.PASSED_ON, "201"),
        ([fact(MISSED, 80, "305"), fact(ANSWERED, 83, "201")], Outcome.BACK, State.TALKING, "201"),
        ([fact(RINGING, 80, "201"), fact(ANSWERED, 82, "201")], Outcome.BACK, State.TALKING, "201"),
        ([fact(Heard.RESUMED, 75, "201")], Outcome.BACK, State.TALKING, "201"),
        ([fact(Heard.VOICEMAIL, 85, to="305")], Outcome.VOICEMAIL, State.VOICEMAIL, "305"),
        ([fact(HUNG_UP, 90)], Outcome.NOT_ANSWERED, State.ENDED, "305"),
        ([fact(ANSWERED, 70, "306")], Outcome.ANSWERED, State.TALKING, "306"),  # a colleague picked it up
    ],
)
def test_the_outcome_of_a_transfer(after, outcome, state, extension):
    story = tell([*PASSED_ON, *after])
    assert [transfer.outcome for transfer in story.transfers] == [outcome]
    assert (story.state, story.extension, story.first) == (state, extension, "201")


def test_passed_on_twice_is_two_transfers():
    more = [fact(ANSWERED, 70, "305"), fact(Heard.TRANSFERRED, 90, "305", "410", warm=True), fact(HUNG_UP, 120)]
    transfers = tell([*PASSED_ON, *more]).transfers
    assert [(each.source, each.to, each.warm, each.outcome) for each in transfers] == [
        ("201", "305", False, Outcome.ANSWERED),
        ("305", "410", True, Outcome.NOT_ANSWERED),
    ]


def test_a_lost_call_is_over_unless_it_is_heard_again():
    lost = fact(Heard.LOST, 100)
    assert tell([*ANSWERED_CALL, lost]).ended_at == lost.at
    assert tell([*ANSWERED_CALL, lost, fact(Heard.HELD, 110, "201")]).state == State.ON_HOLD
    assert tell([*ANSWERED_CALL, lost, fact(HUNG_UP, 90)]).ended_at == fact(HUNG_UP, 90).at


FACTS = some.builds(
    fact,
    some.sampled_from(Heard),
    some.integers(0, 9),
    some.sampled_from(["", "201", "305"]),
    some.sampled_from(["", "201", "305"]),
)


@given(some.lists(FACTS, min_size=1, max_size=12), some.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(facts, random):
    shuffled = [*facts, *random.sample(facts, random.randint(0, len(facts)))]
    random.shuffle(shuffled)
    assert tell(shuffled) == tell(facts)


@given(some.lists(FACTS, min_size=1, max_size=12))
def test_what_is_told_holds_together(facts):
    story = tell(facts)
    assert story.rang_at <= (story.answered_at or story.rang_at) <= (story.ended_at or NEVER)
    assert (story.ended_at is not None) == (story.state in (State.ENDED, State.MISSED))
    assert story.state != State.MISSED or story.answered_at is None
    assert all(each.outcome for each in story.transfers[:-1])
    assert not (story.ended_at and story.offered)
