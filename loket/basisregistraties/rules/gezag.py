"""Over which minors somebody has a say, as the BRP tells it (Haal Centraal BRP Personen bevragen v2, `gezag`).

BW 1:245: parents and voogden have a say over minors; BW 1:233: who is 18 is no minor any more.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

OF_AGE = 18
HOLDERS = ("ouder", "ouders", "derde", "derden")  # who has the say, by the kind of gezag


@dataclass(frozen=True, slots=True)
class OnderGezag:
    """A minor, with the day on which the say ends. `sleutel` names it on a page without a number."""

    bsn: str = field(repr=False)
    naam: str = field(repr=False)
    tot: date
    sleutel: str


def minors_of(gezag: Any, bsn: str) -> list[str]:
    """The numbers of the minors over whom this very person has a say. What the register cannot tell gives none."""
    found = []
    for each in gezag if isinstance(gezag, list) else []:
        if isinstance(each, Mapping) and bsn in _holders(each):
            minor = each.get("minderjarige")
            if isinstance(minor, Mapping) and minor.get("burgerservicenummer"):
                found.append(str(minor["burgerservicenummer"]))
    return list(dict.fromkeys(found))


def _holders(relation: Mapping[str, Any]) -> set[str]:
    told: set[str] = set()
    for name in HOLDERS:
        one_or_more = relation.get(name)
        people = one_or_more if isinstance(one_or_more, list) else [one_or_more]
        told |= {str(each.get("burgerservicenummer") or "") for each in people if isinstance(each, Mapping)}
    return told - {""}


def of_age_on(born: date) -> date:
    """The 18th birthday; who was born on 29 February has it on 1 March (as the BRP counts).

    >>> of_age_on(date(2008, 2, 29))
    datetime.date(2026, 3, 1)
    """
    try:
        return born.replace(year=born.year + OF_AGE)
    except ValueError:
        return date(born.year + OF_AGE, 3, 1)


def is_minor(born: date, today: date) -> bool:
    return today < of_age_on(born)
