"""Places and hours, as a page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from loket.kernel.audit import history_of
from loket.kernel.text import local
from loket.locaties.models import Afwijking, Locatie
from loket.locaties.rules.facility import told
from loket.locaties.rules.opening import (
    LOOK_AHEAD,
    DayHours,
    Opening,
    Special,
    hours_in_words,
    hours_on,
    opening_at,
    spans_in_words,
    specials_in_words,
)
from loket.organisatie.queries import gemeente

EVERYWHERE = "overal"
HAPPENED = {
    "LocatieAdded": "Locatie toegevoegd",
    "LocatieChanged": "Gewijzigd",
    "ChecklistPointFailed": "Te verbeteren",
    "AfwijkingAdded": "Afwijking toegevoegd",
    "AfwijkingRemoved": "Afwijking weggehaald",
    "AfwijkingPutBack": "Afwijking teruggezet",
}
FIELDS = {
    "name": "naam",
    "summary": "uitleg",
    "address": "adres",
    "phone": "telefoon",
    "by_appointment": "alleen met afspraak",
    "opening_hours": "openingstijden",
    "facilities": "voorzieningen",
    "position": "volgorde",
    "active": "in gebruik",
}


@dataclass(frozen=True, slots=True)
class PlaceView:
    code: str
    name: str
    summary: str
    address: str
    phone: str
    by_appointment: bool
    opening: Opening
    hours: Sequence[DayHours]
    specials: Sequence[DayHours]
    facilities: Sequence[tuple[bool, str, str]]
    week: dict[str, list[list[str]]]


@dataclass(frozen=True, slots=True)
class AfwijkingRow:
    id: UUID
    where: str
    first_day: date
    last_day: date
    hours: str
    reason: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """`number` is there when the change can be put back."""

    at: datetime
    by: str
    what: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class TownHours:
    """When people can reach us: the hours of the town, which count for the phone, and what is coming."""

    opening: Opening
    hours: Sequence[DayHours]
    specials: Sequence[DayHours]


def places(now: datetime) -> list[PlaceView]:
    """All places that are in use. Two statements."""
    found = list(Locatie.objects.filter(active=True).order_by("position", "name"))
    return [_view(row, now, specials) for row, specials in _with_specials(found, local(now).date())]


def place(code: str, now: datetime) -> PlaceView | None:
    found = list(Locatie.objects.filter(code=code, active=True))
    return next((_view(row, now, specials) for row, specials in _with_specials(found, local(now).date())), None)


def as_it_would_be(values: dict[str, Any], now: datetime, code: str = "") -> PlaceView:
    """A place with values that are not kept yet, for who wants to look first."""
    row = Locatie(**{**values, "code": code})
    [(_, specials)] = _with_specials([row], local(now).date())
    return _view(row, now, specials)


def town_hours(now: datetime) -> TownHours:
    """One statement."""
    week, today = gemeente().opening_hours, local(now).date()
    specials = [_special(row) for row in _coming(today).filter(locatie=None)]
    return TownHours(opening_at(now, week, specials), hours_in_words(week), specials_in_words(specials, today))


def hours_between(code: str, first_day: date, last_day: date) -> dict[date, list[tuple[time, time]]]:
    """For each day when this place is open; no days when it is not in use. Two statements."""
    found = Locatie.objects.filter(code=code, active=True).first()
    if found is None:
        return {}
    rows = Afwijking.objects.filter(removed_at=None, last_day__gte=first_day, first_day__lte=last_day)
    specials = [_special(row) for row in rows.filter(Q(locatie=None) | Q(locatie=code))]
    days = [first_day + timedelta(days=number) for number in range((last_day - first_day).days + 1)]
    return {day: hours_on(day, found.opening_hours, specials) for day in days}


def place_codes() -> list[str]:
    return list(Locatie.objects.filter(active=True).order_by("position", "name").values_list("code", flat=True))


# -- For staff -----------------------------------------------------------------------------------------------------


def all_locaties() -> list[Locatie]:
    return list(Locatie.objects.order_by("-active", "position", "name"))


def locatie(code: str) -> Locatie | None:
    return Locatie.objects.filter(code=code).first()


def afwijkingen(today: date) -> list[AfwijkingRow]:
    """What is or will be other than usual, the nearest first."""
    rows = Afwijking.objects.filter(last_day__gte=today, removed_at=None).select_related("locatie")
    return [
        AfwijkingRow(
            row.id,
            row.locatie.name if row.locatie else "Overal, ook aan de telefoon",
            row.first_day,
            row.last_day,
            spans_in_words(row.spans),
            row.reason,
        )
        for row in rows.order_by("first_day", "last_day")
    ]


def removed_afwijking(text: str) -> Afwijking | None:
    """The one with this id, when it was taken away."""
    try:
        return Afwijking.objects.filter(id=UUID(text)).exclude(removed_at=None).first()
    except ValueError:
        return None


def locatie_choices() -> list[tuple[str, str]]:
    return list(Locatie.objects.filter(active=True).order_by("position", "name").values_list("code", "name"))


def history(code: str) -> list[HistoryLine]:
    """What happened to a place, or to the exceptions of everywhere; the newest first."""
    return [
        HistoryLine(row.at, row.by_name, _what(row.kind.split(".")[-1], row.facts), row.facts.get("number"))
        for row in history_of("locaties", code)
    ]


def _what(happened: str, facts: dict[str, Any]) -> str:
    words = HAPPENED.get(happened, happened)
    if happened == "LocatieChanged":
        return f"{words}: {', '.join(FIELDS.get(name, name) for name in facts['fields'])}"
    if happened == "ChecklistPointFailed":
        return f"{words}: {facts['label'].lower()}"
    return f"{words}: {facts['reason']}" if "reason" in facts else words


# -- Putting together ----------------------------------------------------------------------------------------------


def _with_specials(rows: Sequence[Locatie], today: date) -> list[tuple[Locatie, list[Special]]]:
    codes = [row.code for row in rows]
    coming = list(_coming(today).filter(Q(locatie=None) | Q(locatie__in=codes))) if rows else []
    return [(row, [_special(each) for each in coming if each.locatie_id in (None, row.code)]) for row in rows]


def _coming(today: date) -> Any:
    return Afwijking.objects.filter(
        removed_at=None, last_day__gte=today, first_day__lte=today + timedelta(days=LOOK_AHEAD)
    )


def _special(row: Afwijking) -> Special:
    return Special(row.first_day, row.last_day, row.spans, row.reason, everywhere=row.locatie_id is None)


def _view(row: Locatie, now: datetime, specials: Sequence[Special]) -> PlaceView:
    return PlaceView(
        row.code,
        row.name,
        row.summary,
        row.address,
        row.phone,
        row.by_appointment,
        opening_at(now, row.opening_hours, specials),
        hours_in_words(row.opening_hours),
        specials_in_words(specials, local(now).date()),
        told(row.facilities),
        row.opening_hours,
    )
