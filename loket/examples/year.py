"""Many meldingen at once: rows as the commands would have written them, for the demo year and the benchmark.

`tests/test_year.py` holds these rows against rows that commands wrote. All of it is invented, and the same for a seed.
"""

import random
import uuid
from collections import Counter as Tally
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from loket.examples.words import ANYTHING, DONE, STORIES
from loket.gebied.models import Address
from loket.gebied.queries import wijk_finder
from loket.gebied.rules import Point, address_label
from loket.kernel.actor import VISITOR, Actor, ActorKind
from loket.kernel.models import Announcement, Counter
from loket.kernel.outbox import announcement_of
from loket.kernel.text import local
from loket.meldingen.events import MeldingCompleted, MeldingReceived, MeldingStarted
from loket.meldingen.models import Category, Channel, Melder, Melding, Outcome, Priority, Route, State, Step
from loket.meldingen.rules.routing import RouteLine, due_on, priority_for, team_for
from loket.organisatie.models import Teamlid

CHANNELS = {Channel.WEBSITE: 62, Channel.TELEPHONE: 28, Channel.DESK: 4, Channel.MAIL: 6}
SHARE_WITH_CONTACT = 0.7
SHARE_BEGUN = 0.5  # of what is still open


@dataclass
class Rows:
    """What one stretch of the year brings."""

    meldingen: list[Melding]
    melders: list[Melder]
    steps: list[Step]
    announcements: list[Announcement]


class Town:
    """What is the same for all meldingen: kinds, routes and places."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.kinds = list(Category.objects.select_related("group").order_by("code"))
        self.weights = [_weight(kind) for kind in self.kinds]
        routes = Route.objects.values_list("group_id", "category_id", "wijk_id", "team__code")
        self.routes = [RouteLine(*route) for route in routes]
        self.places = _places()
        self.hands = _hands()
        self.numbers: Tally[str] = Tally({row.name: row.last for row in Counter.objects.filter(name__startswith="M-")})

    def number(self, at: datetime) -> str:
        name = f"M-{local(at).year}"
        self.numbers[name] += 1
        return f"{name}-{self.numbers[name]:04}"


def load_meldingen(count: int, *, until: datetime, days: int = 365, seed: int = 2010) -> None:
    """Fill the tables with `count` meldingen, received in the `days` before `until`. One transaction."""
    chance = random.Random(seed)  # noqa: S311 - invents a town, guards nothing
    moments = sorted(_daytime(until - timedelta(days=1 + chance.random() * days), chance) for _ in range(count))
    town = Town(chance)
    with transaction.atomic():
        for start in range(0, count, 2000):
            rows = Rows([], [], [], [])
            for at in moments[start : start + 2000]:
                _invent(town, at, until, rows)
            _write(rows)
        for name, last in town.numbers.items():
            Counter.objects.update_or_create(name=name, defaults={"last": last})


def _invent(town: Town, at: datetime, until: datetime, rows: Rows) -> None:
    chance = town.chance
    [kind] = chance.choices(town.kinds, town.weights)
    point, label, wijk = chance.choice(town.places)
    priority = priority_for(kind.urgent, False)
    melding = Melding(
        id=uuid.UUID(int=chance.getrandbits(128), version=4),
        send_key=uuid.UUID(int=chance.getrandbits(128), version=4),
        number=town.number(at),
        category=kind,
        description=f"{chance.choice(STORIES[kind.group_id])} {chance.choice(ANYTHING)}".strip(),
        lat=point.lat,
        lon=point.lon,
        address=label,
        wijk_id=wijk,
        channel=chance.choices(list(CHANNELS), list(CHANNELS.values()))[0],
        priority=priority,
        team_id=team_for(town.routes, category=kind.code, group=kind.group_id, wijk=wijk),
        received_at=at,
        due_on=due_on(local(at).date(), kind.norm_days, urgent=priority == Priority.HIGH),
    )
    rows.meldingen.append(melding)
    rows.melders.append(_melder(melding, chance))
    received = MeldingReceived(melding.id, kind.code, melding.team_id, priority)
    rows.announcements.append(announcement_of(received, by=VISITOR, at=at))
    ended_at = at + _lead_time(melding, chance)
    if ended_at < until:
        _complete(melding, ended_at, town.hands[melding.team_id], rows)
    elif chance.random() < SHARE_BEGUN:
        _begin(melding, at + (until - at) / 2, town.hands[melding.team_id], rows)


def _begin(melding: Melding, at: datetime, by: Actor, rows: Rows) -> None:
    rows.steps.append(Step(melding=melding, kind="started", before=melding.workflow(), by_id=by.id, at=at))
    melding.state, melding.handler_id = State.IN_PROGRESS, uuid.UUID(by.id)
    rows.announcements.append(announcement_of(MeldingStarted(melding.id, 0), by=by, at=at))


def _complete(melding: Melding, at: datetime, by: Actor, rows: Rows) -> None:
    step = Step(melding=melding, kind="completed", before=melding.workflow(), by_id=by.id, at=at)
    melding.state, melding.outcome, melding.completed_at = State.COMPLETED, Outcome.SOLVED, at
    melding.outcome_text = DONE[melding.category.group_id]
    rows.steps.append(step)
    completed = MeldingCompleted(melding.id, 0, melding.outcome, melding.outcome_text)
    rows.announcements.append(announcement_of(completed, by=by, at=at))


def _write(rows: Rows) -> None:
    Melding.objects.bulk_create(rows.meldingen)
    Melder.objects.bulk_create(rows.melders)
    Step.objects.bulk_create(rows.steps)
    steps = {step.melding_id: step.id for step in rows.steps}
    for announcement in rows.announcements:  # the id of a step is known only now
        if "step_id" in announcement.facts:
            announcement.facts["step_id"] = steps[uuid.UUID(announcement.facts["melding_id"])]
    Announcement.objects.bulk_create(sorted(rows.announcements, key=lambda announcement: announcement.at))


def _weight(kind: Category) -> float:
    """What most people mean by a tile is reported most; what is urgent is rare."""
    return 10 if kind.code == kind.group.usual_id else 0.3 if kind.urgent else 1


def _melder(melding: Melding, chance: random.Random) -> Melder:
    token = f"{chance.getrandbits(192):048x}"[:32]
    email = f"inwoner{chance.randrange(9000)}@inwoner.example" if chance.random() < SHARE_WITH_CONTACT else ""
    return Melder(melding=melding, token=token, email=email, told_at=melding.received_at)


def _lead_time(melding: Melding, chance: random.Random) -> timedelta:
    """Most within the norm, some late, a few very late."""
    norm = max(0.6, (melding.due_on - local(melding.received_at).date()).days)
    return timedelta(days=norm * chance.choices((chance.uniform(0.3, 1.0), chance.uniform(1.2, 4)), (82, 18))[0])


def _daytime(at: datetime, chance: random.Random) -> datetime:
    """People report between seven in the morning and eleven at night, most of them around noon."""
    return local(at).replace(hour=min(22, max(7, round(chance.gauss(13, 4)))), minute=chance.randrange(60))


def _hands() -> dict[str, Actor]:
    """Somebody of each team, who finishes its meldingen."""
    members = Teamlid.objects.select_related("medewerker").order_by("team_id", "-medewerker__email")
    return {
        member.team_id: Actor(ActorKind.STAFF, str(member.medewerker_id), member.medewerker.name) for member in members
    }


def _places() -> list[tuple[Point, str, str | None]]:
    wijk_of = wijk_finder()
    columns = ("street__name", "number", "letter", "addition", "street__place", "lat", "lon")
    places = []
    for street, number, letter, addition, place, lat, lon in Address.objects.order_by("bag_id").values_list(*columns):
        point = Point(lat, lon)
        wijk = wijk_of(point)
        places.append((point, address_label(street, number, letter, addition, place), wijk.code if wijk else None))
    return places
