"""An end on a free day: whether the term runs on, until when, and how that is told (R-4 to R-8)."""

from datetime import date
from functools import reduce

from loket.termijnen import steps
from loket.termijnen.answer import Step
from loket.termijnen.calendar import ONE_DAY, add_working_days, is_working_day, next_working_day
from loket.termijnen.course import Course
from loket.termijnen.length import CLOCK_UNITS, Length, Unit
from loket.termijnen.period import Period
from loket.termijnen.readings import ExtendedTerm
from loket.termijnen.regel import FirstDay, Shift, TermijnRegel, atw_reaches

SHORTEST_WITH_TWO = {Shift.EU: 2}  # days from which a term must hold two working days; by the Atw three


def shifts(regel: TermijnRegel, length: Length, course: Course) -> bool:
    """Whether an end on a free day moves (R-4), by the law that the rule stands in and by its length (R-6, R-7)."""
    if regel.shift == Shift.NONE or regel.first_day == FirstDay.BACKWARDS or length.unit in CLOCK_UNITS:
        return False
    if regel.shift == Shift.EU or length.unit == Unit.WORKING_DAYS:
        return True
    parts = (length.period, *course.extensions)
    if course.readings.extended_term == ExtendedTerm.SUM:
        parts = (reduce(Period.__add__, parts),)
    return all(map(atw_reaches, parts))


def shifted(
    regel: TermijnRegel, length: Length, start: date, end: date, course: Course, trail: list[Step]
) -> tuple[date, date | None]:
    """The last day after R-4 and R-5, and the safe target when judges could differ about it."""
    closing = course.closing_days_for(regel.shift)
    if not shifts(regel, length, course):
        if not is_working_day(end):
            trail.append(steps.stays(regel, end, course))
        return end, None
    later = next_working_day(end, closing_days=closing)
    if later != end:
        trail.append(steps.moved(regel, end, later, closing))
    second = _second_working_day(regel, length, start)
    if second > later:
        later = second
        trail.append(steps.made_longer(regel, later))
    if later == end or not _doubtful(regel, length, course):
        return later, None
    trail.append(steps.doubtful(end))
    return later, end


def _second_working_day(regel: TermijnRegel, length: Length, start: date) -> date:
    """A term of three days or more holds at least two working days (R-5)."""
    if length.unit == Unit.WORKING_DAYS:
        return start
    short = (length.period.add(start) - start).days < SHORTEST_WITH_TWO.get(regel.shift, 3)
    first = start - ONE_DAY if regel.first_day == FirstDay.SAME_DAY else start
    return start if short else add_working_days(first, 2)


def _doubtful(regel: TermijnRegel, length: Length, course: Course) -> bool:
    """The Atw reaches each part, but not their sum."""
    if regel.shift != Shift.ATW or length.unit == Unit.WORKING_DAYS:
        return False
    return not atw_reaches(reduce(Period.__add__, course.extensions, length.period))
