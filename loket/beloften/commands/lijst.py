"""The forty instruments of today and the nineteen building blocks, as they come with Loket."""

import csv
from pathlib import Path

from django.db import transaction

from loket.beloften.models import Grond, Instrument, Lijst

DATA = Path(__file__).parent.parent / "data"
GROUNDS = {"W": Grond.WETTELIJK, "A": Grond.AFGESPROKEN, "O": Grond.OVERIG, "": ""}


@transaction.atomic
def load_lists() -> int:
    """What is here keeps how it stands; words follow the list. How many there are."""
    for lijst in Lijst.values:
        for row in _rows(lijst):
            told = {name: row[name] for name in ("groep", "toen", "nu", "wet")}
            Instrument.objects.update_or_create(
                lijst=lijst, nummer=int(row["nummer"]), defaults={**told, "grond": GROUNDS[row["grond"]]}
            )
    return Instrument.objects.count()


def _rows(lijst: str) -> list[dict[str, str]]:
    with (DATA / f"{lijst}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))
