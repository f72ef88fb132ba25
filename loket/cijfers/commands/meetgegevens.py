"""The numbers of an older report, with their checks: what must add up, adds up, or nothing is loaded."""

import csv
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from loket.cijfers.models import Indicator, Meetgegeven
from loket.cijfers.rules.nulmeting import why_not_right
from loket.kernel.refusal import refuse

DATA = Path(__file__).parent.parent / "data"
NULMETING = "nulmeting-2010"


@transaction.atomic
def load_nulmeting() -> int:
    """Raises Refused when a sum is wrong (S-65). How many numbers there are."""
    with (DATA / f"{NULMETING}.csv").open(encoding="utf-8", newline="") as lines:
        told = list(csv.DictReader(lines, delimiter=";"))
    refuse(*why_not_right({row["code"]: Decimal(row["waarde"]) for row in told}))
    known = set(Indicator.objects.values_list("code", flat=True))
    for number, row in enumerate(told):
        fields = {name: row[name] for name in ("bij", "naam", "eenheid", "periode", "afgerond", "methode", "paragraaf")}
        indicator = row["indicator"] if row["indicator"] in known else None
        Meetgegeven.objects.update_or_create(
            reeks=NULMETING,
            code=row["code"],
            defaults={**fields, "volgorde": number, "waarde": Decimal(row["waarde"]), "indicator_id": indicator},
        )
    return len(told)
