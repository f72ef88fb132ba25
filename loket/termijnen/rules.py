"""The front door of the terms: ask by name, or with a rule of your own; each answer explains itself."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from typing import Any

from loket.kernel.refusal import Refusal, Refused
from loket.termijnen.answer import Answer, Kind, Step, day_of
from loket.termijnen.calendar import NO_DAYS
from loket.termijnen.counting import counted, why_not_suspended
from loket.termijnen.course import Course
from loket.termijnen.given import Given
from loket.termijnen.hours import OFFICE_HOURS, Hours
from loket.termijnen.length import Length, Unit
from loket.termijnen.period import Period
from loket.termijnen.questions import QUESTIONS, Question, answer_by
from loket.termijnen.readings import CHOICE, Readings
from loket.termijnen.regel import Extension, FirstDay, Shift, TermijnRegel, Variant, own_regel
from loket.termijnen.regel_json import as_json, regel_from
from loket.termijnen.regels import REGELS
from loket.termijnen.remarks import remarks_on
from loket.termijnen.subjects import SUBJECTS, Asked, Params, params_of
from loket.termijnen.suspension import Suspension, SuspensionKind, suspended_days
from loket.termijnen.warnings import (
    TermWarning,
    WarningKind,
    warning_days,
    warning_for,
    within_norm,
    within_term,
)

__all__ = [
    "CHOICE",
    "QUESTIONS",
    "REGELS",
    "SUBJECTS",
    "Answer",
    "Asked",
    "Extension",
    "FirstDay",
    "Kind",
    "Length",
    "Params",
    "Period",
    "Question",
    "Readings",
    "Shift",
    "Step",
    "Suspension",
    "SuspensionKind",
    "TermWarning",
    "TermijnRegel",
    "Unit",
    "Variant",
    "WarningKind",
    "answer_to",
    "as_json",
    "last_day",
    "own_regel",
    "params_of",
    "regel_from",
    "regel_of",
    "remarks_on",
    "suspended_days",
    "termijn",
    "warning_days",
    "warning_for",
    "why_not_extend",
    "why_not_suspend",
    "within_norm",
    "within_term",
]


def termijn(rule: str | TermijnRegel, start: date, **params: Any) -> Answer:
    """The answer to one question about a term, with the names of rules and params that the case file uses.

    Raises Refused with every fault at once: unknown rule, a param that the rule does not know, a wrong value.
    """
    return answer_to(rule, start, params)


def answer_to(rule: object, start: object, params: object) -> Answer:
    """The same for values that nobody looked at yet, such as JSON: days may be texts."""
    given = Given(params if isinstance(params, dict) else {})
    if not isinstance(params, dict):
        given.fault("params", "no-object", "Geef de omstandigheden als object.")
    began = given.day_in("start", start)
    if start is None:
        given.fault("start", "required", "Geef de dag waarop de termijn begint.")
    asked = _asked(rule) or _described(rule, given)
    if asked is None:
        if not isinstance(rule, dict):
            given.fault("rule", "rule-unknown", "Deze regel kennen wij niet.")
        raise Refused(*given.faults)
    return asked.answer(began, given) if isinstance(asked, Question) else answer_by(asked, began, given)


def _asked(rule: object) -> Asked | None:
    if isinstance(rule, str):
        return REGELS.get(rule) or QUESTIONS.get(rule)
    return rule if isinstance(rule, TermijnRegel) else None


def _described(rule: object, given: Given) -> TermijnRegel | None:
    """A rule as JSON stands for itself."""
    try:
        return regel_from(rule) if isinstance(rule, dict) else None
    except Refused as refused:
        given.faults += [replace(each, field=f"rule.{each.field}") for each in refused.refusals]
        return None


def regel_of(name: str) -> TermijnRegel:
    """The rule of law with this name. Raises Refused when there is none."""
    if name not in REGELS:
        raise Refused(Refusal("rule-unknown", "Deze regel kennen wij niet.", "rule"))
    return REGELS[name]


def last_day(
    regel: TermijnRegel,
    start: date,
    *,
    suspensions: Sequence[Suspension] = (),
    extension: Period | None = None,
    further: Period | None = None,
    variant: str = "",
    today: date | None = None,
    readings: Readings = CHOICE,
    closing_days: Set[date] = NO_DAYS,
    hours: Hours = OFFICE_HOURS,
) -> Answer:
    """The last day of a term with what happened to it, counted as told: no maximum is checked here.

    A suspension that is still open counts until `today`, and not at all without one; the answer is provisional then.
    Raises Refused for a variant that the rule does not know, and for days beyond the calendar.
    """
    if variant not in ("", *(each.name for each in regel.variants)):
        raise Refused(Refusal("variant-unknown", "Deze omstandigheid hoort niet bij deze termijn.", "variant"))
    course = Course(tuple(suspensions), extension, further, variant, today, readings, closing_days, hours)
    return counted(regel, start, course)


def why_not_suspend(
    regel: TermijnRegel,
    start: date,
    asked: date,
    *,
    kind: SuspensionKind = SuspensionKind.REPAIR,
    suspensions: Sequence[Suspension] = (),
    extension: Period | None = None,
) -> Refusal | None:
    """Whether asking for more on this day makes this term stand still."""
    if kind not in regel.suspensions:
        return Refusal("no-suspension", "Deze termijn kan hierdoor niet stilstaan.", "suspensions")
    if asked < day_of(start):
        return Refusal("asked-before-start", "Deze dag ligt voor het begin van de termijn.", "suspensions")
    course = Course((*suspensions, Suspension(asked, kind=kind)), extension)
    return why_not_suspended(regel, start, course)


def why_not_extend(regel: TermijnRegel, start: date, extension: Period, *, agreed: bool = False) -> Refusal | None:
    """Whether the law allows this extension of this term; when the other side agreed, some laws allow more."""
    if regel.extension is None:
        return Refusal("no-extension", "Deze termijn kan niet langer worden.", "extension")
    most = regel.extension.most
    if agreed and regel.extension.further_law:
        return None
    if most and extension.add(start) > most.add(start):
        return Refusal("extension-too-long", f"De termijn mag hoogstens {most.words} langer worden.", "extension")
    return None
