"""What we know of a place while somebody fills in the form: shown before anything is sent."""

from dataclasses import dataclass

from loket.gebied import queries as gebied
from loket.gebied.queries import LampPostRow
from loket.gebied.rules import Point
from loket.meldingen.queries.kinds import Kind
from loket.meldingen.queries.public import Nearby, same_nearby
from loket.meldingen.rules.routing import goes_to_owner


@dataclass(frozen=True, slots=True)
class Around:
    """`owner` is the name of another organisation that will get the melding."""

    address: str
    in_town: bool
    owner: str
    lamps: list[LampPostRow]
    nearby: list[Nearby]


def around(point: Point, *, kind: Kind | None, lamp: str = "") -> Around:
    """The address, who looks after it, lamp posts, and open meldingen of the same kind."""
    if gebied.wijk_at(point) is None:
        return Around("", False, "", [], [])
    nearest, owner = gebied.nearest_address(point), gebied.owner_at(point)
    lamps = gebied.lamp_posts_near(point) if kind and kind.asks_lamp else []
    return Around(
        address=nearest.label if nearest else "",
        in_town=True,
        owner=owner.name if owner and kind and goes_to_owner(owner.email, urgent=kind.urgent) else "",
        lamps=lamps,
        nearby=same_nearby(point, category=kind.code, lamp=lamp) if kind else [],
    )


def middle_of_town() -> Point:
    """Where a map begins; without wijken the middle of the country."""
    box = gebied.town_box()
    return Point((box.south + box.north) / 2, (box.west + box.east) / 2) if box else Point(52.1, 5.3)
