"""An appointment as a question of a form: the times to choose from, and the answer that a form keeps.

An answer names the place and the time: "gemeentehuis@20350108T0900" (UTC). It promises nothing: who sends the form
first has the time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.http import QueryDict

from loket.afspraken.models import Afspraak, Afspraaksoort, Kind
from loket.afspraken.queries.choice import chosen, days_for, start_in, time_in_address
from loket.afspraken.queries.free import bounds, soorten, who_has_time
from loket.afspraken.queries.told import Told, told
from loket.afspraken.rules.afspraak import TAKEN
from loket.afspraken.rules.visit import why_not_visit
from loket.afspraken.rules.wording import clock_words, when_words
from loket.kernel.refusal import Refusal
from loket.kernel.text import local
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


@dataclass(frozen=True, slots=True)
class FormTimes:
    """The days of one place; `later` is the day from which there is more, `first` whether these are the very first.
    `places` are code and name of all places where this can be done, `needs` what to bring.
    """

    days: Sequence[FormDay] = ()
    later: str = ""
    first: bool = True
    place: str = ""
    places: Sequence[tuple[str, str]] = ()
    address: str = ""
    minutes: int = 0
    needs: Sequence[str] = ()


class Answer(NamedTuple):
    locatie: str
    start: datetime


def times_to_choose(products: Sequence[str], *, now: datetime, locatie: str = "", from_day: str = "") -> FormTimes:
    """The first days with free times from a day on (yyyy-mm-dd), at this place or the first where this can be done."""
    asked = QueryDict(mutable=True)
    asked.setlist("voor", list(products))
    asked.update({"plek": locatie, "vanaf": from_day})
    choice = chosen(asked, site=False)
    if choice.locatie is None or len(choice.soorten) != len(set(products)) or choice.kind != Kind.DESK:
        return FormTimes()
    found, place = days_for(choice, now), choice.locatie
    return FormTimes(
        [FormDay(day.words, [FormTime(answer_of(place.code, at.start), clock_words(at.start)) for at in day.times])
         for day in found.days],
        found.later.isoformat() if found.later else "",
        found.first,
        place.code,
        [(each.code, each.name) for each in choice.places],
        f"{place.name}, {place.address}",
        choice.minutes,
        choice.needs,
    )  # fmt: skip


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


def answer_day(text: str) -> date | None:
    """The day of it, in the Netherlands."""
    answer = answer_in(text)
    return local(answer.start).date() if answer else None


def why_not_answer(products: Sequence[str], text: str, *, now: datetime) -> Refusal | None:
    """No time, or one that is not free any more, too soon or too far ahead. Six statements."""
    answer = answer_in(text)
    if answer is None:
        return NO_TIME
    found = soorten(products)
    where, asked = answer.locatie, len(set(products))
    if why_not_visit(found, asked=asked, locatie=where, kind=Kind.DESK, persons=1):
        return TAKEN
    day = local(answer.start).date()
    first, last = bounds(found, day, day, now, staff=False)
    if not first <= answer.start <= last:
        return TAKEN
    able = who_has_time(found, locatie=where, kind=Kind.DESK, persons=1, start=answer.start)
    return None if able else TAKEN


def soorten_for_forms() -> list[tuple[str, str]]:
    """Code and name of what a form can ask a time for: all that is done at a desk."""
    rows = Afspraaksoort.objects.filter(active=True, kinds__contains=[Kind.DESK])
    return list(rows.values_list("code", "name"))


def afspraken_told(ids: Iterable[UUID]) -> list[Told]:
    """These appointments as their visitor reads them, for the receipt of a form; by time."""
    rows = Afspraak.objects.filter(id__in=list(ids), forgotten_at=None).select_related("locatie").order_by("start")
    return [told(row) for row in rows]
