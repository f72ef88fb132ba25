"""An appointment as a question of a form: the times to choose from, and the answer that a form keeps.

An answer names the place and the time: "gemeentehuis@20350108T0900" (UTC). It promises nothing: who sends the form
first has the time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.http import QueryDict

from loket.afspraken.models import Kind
from loket.afspraken.queries.choice import chosen, days_for, start_in, time_in_address
from loket.afspraken.queries.free import soorten, who_has_time
from loket.afspraken.rules.afspraak import TAKEN
from loket.afspraken.rules.wording import when_words
from loket.kernel.refusal import Refusal
from loket.kernel.text import clock
from loket.locaties.models import Locatie

NO_TIME = Refusal("time-missing", "Kies een tijd.", "start")


@dataclass(frozen=True, slots=True)
class FormTime:
    """`value` is the answer when somebody chooses it."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class FormDay:
    words: str
    times: Sequence[FormTime]


class Answer(NamedTuple):
    locatie: str
    start: datetime


def times_to_choose(products: Sequence[str], *, now: datetime, locatie: str = "") -> list[FormDay]:
    """The first days with free times at this place, or at the first one where this can be done."""
    asked = QueryDict(mutable=True)
    asked.setlist("voor", list(products))
    asked["plek"] = locatie
    choice = chosen(asked, site=False)
    if choice.locatie is None:
        return []
    place = choice.locatie.code
    return [
        FormDay(day.words, [FormTime(answer_of(place, each.start), clock(each.start)) for each in day.times])
        for day in days_for(choice, now).days
    ]


def answer_of(locatie: str, start: datetime) -> str:
    return f"{locatie}@{time_in_address(start)}"


def answer_in(text: str) -> Answer | None:
    locatie, _, time = text.partition("@")
    start = start_in(time)
    return Answer(locatie, start) if start and locatie else None


def answer_words(text: str) -> str:
    """For who looks over what was filled in, and for the zaak."""
    answer = answer_in(text)
    if answer is None:
        return ""
    place = Locatie.objects.filter(code=answer.locatie).values_list("name", flat=True).first()
    return f"{when_words(answer.start)}, {place or answer.locatie}"


def why_not_answer(products: Sequence[str], text: str) -> Refusal | None:
    """No time, or one that is not free any more."""
    answer = answer_in(text)
    if answer is None:
        return NO_TIME
    found = soorten(products)
    able = found and who_has_time(found, locatie=answer.locatie, kind=Kind.DESK, persons=1, start=answer.start)
    return None if able else TAKEN
