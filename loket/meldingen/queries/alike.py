"""Is this the same thing as another open melding close by?"""

from dataclasses import dataclass
from uuid import UUID

from loket.gebied.rules import Point
from loket.kernel.actor import Actor
from loket.meldingen.models import Melding, Photo
from loket.meldingen.permissions import DIVIDE
from loket.meldingen.queries.public import Nearby, same_nearby


@dataclass(frozen=True, slots=True)
class Alike:
    """`photo` only when this person may see it."""

    nearby: Nearby
    photo: UUID | None


def alike(melding: Melding, *, by: Actor, most: int = 3) -> list[Alike]:
    """Open meldingen of the same kind within 50 m, without this one; nothing for a closed melding. Two statements."""
    if melding.is_closed:
        return []
    point = Point(melding.lat, melding.lon)
    found = same_nearby(point, category=melding.category_id, lamp=melding.lamp, most=most + 1)
    others = [near for near in found if near.id != melding.id][:most]
    photos = _first_photos([near.id for near in others], by=by) if others else {}
    return [Alike(near, photos.get(near.id)) for near in others]


def _first_photos(melding_ids: list[UUID], *, by: Actor) -> dict[UUID, UUID]:
    rows = Photo.objects.filter(melding_id__in=melding_ids).order_by("-kept_at")
    if not by.may(DIVIDE):
        rows = rows.filter(melding__team__in=by.teams)
    return {melding_id: id for melding_id, id in rows.values_list("melding_id", "id") if melding_id}
