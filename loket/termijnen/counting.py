"""From the day of the event to the last day: counts one term by its rule, and keeps the steps (R-1 to R-14)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from loket.kernel.refusal import Refusal, Refused
from loket.kernel.text import AMSTERDAM, local
from loket.termijnen import steps
from loket.termijnen.answer import Answer, Kind, Step, day_of
from loket.termijnen.calendar import ONE_DAY, add_working_days, next_working_day
from loket.termijnen.course import Course
from loket.termijnen.hours import add_working_hours
from loket.termijnen.length import CLOCK_UNITS, Unit
from loket.termijnen.period import Period
from loket.termijnen.readings import ExtensionFrom
from loket.termijnen.regel import FirstDay, TermijnRegel, Variant
from loket.termijnen.regels import REGELS
from loket.termijnen.shifting import shifted, shifts
from loket.termijnen.suspension import SuspensionKind, stood_still
from loket.termijnen.words import day_words

FIELD_OF = {SuspensionKind.REPAIR: "suspensions", SuspensionKind.WOO_VIEWS: "third_party_views"}
TOO_FAR = Refusal("date-out-of-reach", "Deze datum ligt te ver weg om mee te rekenen.", "start")


def counted(regel: TermijnRegel, start: date, course: Course) -> Answer:
    """The last day with the way to it. Raises Refused for days beyond the calendar, KeyError for an unknown variant."""
    try:
        return count(regel, start, course)
    except OverflowError:
        raise Refused(TOO_FAR) from None


def why_not_suspended(regel: TermijnRegel, start: date, course: Course) -> Refusal | None:
    """A term that is over cannot stand still any more: each time we asked lies within the term as it was then."""
    ordered = sorted(course.suspensions, key=lambda each: each.asked)
    for number, suspension in enumerate(ordered):
        until = counted(regel, start, replace(course, suspensions=tuple(ordered[:number]))).end
        if suspension.asked > until:
            text = f"De termijn was op {day_words(suspension.asked)} al voorbij."
            return Refusal("asked-after-the-end", text, FIELD_OF[SuspensionKind(suspension.kind)])
    return None


def count(regel: TermijnRegel, start: date, course: Course) -> Answer:
    trail: list[Step] = []
    if regel.after:
        before = count(REGELS[regel.after], start, Course(readings=course.readings, closing_days=course.closing_days))
        trail, start = list(before.steps[:-1]), before.end
    if regel.length_of(course.variant).length.unit in CLOCK_UNITS:
        return _moment(regel, start, course, trail)
    return _day(regel, day_of(start), course, trail)


def _day(regel: TermijnRegel, start: date, course: Course, trail: list[Step]) -> Answer:
    chosen = regel.length_of(course.variant)
    trail.append(steps.started(regel, start))
    unshifted = _suspended(regel, _extended(regel, chosen, start, course, trail), course, trail)
    end, target = shifted(regel, chosen.length, start, unshifted, course, trail)
    trail.append(steps.ended(regel, end))
    runs = any(each.open for each in course.suspensions)
    return Answer(end, Kind.DATE, tuple(trail), target, provisional=runs, extended=bool(course.extensions))


def _extended(regel: TermijnRegel, chosen: Variant, start: date, course: Course, trail: list[Step]) -> date:
    """The end without free days: the length, and each extension after it (R-11)."""
    end = _counted(regel, chosen, start, Period(), course)
    trail.append(steps.counted(regel, chosen, start, end, course))
    if not course.extensions:
        return end
    moves = course.readings.extension_from == ExtensionFrom.SHIFTED_END and shifts(regel, chosen.length, course)
    end, extra = (next_working_day(end) if moves else end), Period()
    # Months with months: a month and two more are three months from the start, whatever day February ends.
    together = chosen.length.unit in (Unit.MONTHS, Unit.YEARS) and not moves
    for number, extension in enumerate(course.extensions):
        extra += extension
        end = _counted(regel, chosen, start, extra, course) if together else extension.add(end)
        trail.append(steps.extended(regel, extension, end, again=number > 0))
    return end


def _counted(regel: TermijnRegel, chosen: Variant, start: date, extra: Period, course: Course) -> date:
    if chosen.length.unit == Unit.WORKING_DAYS:
        closing = course.closing_days_for(regel.shift)
        return add_working_days(start, chosen.length.amount, closing_days=closing)
    period = chosen.length.period + extra
    if regel.first_day == FirstDay.BACKWARDS:
        return period.before(start)
    return period.add(start) - (ONE_DAY if regel.first_day == FirstDay.SAME_DAY else timedelta())


def _suspended(regel: TermijnRegel, end: date, course: Course, trail: list[Step]) -> date:
    """So many days later as the term stood still (R-9, R-10, R-11)."""
    for suspension, first, days in stood_still(course.suspensions, today=course.today, readings=course.readings):
        end += timedelta(days=days)
        law = "Woo 4.4 lid 3" if suspension.kind == SuspensionKind.WOO_VIEWS else regel.suspension_law
        trail.append(steps.suspended(suspension, first, days, end, law, course))
    return end


def _moment(regel: TermijnRegel, start: date, course: Course, trail: list[Step]) -> Answer:
    """A term in hours runs on through nights and free days (Atw 4); one in working hours only while we are open.

    It knows no suspension and no extension.
    """
    began = start if isinstance(start, datetime) else datetime.combine(start, datetime.min.time())
    aware = began if began.tzinfo else began.replace(tzinfo=AMSTERDAM)
    chosen = regel.length_of(course.variant)
    if chosen.length.unit == Unit.HOURS:
        end = aware.astimezone(UTC) + timedelta(hours=chosen.length.amount)
    else:
        end = add_working_hours(
            aware, chosen.length.amount, course.hours, closing_days=course.closing_days_for(regel.shift)
        )
    aware, end = local(aware), local(end)
    trail += [steps.started_at(regel, aware), steps.counted_hours(regel, chosen, aware, end, course)]
    trail.append(steps.ended_at(regel, end))
    return Answer(end if began.tzinfo else end.replace(tzinfo=None), Kind.MOMENT, tuple(trail))
