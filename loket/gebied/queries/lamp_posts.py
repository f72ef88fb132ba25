"""Lamp posts around a point, or by the number that is on them."""

from dataclasses import dataclass

from django.utils.translation import gettext

from loket.gebied.models import LampPost
from loket.gebied.rules import Point, box_around, distance_m
from loket.gebied.rules.near import near_here

MOST = 20


@dataclass(frozen=True, slots=True)
class LampPostRow:
    """`label` is for people: "Paal 0417, bij Dorpsstraat 12"."""

    number: str
    label: str
    point: Point


def lamp_posts_near(point: Point, metres: float = 60) -> list[LampPostRow]:
    """The lamp posts within so many metres, the nearest first; at most 20. One statement."""
    box = box_around(point, metres)
    posts = LampPost.objects.filter(lat__range=(box.south, box.north), lon__range=(box.west, box.east))
    rows = sorted((_row(post) for post in posts), key=lambda row: distance_m(point, row.point))
    return [row for row in rows if distance_m(point, row.point) <= metres][:MOST]


def lamp_post(number: str) -> LampPostRow | None:
    """The lamp post with this number; "417" is also 0417."""
    digits = number.strip()[:12]
    post = LampPost.objects.filter(number__in={digits, digits.zfill(4)}).order_by("number").first()
    return _row(post) if post else None


def _row(post: LampPost) -> LampPostRow:
    label = gettext("Paal %(lamp)s") % {"lamp": post.number}
    return LampPostRow(
        post.number, f"{label}, {near_here(post.near)}" if post.near else label, Point(post.lat, post.lon)
    )
