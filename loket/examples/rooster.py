"""A roster that is lived in: who is on the phone and at the desk, and how much is asked there."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from loket.examples.cast import AICHA, BAS, FATIMA, HENK, JANNIE, KEES, SANNE, TINEKE, Person
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.kernel.text import AMSTERDAM
from loket.organisatie import commands as organisatie
from loket.organisatie.models import Medewerker, Team
from loket.rooster.commands import copy_last_week, keep_protocol, note_all_demand, note_compliance, plan_dienst
from loket.rooster.rules.protocol import Whose
from loket.termijnen.calendar import is_working_day

MORNING, AFTERNOON, WHOLE = (9, 13), (13, 17), (9, 17)
WEEK: tuple[tuple[Person, str, tuple[int, ...], tuple[int, int]], ...] = (
    (FATIMA, "telefoon", (0, 1, 3), WHOLE),
    (FATIMA, "telefoon", (4,), MORNING),
    (FATIMA, "ontvangst", (4,), AFTERNOON),
    (SANNE, "telefoon", (0, 2), MORNING),
    (SANNE, "telefoon", (4,), AFTERNOON),
    (BAS, "balie", (0, 1, 2), WHOLE),
    (AICHA, "balie", (3, 4), WHOLE),
    (AICHA, "ontvangst", (0, 1), MORNING),
)


def plan_weeks(today: date, *, locatie: str = "") -> None:
    """Last week, this one and the next, without the holidays."""
    monday = today - timedelta(days=today.weekday() + 7)
    for person, kind, weekdays, hours in WEEK:
        for weekday in weekdays:
            plan_one(person, kind, monday + timedelta(days=weekday), hours, locatie=locatie)
    for week in (1, 2):
        copy_last_week(monday=monday + timedelta(days=7 * week), by=SYSTEM)


def plan_one(person: Person, kind: str, day: date, hours: tuple[int, int], *, locatie: str = "") -> None:
    """Nothing on a holiday, and nothing for who is away."""
    if not is_working_day(day):
        return
    begins_at, ends_at = (datetime.combine(day, time(hour), tzinfo=AMSTERDAM) for hour in hours)
    medewerker = Medewerker.objects.get(email=person.email)
    where = "" if kind == "telefoon" else locatie
    try:
        plan_dienst(
            medewerker_id=medewerker.id, kind=kind, begins_at=begins_at, ends_at=ends_at, locatie=where, by=SYSTEM
        )
    except Refused:
        return


# Calls in each hour from 8 to 20 of a weekday: Monday morning is the busiest.
CALLS = (2, 8, 12, 10, 6, 5, 8, 7, 5, 3, 2, 1, 1)
BUSIER = (1.3, 1.0, 0.9, 1.0, 0.8)
VISITS = (0, 5, 6, 6, 4, 3, 5, 5, 1, 0, 0, 0, 0)


def note_weeks_of_demand(today: date, *, weeks: int = 8) -> None:
    """What was asked on the phone and at the desk in the weeks before this one."""
    monday = today - timedelta(days=today.weekday())
    days = (monday - timedelta(days=number) for number in range(1, 7 * weeks + 1))
    note_all_demand([count for day in days if is_working_day(day) for count in demand_of(day)])


def demand_of(day: date) -> Iterator[tuple[datetime, str, int]]:
    for step, (calls, visits) in enumerate(zip(CALLS, VISITS, strict=True)):
        hour = datetime.combine(day, time(8 + step), tzinfo=AMSTERDAM)
        yield hour, "telefoon", round(calls * BUSIER[day.weekday()])
        yield hour, "balie", visits


LEADERS = {"kcc": SANNE, "burgerzaken": TINEKE, "vergunningen": TINEKE, "wijkteam-bergen": HENK}
# Of each hundred calls, how many were answered as agreed; the oldest month first.
MONTHS = {
    "kcc": (78, 74, 83),
    "vergunningen": (71, 64, 58),
    "burgerzaken": (88, 91, 90),
    "wijkteam-bergen": (60, 81, 84),
}
OFFICE = {str(day): [["09:00", "12:30"], ["13:30", "17:00"]] for day in range(4)}


def agree_to_be_reachable(today: date) -> None:
    """Who leads, what is agreed, and how well it was kept: permits are under the norm, so Tineke has a task."""
    for code, leader in LEADERS.items():
        team = Team.objects.get(code=code)
        organisatie.change_team(
            code=code,
            name=team.name,
            afdeling_id=team.afdeling_id,
            leader_id=_id(leader),
            email=team.email,
            phone=team.phone,
            by=SYSTEM,
        )
    agreed = {"hours": OFFICE, "calendar_kept": True, "rings": 4, "transfer_rules": "Eerst een collega, dan het KCC."}
    for person, deputy in ((FATIMA, SANNE), (JANNIE, KEES)):
        voicemail = {"voicemail": "Ik ben er even niet. Bel 14 072.", "voicemail_until": today + timedelta(days=7)}
        keep_protocol(_of(person), **agreed, **voicemail, deputy_id=_id(deputy), by=SYSTEM)
    keep_protocol(_of(KEES), **agreed, voicemail="Ik ben vrij.", voicemail_until=today - timedelta(days=3), by=SYSTEM)
    for code in ("kcc", "burgerzaken"):
        keep_protocol(Whose("team", code), **agreed, deputy_id=_id(LEADERS[code]), by=SYSTEM)
    for code, shares in MONTHS.items():
        for month, share in zip(_last_months(today, len(shares)), shares, strict=True):
            note_compliance(Whose("team", code), month=month, calls=200, as_agreed=2 * share, by=SYSTEM)


def _last_months(today: date, number: int) -> list[date]:
    """The first days of the months before this one, the oldest first."""
    found = [today.replace(day=1)]
    for _ in range(number):
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return found[:0:-1]


def _of(person: Person) -> Whose:
    return Whose("medewerker", str(_id(person)))


def _id(person: Person) -> UUID:
    return Medewerker.objects.get(email=person.email).id
