"""What one can ask beside the rules of law: penalties, working days, and terms with a length of one's own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from loket.kernel.refusal import refuse
from loket.termijnen import penalty
from loket.termijnen.answer import Answer, Kind, Step, day_of
from loket.termijnen.calendar import is_working_day
from loket.termijnen.counting import counted, why_not_suspended
from loket.termijnen.equated import EQUATED_DAYS
from loket.termijnen.given import Given
from loket.termijnen.length import CLOCK_UNITS, LONGEST, Length, Unit
from loket.termijnen.params import read_course, read_readings
from loket.termijnen.regel import Extension, Shift, TermijnRegel
from loket.termijnen.suspension import SuspensionKind
from loket.termijnen.words import capital, day_words, why_free

Reply: TypeAlias = Callable[[date | None, Given], Answer]


@dataclass(frozen=True, slots=True)
class Question:
    """`answer` reads its params from what was given, and raises Refused with all that is wrong with them."""

    name: str
    title: str
    law: str
    starts: str
    answer: Reply
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    ends: str = "de laatste dag"


def answer_by(regel: TermijnRegel, start: date | None, given: Given) -> Answer:
    """The last day of a rule, with the params that this rule knows."""
    course = read_course(regel, start, given)
    given.finish()
    assert start is not None  # finish() told it otherwise
    refuse(why_not_suspended(regel, start, course))
    return counted(regel, start, course)


def _free_day(start: date | None, given: Given) -> Answer:
    given.finish()
    assert start is not None
    day = day_of(start)
    name = why_free(day)
    said = f"{capital(day_words(day))} is {name}. " if name and name not in day_words(day) else ""
    text = f"{said}{capital(day_words(day))} is {'een' if is_working_day(day) else 'geen'} werkdag."
    return Answer(bool(name), Kind.YES_NO, (Step(text, day, _law_of(day)),))


def _law_of(day: date) -> str:
    if day in EQUATED_DAYS:
        return "Atw 3 lid 3"
    return "Atw 3 lid 2" if why_free(day) == "Goede Vrijdag" else "Atw 3 lid 1"


def _working(unit: Unit, param: str) -> Reply:
    """So many working days or hours: a norm of our own (R-14)."""

    def answer(start: date | None, given: Given) -> Answer:
        amount = given.number(param, 0, LONGEST[unit])
        given.need(param, amount)
        regel = TermijnRegel(
            param,
            "Servicenorm",
            Length(amount or 0, unit),
            law="servicenorm",
            starts="het moment van ontvangst" if unit == Unit.WORKING_HOURS else RECEIPT,
            ends="het laatste moment" if unit == Unit.WORKING_HOURS else "de laatste dag",
            shift=Shift.COURTESY,
        )
        return answer_by(regel, start, given)

    return answer


def _of_length(name: str, *, by_law: bool) -> Reply:
    """A term with a length that the caller names."""

    def answer(start: date | None, given: Given) -> Answer:
        unit = given.choice("unit", Unit, Unit.WEEKS)
        amount = given.number("amount", 1, LONGEST[unit])
        given.need("amount", amount)
        courtesy = by_law or given.flag("courtesy", default=True)
        in_hours = unit in CLOCK_UNITS  # such a term cannot stand still or become longer
        regel = TermijnRegel(
            name,
            QUESTIONS[name].title,
            Length(amount or 1, unit),
            law=given.text("law", 100) or QUESTIONS[name].law,
            shift=Shift.ATW if by_law else Shift.COURTESY if courtesy else Shift.NONE,
            extension=None if by_law or in_hours else Extension(),
            suspensions=() if in_hours else (SuspensionKind.REPAIR,),
        )
        return answer_by(regel, start, given)

    return answer


def _penalty(reply: Callable[[date, Given], Callable[[], Answer]]) -> Reply:
    """A question about the penalty: the notice must have come after the last day, when that is told."""

    def answer(start: date | None, given: Given) -> Answer:
        ended = given.day("last_day")
        received = day_of(start or date.max)
        if received < penalty.TARIFFS[0].since:
            given.fault("start", "before-the-law", "De dwangsom bestaat sinds 1 oktober 2009.")
        ready = reply(received, given)
        given.finish()
        refuse(penalty.why_not_notice(received, day_of(ended)) if ended else None)
        return ready()

    return answer


def _planned(ask: Callable[..., Answer]) -> Reply:
    def ready(received: date, given: Given) -> Callable[[], Answer]:
        readings = read_readings(given)
        return lambda: ask(received, readings=readings)

    return _penalty(ready)


def _decided(ask: Callable[..., Answer]) -> Reply:
    def ready(received: date, given: Given) -> Callable[[], Answer]:
        readings, decided = read_readings(given), given.day("decision_published")
        given.need("decision_published", decided)
        return lambda: ask(received, day_of(decided or received), readings=readings)

    return _penalty(ready)


NOTICE = "de dag van ontvangst van de ingebrekestelling"
RECEIPT = "de dag van ontvangst"
ENDED, DECIDED = ("last_day", "readings"), ("decision_published",)
LENGTH, STOPS = ("amount", "unit"), ("law", "suspensions", "today", "readings")
OWN_STOPS = (*STOPS, "extension", "extension_weeks", "courtesy", "closing_days")
PENALTIES = (
    Question(
        "penalty_first_day",
        "Dwangsom: vanaf welke dag",
        penalty.FIRST_LAW,
        NOTICE,
        _planned(penalty.first_day),
        may=ENDED,
        ends="de eerste dag van de dwangsom",
    ),
    Question(
        "penalty_last_day",
        "Dwangsom: tot en met welke dag",
        penalty.MOST_LAW,
        NOTICE,
        _planned(penalty.last_day),
        may=ENDED,
        ends="de laatste dag van de dwangsom",
    ),
    Question(
        "penalty_days",
        "Dwangsom: voor hoeveel dagen",
        penalty.MOST_LAW,
        NOTICE,
        _decided(penalty.days),
        DECIDED,
        ENDED,
        "dagen met dwangsom",
    ),
    Question(
        "penalty_amount",
        "Dwangsom: hoeveel euro",
        penalty.AMOUNT_LAW,
        NOTICE,
        _decided(penalty.amount),
        DECIDED,
        ENDED,
        "de dwangsom",
    ),
)
OWN = (
    Question(
        "statutory_term",
        "Een andere termijn uit een wet",
        "Awb 4:13 lid 1",
        RECEIPT,
        _of_length("statutory_term", by_law=True),
        LENGTH,
        STOPS,
    ),
    Question(
        "own_term",
        "Een termijn van de gemeente zelf",
        "eigen regel",
        RECEIPT,
        _of_length("own_term", by_law=False),
        LENGTH,
        OWN_STOPS,
    ),
    Question(
        "working_days",
        "Een aantal werkdagen",
        "servicenorm",
        RECEIPT,
        _working(Unit.WORKING_DAYS, "days"),
        ("days",),
        ("closing_days", "readings"),
    ),
    Question(
        "working_hours",
        "Een aantal werkuren",
        "servicenorm",
        "het moment van ontvangst",
        _working(Unit.WORKING_HOURS, "hours"),
        ("hours",),
        ("closing_days", "readings"),
        "het laatste moment",
    ),
    Question("is_non_working_day", "Is dit een werkdag?", "Atw 3", "de dag", _free_day, ends="is dit een werkdag?"),
)
QUESTIONS: Mapping[str, Question] = MappingProxyType({question.name: question for question in (*PENALTIES, *OWN)})
