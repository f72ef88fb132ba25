"""Where we may write to somebody about one kind of message (Awb 2:8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.partijen.models import DigitaalAdres, Toestemming
from loket.partijen.rules.toestemming import SOORTEN


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """`soort` in words. `revoked` None: it holds."""

    id: UUID
    soort: str
    given: datetime
    source: str
    revoked: datetime | None
    revoked_source: str


def may_write_at(partij_id: UUID, soort_bericht: str, *, channel: str = "email") -> str:
    """The address of this kind for which consent holds at this moment, the standard one first; empty: write on paper.

    Ask it when a message goes out, not before: consent can be taken back at any time. One statement.
    """
    holds = Toestemming.objects.filter(soort_bericht=soort_bericht, ingetrokken_op=None)
    found = DigitaalAdres.objects.filter(
        partij_id=partij_id, soort_digitaal_adres=channel, id__in=holds.values("digitaal_adres_id")
    )
    return found.order_by("-is_standaard_adres", "id").values_list("adres", flat=True).first() or ""


def consents_of(adressen: Iterable[UUID]) -> dict[UUID, list[ConsentRow]]:
    """Of each address, what holds first and then what held. One statement."""
    found: dict[UUID, list[ConsentRow]] = {}
    rows = Toestemming.objects.filter(digitaal_adres__in=list(adressen)).order_by("-gegeven_op", "-id")
    for each in sorted(rows, key=lambda row: row.ingetrokken_op is not None):
        found.setdefault(each.digitaal_adres_id, []).append(_row(each))
    return found


def consent_of(toestemming_id: UUID, partij_id: UUID) -> ConsentRow | None:
    """This one, when it is of this partij."""
    each = Toestemming.objects.filter(id=toestemming_id, digitaal_adres__partij=partij_id).first()
    return _row(each) if each else None


def _row(each: Toestemming) -> ConsentRow:
    soort = SOORTEN.get(each.soort_bericht, each.soort_bericht)
    return ConsentRow(each.id, soort, each.gegeven_op, each.bron, each.ingetrokken_op, each.ingetrokken_bron)
