"""A shift that somebody can do: present, trained, one thing at a time, and with rest (Arbeidstijdenwet)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.kernel.text import clock, date_words, local
from loket.rooster.permissions import PLAN

LONGEST_DIENST = timedelta(hours=12)  # Arbeidstijdenwet art. 5:7 lid 2 onder a
MOST_A_WEEK = timedelta(hours=60)  # art. 5:7 lid 2 onder b
SHORTEST_REST = timedelta(hours=8)  # art. 5:3 lid 2: 11 hours, and once a week 8


@dataclass(frozen=True, slots=True)
class Span:
    begins_at: datetime
    ends_at: datetime

    @property
    def length(self) -> timedelta:
        return self.ends_at.astimezone(UTC) - self.begins_at.astimezone(UTC)


def why_not_change_roster(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(PLAN):
        return None
    return Refusal("may-not-plan", "Je mag het rooster niet wijzigen. Vraag het aan je teamleider.")


def why_not_hours(wish: Span, others: Iterable[Span]) -> Refusal | None:
    """`others`: what this person does already in the week before and after."""
    if wish.ends_at <= wish.begins_at:
        return Refusal("dienst-reversed", "Het einde ligt voor het begin.", "ends_clock")
    if local(wish.begins_at).date() != local(wish.ends_at - timedelta(microseconds=1)).date():
        return Refusal("dienst-over-midnight", "Een dienst eindigt op dezelfde dag.", "ends_clock")
    if wish.length > LONGEST_DIENST:
        return Refusal("dienst-too-long", "Een dienst duurt niet langer dan 12 uur.", "ends_clock")
    return _why_not_beside(wish, sorted(others, key=lambda span: span.begins_at))


def _why_not_beside(wish: Span, others: Sequence[Span]) -> Refusal | None:
    overlap = next((one for one in others if one.begins_at < wish.ends_at and wish.begins_at < one.ends_at), None)
    if overlap:
        words = f"Deze collega heeft al dienst van {clock(overlap.begins_at)} tot {clock(overlap.ends_at)}."
        return Refusal("dienst-overlaps", words, "begins_clock")
    if any(_rest(wish, one) < SHORTEST_REST for one in others if _day(one) != _day(wish)):
        return Refusal("rest-too-short", "Tussen twee werkdagen zit minstens 8 uur rust.", "begins_clock")
    week = _day(wish).isocalendar()[:2]
    in_week = sum((one.length for one in others if _day(one).isocalendar()[:2] == week), wish.length)
    if in_week > MOST_A_WEEK:
        return Refusal("week-too-long", "Deze collega komt dan boven 60 uur in de week.", "medewerker_id")
    return None


def why_not_there(*, active: bool, away: bool, day: datetime) -> Refusal | None:
    """`away`: the organisation knows that this person is absent that day. Why is nobody's business."""
    if not active:
        return Refusal("medewerker-left", "Deze collega werkt hier niet meer. Kies iemand anders.", "medewerker_id")
    if away:
        words = f"Deze collega is afwezig op {date_words(local(day).date())}. Kies iemand anders."
        return Refusal("medewerker-away", words, "medewerker_id")
    return None


def why_not_skilled(needed: Iterable[str], held: Iterable[str], expired: Iterable[str]) -> Refusal | None:
    """Names of skills. `held` counts on that day; `expired` counted before."""
    lacking = sorted(set(needed) - set(held))
    if not lacking:
        return None
    old = sorted(set(lacking) & set(expired))
    if old:
        return Refusal("skill-expired", f"Dit vakgebied is verlopen: {', '.join(old)}.", "medewerker_id")
    return Refusal("skill-missing", f"Deze collega mist het vakgebied: {', '.join(lacking)}.", "medewerker_id")


def _rest(one: Span, other: Span) -> timedelta:
    first, last = sorted((one, other), key=lambda span: span.begins_at)
    return last.begins_at.astimezone(UTC) - first.ends_at.astimezone(UTC)


def _day(span: Span) -> datetime:
    return local(span.begins_at).replace(hour=0, minute=0, second=0, microsecond=0)
