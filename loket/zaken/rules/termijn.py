"""The lawful last day of a zaak and the day we aim at, from the rule of its zaaktype and what happened since."""

import json
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from loket.kernel.refusal import Refusal, Refused
from loket.termijnen.answer import Answer
from loket.termijnen.calendar import add_working_days
from loket.termijnen.period import Period
from loket.termijnen.regel import TermijnRegel
from loket.termijnen.rules import last_day, regel_from, why_not_extend
from loket.termijnen.suspension import Suspension
from loket.zaken.models import Opschorting


@lru_cache(maxsize=512)
def regel_in(termijnregel: str | None) -> TermijnRegel | None:
    """The rule that a zaaktype keeps as JSON; None when it has none that we can read."""
    if not termijnregel or termijnregel == "null":
        return None
    try:
        return regel_from(json.loads(termijnregel))
    except Refused:
        return None


def answer_for(
    regel: TermijnRegel,
    start: date,
    *,
    opschortingen: Iterable[Opschorting] = (),
    verlenging: str = "",
    today: date | None = None,
) -> Answer | None:
    """The last day with its steps; None when the calendar does not reach so far. Grounds that the rule does not know
    do not stop the term.
    """
    stood_still = [suspension_of(each) for each in opschortingen if each.grond in regel.suspensions]
    try:
        return last_day(regel, start, suspensions=stood_still, extension=period_of(verlenging), today=today)
    except Refused:
        return None


def streefdatum(start: date, servicenorm: str | None, werkdagen: int | None) -> date | None:
    """The day that we aim at: so many working days, or the period of the servicenorm, after the start."""
    if werkdagen is not None:
        return add_working_days(start, werkdagen)
    period = period_of(servicenorm)
    try:
        return period.add(start) if period else None
    except OverflowError:
        return None


def period_of(text: str | None) -> Period | None:
    """A period of the calendar; None for nothing, and for a duration that a calendar cannot count."""
    try:
        return Period.parse(text) if text else None
    except ValueError:
        return None


def suspension_of(each: Opschorting) -> Suspension:
    return Suspension(each.van, each.tot, each.grond, lapsed=each.verlopen)


def why_not_suspend(
    regel: TermijnRegel | None, *, allowed: bool, open_already: bool, grond: str, on: date, last: date | None
) -> Refusal | None:
    """Whether the term can stand still from this day, on this ground (Awb 4:15, Woo 4.4)."""
    if not allowed or (regel and grond not in regel.suspensions):
        return Refusal("no-suspension", "De termijn van deze zaak kan niet stilstaan.", "grond")
    if open_already:
        return Refusal("already-suspended", "De termijn staat al stil.", "grond")
    if last and on > last:
        return Refusal("asked-after-the-end", "De termijn was op die dag al voorbij.", "van")
    return None


def why_not_longer(
    regel: TermijnRegel | None, *, start: date, duur: str, again: bool, today: date, last: date | None
) -> Refusal | None:
    """Whether the law allows this extension, once and before the end (Awb 4:14, 7:10, 9:11; Ow 16.64; Woo 4.4)."""
    period = period_of(duur)
    if period is None or not period:
        return Refusal("invalid", "Vul in hoeveel langer, zoals 6 weken.", "duur")
    if regel is None:
        return Refusal("no-extension", "Deze zaak heeft geen termijn in de wet.", "duur")
    if again:
        return Refusal("already-extended", "De termijn is al een keer verlengd.", "duur")
    if last and today > last:
        return Refusal("too-late-to-extend", "De termijn is al voorbij. Verlengen kan niet meer.", "duur")
    return why_not_extend(regel, start, period)
