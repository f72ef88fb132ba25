"""The sample of a town: wijken, other owners, addresses and lamp posts, all drawn or invented."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction

from loket.gebied.commands.addresses import import_addresses
from loket.gebied.commands.areas import draw_owner_areas, draw_wijken
from loket.gebied.commands.lamp_posts import import_lamp_posts
from loket.gebied.models import Address
from loket.gebied.rules import INVENTED, AddressLine, LampPostLine
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import Refusal, refuse

DATA = Path(__file__).parent.parent / "data"
SOURCE = "voorbeeld"


@transaction.atomic
def load_sample(*, addresses: bool = True, by: Actor = SYSTEM) -> dict[str, int]:
    """Load the sample, or load it again; answers how much of each there is now. Without addresses it is quick.

    Raises Refused when there are real addresses: those of the sample would take their place.
    """
    real = Address.objects.exclude(bag_id__startswith=INVENTED).exists()
    refuse(Refusal("real-addresses", "Er staan al echte adressen. Het voorbeeld past daar niet bij.") if real else None)

    areas = {
        "wijken": len(draw_wijken(collection=_map("wijken"), source=SOURCE, by=by)),
        "beheerders": len(draw_owner_areas(collection=_map("beheerders"), source=SOURCE, by=by)),
    }
    if not addresses:
        return areas
    kept = {
        "wijken": len(draw_wijken(collection=_map("wijken"), source=SOURCE, by=by)),
        "beheerders": len(draw_owner_areas(collection=_map("beheerders"), source=SOURCE, by=by)),
    }
    if addresses:
        lines = list(address_lines())
        places = sorted({line.place for line in lines})
        kept["adressen"] = import_addresses(lines=lines, places=places, source=SOURCE, by=by).kept
        kept["lichtmasten"] = import_lamp_posts(lines=lamp_post_lines(), source=SOURCE, by=by).kept
    return kept


def address_lines(path: Path = DATA / "adressen.csv") -> Iterator[AddressLine]:
    for row in _rows(path):
        yield AddressLine(
            row["bag_id"],
            row["street"],
            int(row["number"]),
            row["letter"],
            row["addition"],
            row["postcode"],
            row["place"],
            float(row["lat"]),
            float(row["lon"]),
        )


def lamp_post_lines(path: Path = DATA / "lichtmasten.csv") -> Iterator[LampPostLine]:
    for row in _rows(path):
        yield LampPostLine(row["number"], row["near"], float(row["lat"]), float(row["lon"]))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def _map(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / f"{name}.geojson").read_text(encoding="utf-8"))
    return found
