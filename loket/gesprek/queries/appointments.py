"""The first free times for the product of the answer that stands open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loket.afspraken.models import Kind
from loket.afspraken.permissions import MAKE
from loket.afspraken.queries import first_tijden, soorten_of_product, time_in_address
from loket.gesprek.rules.draft import Draft
from loket.kernel.actor import Actor
from loket.locaties.queries import place_codes

MOST = 3


@dataclass(frozen=True, slots=True)
class Offered:
    """`value` is what the button sends."""

    value: str
    start: datetime


@dataclass(frozen=True, slots=True)
class Appointments:
    """`more` is where all times stand."""

    name: str
    times: Sequence[Offered]
    more: str


def appointments_for(draft: Draft, *, by: Actor, now: datetime) -> Appointments | None:
    """None where nothing can be agreed, or this person may not. Statements: one, and six for a product with visits."""
    if not draft.product or not by.may(MAKE):
        return None
    soort = next((each for each in soorten_of_product(draft.product) if Kind.DESK in each.kinds), None)
    place = next(iter(soort.places or place_codes()), "") if soort else ""
    if soort is None or not place:
        return None
    times = first_tijden([soort.code], locatie=place, most=MOST, now=now)
    rows = [Offered(f"{soort.code}@{place}@{time_in_address(each.start)}", each.start) for each in times]
    return Appointments(soort.name, rows, f"/afspraak/maken/?voor={soort.code}")
