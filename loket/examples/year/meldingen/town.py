"""What is the same for all meldingen of the year: kinds, routes, places, colleagues, and the next ids."""

import random
from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Model

from loket.examples.year.shape import DARK, GROWING
from loket.gebied.models import Address
from loket.gebied.queries import wijk_finder
from loket.gebied.rules import Point, address_label
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.models import Announcement, Counter
from loket.kernel.text import local
from loket.meldingen.models import Category, Melder, Melding, Route, Step
from loket.meldingen.rules.routing import RouteLine
from loket.organisatie.models import Teamlid

SEASONS = {"verlichting": DARK, "groen": GROWING}


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
        self._weights: dict[int, list[float]] = {}
        routes = Route.objects.values_list("group_id", "category_id", "wijk_id", "team__code")
        self.routes = [RouteLine(*route) for route in routes]
        self.places = _places()
        self.hands = _hands()
        self.step_ids, self.melder_ids = _ids(Step), _ids(Melder)
        self.open_of_kind: dict[str, Melding] = {}
        self.numbers: Tally[str] = Tally({row.name: row.last for row in Counter.objects.filter(name__startswith="M-")})

    def weights(self, month: int) -> list[float]:
        """How often each kind is reported then: lamps when it is dark, green when it grows."""
        if month not in self._weights:
            self._weights[month] = [_weight(kind) * _season(kind.group_id, month) for kind in self.kinds]
        return self._weights[month]

    def number(self, at: datetime) -> str:
        name = f"M-{local(at).year}"
        self.numbers[name] += 1
        return f"{name}-{self.numbers[name]:04}"


def _weight(kind: Category) -> float:
    """What most people mean by a tile is reported most; what is urgent is rare."""
    return 10 if kind.code == kind.group.usual_id else 0.3 if kind.urgent else 1


def _season(group: str, month: int) -> float:
    return 1.9 if month in SEASONS.get(group, ()) else 1.0


def _places() -> list[tuple[Point, str, str | None]]:
    wijk_of = wijk_finder()
    columns = ("street__name", "number", "letter", "addition", "street__place", "lat", "lon")
    places = []
    for street, number, letter, addition, place, lat, lon in Address.objects.order_by("bag_id").values_list(*columns):
        point = Point(lat, lon)
        wijk = wijk_of(point)
        places.append((point, address_label(street, number, letter, addition, place), wijk.code if wijk else None))
    return places


def _hands() -> dict[str, Actor]:
    """Somebody of each team, who finishes its meldingen."""
    members = Teamlid.objects.select_related("medewerker").order_by("team_id", "-medewerker__email")
    return {
        member.team_id: Actor(ActorKind.STAFF, str(member.medewerker_id), member.medewerker.name) for member in members
    }


def _ids(model: type[Model]) -> Iterator[int]:
    """Ids of rows that are still to be written, from the table's own sequence: events name them."""
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, 1000)",
                [model._meta.db_table],
            )
            yield from (id for (id,) in cursor.fetchall())
