"""Why something about a place is not kept."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.locaties.permissions import MANAGE
from loket.locaties.rules.facility import NO, POINTS, YES
from loket.locaties.rules.opening import Spans, Week

TIME = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")
WRONG = "Schrijf tijden zo: 09:00-17:00. De tijden volgen op elkaar."
LONGEST = 366  # days


def why_not_manage(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(MANAGE):
        return None
    return Refusal("may-not-manage", "Je mag dit niet wijzigen. Vraag het aan je beheerder.")


def why_not_week(week: Week) -> list[Refusal]:
    """Each wrong day, told beside that day."""
    strange = [Refusal("hours-wrong", WRONG) for day in week if day not in "0123456" or len(day) != 1]
    return strange or [
        Refusal("hours-wrong", WRONG, f"hours_{day}") for day, spans in week.items() if not _follow_on(spans)
    ]


def why_not_spans(spans: Spans) -> Refusal | None:
    return None if _follow_on(spans) else Refusal("hours-wrong", WRONG, "spans")


def why_not_facilities(facilities: Mapping[str, str]) -> Refusal | None:
    if set(facilities) <= set(POINTS) and set(facilities.values()) <= {YES, NO}:
        return None
    return Refusal("facility-unknown", "Dit punt staat niet op de lijst.")


def why_not_period(first_day: date, last_day: date) -> Refusal | None:
    if last_day < first_day:
        return Refusal("period-reversed", "De laatste dag ligt voor de eerste dag.", "last_day")
    if (last_day - first_day).days > LONGEST:
        return Refusal("period-long", "Een afwijking duurt hoogstens een jaar.", "last_day")
    return None


def why_not_overlap(first_day: date, last_day: date, others: Iterable[tuple[date, date]]) -> Refusal | None:
    """Two exceptions of one place on the same days; a single day within a longer one is fine."""
    if (first_day, last_day) in set(others):
        return Refusal("afwijking-twice", "Voor deze dagen is er al een afwijking. Haal die eerst weg.", "first_day")
    return None


def _follow_on(spans: Spans) -> bool:
    moments = [moment for span in spans for moment in span]
    whole = all(len(span) == 2 for span in spans) and all(TIME.match(moment) for moment in moments)
    return whole and moments == sorted(set(moments))
