"""Who may change the organisation, and what fits in it."""

import re
from datetime import date

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.organisatie.permissions import MANAGE

TIME = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")


def why_not_manage(by: Actor, permission: str = MANAGE) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(permission):
        return None
    return Refusal("may-not-manage", "Je mag dit niet wijzigen. Vraag het aan je beheerder.")


def why_not_new(taken: bool, *, field: str, what: str) -> Refusal | None:
    """`taken` says that another one has this name, code or address already."""
    return Refusal(f"{field}-taken", f"Dit {what} is er al. Kies een ander.", field) if taken else None


def why_not_period(first_day: date, last_day: date | None) -> Refusal | None:
    if last_day is None or last_day >= first_day:
        return None
    return Refusal("period-reversed", "De laatste dag ligt voor de eerste dag. Pas een van de twee aan.", "last_day")


def why_not_hours(hours: dict[str, list[list[str]]]) -> Refusal | None:
    """Opening hours: weekdays "0" (Monday) to "6", each with pairs of times that follow each other."""
    for day, spans in hours.items():
        moments = [moment for span in spans for moment in span]
        whole = all(len(span) == 2 for span in spans) and all(TIME.match(moment) for moment in moments)
        if day not in "0123456" or len(day) != 1 or not whole or moments != sorted(set(moments)):
            return Refusal(
                "hours-wrong", "Schrijf tijden zo: 09:00-17:00. De tijden volgen op elkaar.", "opening_hours"
            )
    return None
