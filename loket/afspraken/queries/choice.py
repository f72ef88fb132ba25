"""What somebody chose so far, and the days and times that are left to choose from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext

from loket.afspraken.models import Afspraak, Afspraaksoort, Kind
from loket.afspraken.queries.free import soorten, soorten_of_product, vrije_tijden
from loket.afspraken.rules.free import Tijd, seconds, thinned
from loket.afspraken.rules.visit import MOST_PERSONS, is_at, kinds_of, minutes_of, needs_of
from loket.kernel.text import AMSTERDAM, WEEKDAYS, date_words, local
from loket.locaties.models import Locatie

DAYS_SHOWN = 5
APART = 15 * 60
FORMAT = "%Y%m%dT%H%M"  # of a time in an address, in UTC


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an address says: products, place, persons, manner, from which day on, and a time."""

    soorten: Sequence[Afspraaksoort]
    places: Sequence[Locatie]
    locatie: Locatie | None
    kinds: Sequence[str]
    kind: str
    persons: int
    from_day: date | None = None
    start: datetime | None = None

    @property
    def codes(self) -> list[str]:
        return [each.code for each in self.soorten]

    @property
    def title(self) -> str:
        return " en ".join(each.name for each in self.soorten)

    @property
    def minutes(self) -> int:
        return minutes_of(self.soorten, self.persons)

    @property
    def needs(self) -> list[str]:
        return needs_of(self.soorten)

    @property
    def place_words(self) -> str:
        return self.locatie.name if self.locatie and self.kind == Kind.DESK else gettext(Kind(self.kind).label)

    def query(self, **other: str | int | list[str]) -> str:
        """The same in an address, with something else in it."""
        values: dict[str, str | int | list[str]] = {
            "voor": self.codes,
            "plek": self.locatie.code if self.locatie else "",
            "personen": self.persons,
            "manier": self.kind,
        }
        return urlencode({**values, **other}, doseq=True)


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    words: str
    times: Sequence[Tijd]


@dataclass(frozen=True, slots=True)
class Days:
    """`later`: from which day on there is more; `first`: whether these are the very first days."""

    days: Sequence[Day]
    later: date | None = None
    first: bool = True
    places: Mapping[str, str] = field(default_factory=dict)


def chosen(values: QueryDict, *, site: bool = True) -> Chosen:
    """Read leniently: what is not there, or makes no sense, gets its usual value."""
    found = soorten(values.getlist("voor")[:6])
    if not found and (product := str(values.get("product") or "")):
        found = soorten_of_product(product, on_site=site)[:1]
    if site:
        found = [each for each in found if each.on_site]
    kinds = [kind for kind in kinds_of(found) if kind != Kind.VIDEO or settings.VIDEO_URL] if found else []
    kind = str(values.get("manier") or "")
    places = [place for place in _places() if all(is_at(each, place.code) for each in found)]
    wished = str(values.get("plek") or "")
    place = next((each for each in places if each.code == wished), places[0] if places else None)
    return Chosen(
        found,
        places,
        place,
        kinds,
        kind if kind in kinds else next(iter(kinds), Kind.DESK),
        _number(str(values.get("personen") or "1")),
        _day(str(values.get("vanaf") or "")),
        start_in(str(values.get("tijd") or "")),
    )


def chosen_of(afspraak: Afspraak, from_day: str, start: datetime | None) -> Chosen:
    """The choice that an appointment is, to find another time for it."""
    place = afspraak.locatie
    found = soorten(afspraak.soorten)
    return Chosen(found, [place], place, [afspraak.kind], afspraak.kind, afspraak.persons, _day(from_day), start)


def days_for(choice: Chosen, now: datetime, *, staff: bool = False, moves: Afspraak | None = None) -> Days:
    """The first days with free times, from the day that was asked on. Not every five minutes, but what fits."""
    if not choice.soorten or choice.locatie is None:
        return Days([])
    today = local(now).date()
    first = max(choice.from_day or today, today)
    by_day: dict[date, list[Tijd]] = {}
    for from_day, to_day in _stretches(first, _furthest(choice, today)):
        for each in _free(choice, from_day, to_day, now, staff=staff, without=moves.id if moves else None):
            by_day.setdefault(local(each.start).date(), []).append(each)
        if len(by_day) > DAYS_SHOWN:
            break
    shown = list(by_day)[:DAYS_SHOWN]
    later = next(iter(list(by_day)[DAYS_SHOWN:]), None)
    days = [Day(day, _day_words(day, today), _fewer(by_day[day], choice.minutes)) for day in shown]
    return Days(days, later, first == today)


def near(choice: Chosen, start: datetime, now: datetime, *, most: int = 6) -> list[Tijd]:
    """Other times close to one that was just taken, by time."""
    if choice.locatie is None:
        return []
    day = local(start).date()
    free = _free(choice, day, day + timedelta(days=7), now)
    closest = sorted(_fewer(free, choice.minutes), key=lambda each: abs(each.start - start))[:most]
    return sorted(closest, key=lambda each: each.start)


def _free(
    choice: Chosen, from_day: date, to_day: date, now: datetime, *, staff: bool = False, without: UUID | None = None
) -> list[Tijd]:
    return vrije_tijden(
        choice.codes,
        locatie=choice.locatie.code if choice.locatie else "",
        from_day=from_day,
        to_day=to_day,
        personen=choice.persons,
        kind=choice.kind,
        now=now,
        staff=staff,
        without=without,
    )


def _furthest(choice: Chosen, today: date) -> date:
    return today + timedelta(days=min(each.horizon_days for each in choice.soorten))


def _stretches(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Two weeks, which mostly have all the days that are shown; and what comes after them."""
    near_by = min(last, first + timedelta(days=13))
    yield first, near_by
    if near_by < last:
        yield near_by + timedelta(days=1), last


def start_in(text: str) -> datetime | None:
    """The time of an address."""
    try:
        return datetime.strptime(f"{text}+0000", f"{FORMAT}%z").astimezone(AMSTERDAM)
    except ValueError:
        return None


def time_in_address(start: datetime) -> str:
    return f"{start.astimezone(UTC):{FORMAT}}"


def _fewer(times: Sequence[Tijd], minutes: int) -> list[Tijd]:
    kept = set(thinned([seconds(each.start) for each in times], max(APART, min(minutes * 60, 1800))))
    return [each for each in times if seconds(each.start) in kept]


def _places() -> list[Locatie]:
    return list(Locatie.objects.filter(active=True).exclude(opening_hours={}).order_by("position", "name"))


def _day_words(day: date, today: date) -> str:
    near_by = {0: "vandaag, ", 1: "morgen, "}.get((day - today).days, "")
    return f"{near_by}{WEEKDAYS[day.weekday()]} {date_words(day, today=today)}"


def _number(text: str) -> int:
    return min(max(int(text), 1), MOST_PERSONS) if text.isdecimal() and len(text) < 3 else 1


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
