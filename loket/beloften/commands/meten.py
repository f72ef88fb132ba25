"""Some instruments prove themselves: Loket looks in its own facts whether they are in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from loket.beloften.commands.stand import keep_stand
from loket.beloften.models import Instrument, Lijst, Stand
from loket.beloften.rules.score import status_of_share
from loket.kernel.actor import SYSTEM
from loket.klachten.models import Jaarverslag
from loket.producten.models import Product
from loket.producten.queries.figures import product_figures, wrong_upl_names
from loket.regelgeving.queries.regelingen import completeness


@dataclass(frozen=True, slots=True)
class Proof:
    status: str
    bewijs: str


def _digital_route(today: date) -> Proof:
    """10: a digital route for each product of the town (Awb 2:13)."""
    found = product_figures()
    words = f"{found.digital} van {found.products} producten met een formulier op de website"
    return Proof(status_of_share(found.digital, found.products), words)


def _official_names(today: date) -> Proof:
    """18: each product has its official name."""
    total = Product.objects.count()
    right = Product.objects.exclude(upl="").count() - len(wrong_upl_names())
    return Proof(status_of_share(right, total), f"{right} van {total} producten met een juiste UPL-naam")


def _regulations(today: date) -> Proof:
    """31: each adopted text is in the national facility."""
    found = completeness()
    right = found.adopted - len(found.missing)
    return Proof(status_of_share(right, found.adopted), f"{right} van {found.adopted} regelingen op overheid.nl")


def _annual_report(today: date) -> Proof:
    """33: the klachten of last year are published (Awb 9:12a)."""
    there = Jaarverslag.objects.filter(jaar=today.year - 1).exists()
    words = f"Jaarverslag klachten {today.year - 1} {'staat op de website' if there else 'is nog niet gepubliceerd'}"
    return Proof(status_of_share(int(there), 1), words)


PROOFS: dict[int, Callable[[date], Proof]] = {
    10: _digital_route,
    18: _official_names,
    31: _regulations,
    33: _annual_report,
}


@transaction.atomic
def measure() -> int:
    """How many stand otherwise than before."""
    today = timezone.localdate()
    changed = 0
    for instrument in Instrument.objects.filter(lijst=Lijst.BELOFTEN, nummer__in=PROOFS):
        proof = PROOFS[instrument.nummer](today)
        last = Stand.objects.filter(instrument=instrument).order_by("-vanaf", "-id").first()
        if last and (last.status, last.bewijs) == (proof.status, proof.bewijs):
            continue
        keep_stand(
            instrument_id=instrument.id,
            status=proof.status,
            vanaf=today,
            bewijs=proof.bewijs,
            eigenaar_id=last.eigenaar_id if last else None,
            gemeten=True,
            by=SYSTEM,
        )
        changed += 1
    return changed
