"""When there is time for a visit: from the roster, the skills that count that day, the doors and what is agreed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import BigIntegerField, Exists, Func, OuterRef, Q, QuerySet
from django.utils import timezone

from loket.afspraken.models import Afspraaksoort, Kind
from loket.afspraken.rules.free import (
    Shift,
    Span,
    Tijd,
    free_starts,
    seconds,
    spans_on,
    tijden,
    who_can,
)
from loket.afspraken.rules.visit import skills_of, visit_of, why_not_visit
from loket.kernel.sql import rows
from loket.kernel.text import end_of_local_day, local, start_of_local_day
from loket.locaties.queries import hours_between
from loket.organisatie.models import SkillHeld
from loket.rooster.models import Dienst
from loket.rooster.models import Kind as DienstKind
from loket.rooster.queries import absent_on

Opened = Mapping[date, Sequence[Span]] | None
LONG_VISIT = timedelta(hours=24)  # no appointment holds somebody longer
# States as in HOLDS_TIME, written out: so the index of what holds time serves it.
BUSY = """SELECT medewerker_id, string_agg(extract(epoch FROM busy_from)::bigint || ' '
        || extract(epoch FROM busy_until)::bigint, ' ' ORDER BY busy_from)
    FROM afspraken_afspraak
    WHERE state IN ('geboekt', 'aangekomen', 'geweest') AND medewerker_id = ANY(%(people)s)
        AND busy_until > %(begin)s AND busy_until < %(last)s AND busy_from < %(end)s AND busy_from < busy_until
        AND id IS DISTINCT FROM %(without)s
    GROUP BY medewerker_id"""


def soorten(codes: Iterable[str]) -> list[Afspraaksoort]:
    """Those in use, in the order that was asked."""
    asked = list(dict.fromkeys(codes))
    known = {row.code: row for row in Afspraaksoort.objects.filter(code__in=asked, active=True)}
    return [known[code] for code in asked if code in known]


def soorten_of_product(product: str, *, on_site: bool = False) -> list[Afspraaksoort]:
    found = Afspraaksoort.objects.filter(product=product, active=True)
    return list(found.filter(on_site=True) if on_site else found)


def soorten_on_site() -> list[Afspraaksoort]:
    """What residents can choose, in the order of who arranged it."""
    return list(Afspraaksoort.objects.filter(active=True, on_site=True))


def vrije_tijden(
    products: Sequence[str],
    *,
    locatie: str,
    from_day: date,
    to_day: date,
    personen: int = 1,
    kind: str = Kind.DESK,
    now: datetime | None = None,
    staff: bool = False,
    without: UUID | None = None,
) -> list[Tijd]:
    """The free times from one day to another (both count), in order, for these kinds of appointment (their codes).

    Residents book some hours ahead, and not further than the horizon; `staff` may fill the next five minutes.
    `without`: an appointment that would move itself. Nothing for what cannot be in one visit. Five statements.
    """
    found = soorten(products)
    if why_not_visit(found, asked=len(set(products)), locatie=locatie, kind=kind, persons=personen):
        return []
    at = now or timezone.now()
    first, last = bounds(found, from_day, to_day, at, staff=staff)
    if first > last:
        return []
    visit = visit_of(found, personen, kind)
    shifts = shifts_of(locatie, skills_of(found), local(first).date(), local(last).date(), without=without)
    opened = opened_at(locatie, kind, local(first).date(), local(last).date())
    return tijden(free_starts(shifts, opened, visit, first=seconds(first), last=seconds(last)), visit)


def first_tijden(
    products: Sequence[str], *, locatie: str, most: int = 3, kind: str = Kind.DESK, now: datetime | None = None
) -> list[Tijd]:
    """The first ones, not all at one moment of one day: for who has somebody on the line."""
    at = now or timezone.now()
    today = local(at).date()
    found = vrije_tijden(
        products, locatie=locatie, from_day=today, to_day=today + timedelta(days=28), kind=kind, now=at, staff=True
    )
    spread: list[Tijd] = []
    for each in found:
        if not spread or each.start - spread[-1].start >= timedelta(hours=2):
            spread.append(each)
    return spread[:most]


def bounds(
    found: Sequence[Afspraaksoort], from_day: date, to_day: date, now: datetime, *, staff: bool
) -> tuple[datetime, datetime]:
    lead = timedelta() if staff else timedelta(hours=max(each.lead_hours for each in found))
    furthest = local(now).date() + timedelta(days=min(each.horizon_days for each in found))
    first = max(start_of_local_day(from_day), now + lead)
    return first, end_of_local_day(min(to_day, furthest)) - timedelta(seconds=1)


def who_has_time(
    found: Sequence[Afspraaksoort],
    *,
    locatie: str,
    kind: str,
    persons: int,
    start: datetime,
    without: UUID | None = None,
) -> list[Shift]:
    """Whose shift has room at this moment, who can do least else first. Five statements."""
    day = local(start).date()
    shifts = shifts_of(locatie, skills_of(found), day, day, without=without)
    trained = _trained(shift.medewerker_id for shift in shifts)
    shifts = [replace(shift, trained=trained.get(shift.medewerker_id, 0)) for shift in shifts]
    opened = opened_at(locatie, kind, day, day)
    return who_can(shifts, opened, visit_of(found, persons, kind), start=seconds(start))


def opened_at(locatie: str, kind: str, first_day: date, last_day: date) -> Opened:
    """When the door is open; nobody comes through it for a video call, or a visit at home."""
    if kind != Kind.DESK:
        return None
    return {day: spans_on(day, hours) for day, hours in hours_between(locatie, first_day, last_day).items()}


def shifts_of(
    locatie: str, skills: Sequence[str], first_day: date, last_day: date, *, without: UUID | None = None
) -> list[Shift]:
    """Shifts at the desk of who is there and has these skills on that day, with what is agreed already."""
    diensten = _diensten(locatie, skills, first_day, last_day)
    found = list(diensten.values_list("medewerker_id", _Epoch("begins_at"), _Epoch("ends_at")))
    busy = _busy({who for who, _, _ in found}, first_day, last_day, without)
    return [Shift(who, begins, ends, busy.get(who, ()), locatie=locatie) for who, begins, ends in found]


def _diensten(locatie: str, skills: Sequence[str], first_day: date, last_day: date) -> QuerySet[Dienst]:
    found = Dienst.objects.filter(
        kind=DienstKind.DESK, locatie=locatie, day__gte=first_day, day__lte=last_day, medewerker__is_active=True
    ).exclude(absent_on(OuterRef("day")))
    for skill in skills:
        found = found.filter(Q(skills=[]) | Q(skills__contains=[skill])).filter(has_skill(skill))
    return found.order_by("begins_at", "medewerker_id")


def has_skill(skill: str) -> Exists:
    """That the medewerker of the shift may do this on the day of the shift (S-55)."""
    day = OuterRef("day")
    return Exists(
        SkillHeld.objects.filter(
            Q(last_day=None) | Q(last_day__gte=day),
            medewerker=OuterRef("medewerker"),
            skill__code=skill,
            skill__active=True,
            first_day__lte=day,
        )
    )


def _busy(
    people: Collection[UUID], first_day: date, last_day: date, without: UUID | None
) -> Mapping[UUID, Sequence[Span]]:
    """What each of them has agreed in these days, in order of time. Counted in seconds by the database, and told as
    one text for each medewerker: thousands of times are read as fast as a few.
    """
    begin, end = start_of_local_day(first_day), end_of_local_day(last_day)
    told = rows(
        BUSY, {"people": list(people), "begin": begin, "end": end, "last": end + LONG_VISIT, "without": without}
    )
    return {who: list(zip(moments := map(int, text.split()), moments, strict=True)) for who, text in told}


class _Epoch(Func):
    """Whole seconds since 1970, in UTC: Extract of Django counts on the clock of a place instead."""

    template = "FLOOR(EXTRACT(EPOCH FROM %(expressions)s))::bigint"
    output_field = BigIntegerField()


def _trained(people: Iterable[UUID]) -> Mapping[UUID, int]:
    """In how many things each of them was trained."""
    found: dict[UUID, int] = defaultdict(int)
    for who in SkillHeld.objects.filter(medewerker__in=people).values_list("medewerker_id", flat=True):
        found[who] += 1
    return found
