"""What anybody may see: kind, place, state and date; never a text, a photo or a person (domain facts 5.2)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import cos, radians
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext

from loket.gebied.rules import Point, distance_m
from loket.kernel.language import words_here
from loket.meldingen.models import CLOSED, Melding, State
from loket.meldingen.rules.public import public_place

MOST_ON_MAP = 500
DONE_FOR = timedelta(days=14)
NEARBY_METRES = 50
METRES_PER_DEGREE = 111_320


class Show(StrEnum):
    """Which meldingen the public list shows."""

    ALL = "alles"
    OPEN = "open"
    DONE = "klaar"


@dataclass(frozen=True, slots=True)
class PublicMelding:
    """`address` is the street without the house number; the point is rounded to some ten metres."""

    number: str
    category: str
    category_en: str
    icon: str
    address: str
    lat: float
    lon: float
    state: str  # in the language of the page
    received_at: datetime
    planned_on: date | None
    is_open: bool

    @property
    def category_here(self) -> str:
        return words_here(self.category, self.category_en)


@dataclass(frozen=True, slots=True)
class Nearby:
    id: UUID
    number: str
    category: str  # as it is called in the language of the page
    address: str
    lamp: str
    received_at: datetime
    due_on: date
    planned_on: date | None
    metres: int
    same_lamp: bool


def on_the_map(
    *, now: datetime, wijk: str = "", category: str = "", show: Show = Show.ALL, most: int = MOST_ON_MAP
) -> list[PublicMelding]:
    """Open meldingen, and what was done in the last two weeks; the newest first."""
    rows = Melding.objects.filter(_shown(show, now), duplicate_of=None)
    if wijk:
        rows = rows.filter(wijk_id=wijk)
    if category:
        rows = rows.filter(category_id=category)
    kind, where = ("category__name", "category__name_en", "category__group__icon"), ("address", "lat", "lon")
    fields = ("number", *kind, *where, "state", "received_at", "planned_on")
    found = rows.order_by("-received_at").values_list(*fields)[:most]
    return [
        PublicMelding(
            number=number,
            category=name,
            category_en=name_en,
            icon=icon,
            address=public_place(address),
            lat=round(lat, 4),
            lon=round(lon, 4),
            state=gettext(State(state).label),
            received_at=at,
            planned_on=planned_on,
            is_open=state not in CLOSED,
        )
        for number, name, name_en, icon, address, lat, lon, state, at, planned_on in found
    ]


def public_melding(number: str) -> Melding | None:
    """One melding by its number. Show of it what anybody may see: kind, street, state and date."""
    rows = Melding.objects.select_related("category__group", "wijk", "duplicate_of")
    return rows.filter(number=number).first()


def _shown(show: Show, now: datetime) -> Q:
    is_open = ~Q(state__in=CLOSED)
    done = Q(state__in=(State.COMPLETED, State.FORWARDED), completed_at__gte=now - DONE_FOR)
    return {Show.ALL: is_open | done, Show.OPEN: is_open, Show.DONE: done}[show]


def same_nearby(
    point: Point, *, category: str, lamp: str = "", metres: int = NEARBY_METRES, most: int = 3
) -> list[Nearby]:
    """Open meldingen of the same kind close by, the nearest first: is it one of these? Another lamp post is not."""
    d_lat = metres / METRES_PER_DEGREE
    d_lon = d_lat / max(0.1, cos(radians(point.lat)))
    box = Melding.objects.open().within(point.lat - d_lat, point.lon - d_lon, point.lat + d_lat, point.lon + d_lon)
    same_kind = box.filter(category=category).select_related("category")
    rows = (same_kind.filter(lamp__in=("", lamp)) if lamp else same_kind)[:50]
    found = [near for near in (_nearby(row, point, lamp) for row in rows) if near.metres <= metres]
    return sorted(found, key=lambda near: (not near.same_lamp, near.metres))[:most]


def _nearby(row: Melding, point: Point, lamp: str) -> Nearby:
    return Nearby(
        id=row.id,
        number=row.number,
        category=row.category.name_here,
        address=row.address,
        lamp=row.lamp,
        received_at=row.received_at,
        due_on=row.due_on,
        planned_on=row.planned_on,
        metres=round(distance_m(point, Point(row.lat, row.lon))),
        same_lamp=bool(lamp) and row.lamp == lamp,
    )
