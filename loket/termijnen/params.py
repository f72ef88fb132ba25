"""The circumstances that a caller names, as the case file does, become the course of one term."""

from datetime import date, datetime
from typing import Any

from loket.termijnen.answer import day_of
from loket.termijnen.counting import FIELD_OF
from loket.termijnen.course import Course
from loket.termijnen.given import Given
from loket.termijnen.period import Period
from loket.termijnen.readings import (
    CHOICE,
    ExtendedTerm,
    ExtensionFrom,
    Instalments,
    LapsedRepair,
    NoticeWeeks,
    Readings,
)
from loket.termijnen.regel import Shift, TermijnRegel
from loket.termijnen.suspension import Suspension, SuspensionKind

MOST_SUSPENSIONS = 20
MOST_CLOSING_DAYS = 100
LONGEST_EXTENSION = Period(years=10)


def read_course(regel: TermijnRegel, start: date | None, given: Given) -> Course:
    """What happened to this term. Faults are kept in `given`; what the rule does not know is not read."""
    suspensions = [each for kind in regel.suspensions for each in _suspensions(kind, start, given)]
    extension = _extension(regel, given)
    return Course(
        suspensions=tuple(suspensions),
        extension=extension,
        further=_further(regel, extension, given),
        variant=_variant(regel, given),
        today=_day(given, "today") if regel.suspensions else None,
        readings=read_readings(given),
        closing_days=frozenset(_closing_days(given)) if regel.shift == Shift.COURTESY else frozenset(),
    )


def _variant(regel: TermijnRegel, given: Given) -> str:
    chosen = [each.name for each in regel.variants if given.flag(each.name)]
    if len(chosen) > 1:
        given.fault(chosen[1], "variant-twice", f"Kies 1 van deze: {', '.join(chosen)}.")
    return chosen[0] if chosen else ""


def read_readings(given: Given) -> Readings:
    value = given.take("readings")
    if value is None or isinstance(value, Readings):
        return value or CHOICE
    if not isinstance(value, dict):
        given.fault("readings", "no-object", "Noem per punt uw keuze.")
        return CHOICE
    inner = Given(value, within="readings.")
    readings = Readings(
        inner.choice("lapsed_repair", LapsedRepair, CHOICE.lapsed_repair),
        inner.choice("extension_from", ExtensionFrom, CHOICE.extension_from),
        inner.choice("extended_term", ExtendedTerm, CHOICE.extended_term),
        inner.choice("notice_weeks", NoticeWeeks, CHOICE.notice_weeks),
        inner.choice("instalments", Instalments, CHOICE.instalments),
    )
    given.take_over(inner)
    return readings


def _extension(regel: TermijnRegel, given: Given) -> Period | None:
    """The same in three ways: a period, a number of weeks, or the whole that the law allows."""
    known = regel.extension
    if known is None:
        return None
    weeks = given.number("extension_weeks", 0, 520)
    ways = {"extension": given.period("extension"), "extension_weeks": None if weeks is None else Period(weeks=weeks)}
    if known.most and given.flag("extended"):
        ways["extended"] = known.most
    named = {name: period for name, period in ways.items() if period is not None}
    for name, period in named.items():
        if not _within(period, known.most or LONGEST_EXTENSION):
            most = (known.most or LONGEST_EXTENSION).words
            given.fault(name, "extension-too-long", f"De termijn mag hoogstens {most} langer worden.")
    if len(named) > 1:
        given.fault(list(named)[1], "extension-twice", "Geef de verlenging op 1 manier.")
    return next(iter(named.values()), None)


def _further(regel: TermijnRegel, extension: Period | None, given: Given) -> Period | None:
    if regel.extension is None or not regel.extension.further_law:
        return None
    further = given.period("further")
    if further and not _within(further, LONGEST_EXTENSION):
        given.fault("further", "extension-too-long", f"Kies hoogstens {LONGEST_EXTENSION.words}.")
    if further and not extension:
        given.fault("further", "extension-first", "Geef eerst de gewone verlenging op.")
    return further


def _within(period: Period, most: Period) -> bool:
    """Measured from a day after which every month is long, so that two months are no more than 62 days."""
    anchor = date(2001, 7, 1)
    try:
        return period.add(anchor) <= most.add(anchor)
    except OverflowError:
        return False


def _suspensions(kind: SuspensionKind, start: date | None, given: Given) -> list[Suspension]:
    name = FIELD_OF[kind]
    rows = given.take(name)
    if rows is None:
        return []
    if not isinstance(rows, list | tuple) or len(rows) > MOST_SUSPENSIONS:
        given.fault(name, "no-list", f"Geef een lijst van hoogstens {MOST_SUSPENSIONS} keer vragen en aanvullen.")
        return []
    found = [_suspension(kind, f"{name}[{number}]", row, start, given) for number, row in enumerate(rows)]
    return [each for each in found if each]


def _suspension(kind: SuspensionKind, name: str, row: Any, start: date | None, given: Given) -> Suspension | None:
    """One pair of days, or an object with asked, completed, lapsed and partial."""
    if isinstance(row, list | tuple) and len(row) == 2:
        row = {"asked": row[0], "completed": row[1]}
    if isinstance(row, Suspension):
        row = {key: getattr(row, key) for key in ("asked", "completed", "lapsed", "partial")}
    if not isinstance(row, dict):
        given.fault(name, "no-pair", "Geef 2 data: gevraagd op en aangevuld op.")
        return None
    inner = Given(row, within=f"{name}.")
    asked, completed, partial = (_day(inner, key) for key in ("asked", "completed", "partial"))
    inner.need("asked", asked)
    if asked and completed and completed < asked:
        inner.fault("completed", "completed-before-asked", "Deze dag ligt voor de dag van de vraag.")
    if asked and start and asked < day_of(start):
        inner.fault("asked", "asked-before-start", "Deze dag ligt voor het begin van de termijn.")
    lapsed = inner.flag("lapsed")
    given.take_over(inner)
    return Suspension(asked, completed, kind, lapsed, partial) if asked and not inner.faults else None


def _closing_days(given: Given) -> list[date]:
    days = given.take("closing_days")
    if days is None:
        return []
    if not isinstance(days, list | tuple | set | frozenset) or len(days) > MOST_CLOSING_DAYS:
        given.fault("closing_days", "no-list", f"Geef een lijst van hoogstens {MOST_CLOSING_DAYS} dagen.")
        return []
    read = [given.day_in("closing_days", day) for day in days]
    return [day_of(day) for day in read if day]


def _day(given: Given, name: str) -> date | None:
    day = given.day(name)
    return day_of(day) if isinstance(day, datetime) else day
