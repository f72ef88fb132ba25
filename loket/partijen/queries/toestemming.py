"""Where we may write to somebody about one kind of message (Awb 2:8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.module_loading import import_string

from loket.partijen.models import Bevestiging, DigitaalAdres, Toestemming


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """`soort` in words. `revoked` None: it holds."""

    id: UUID
    soort: str
    given: datetime
    source: str
    revoked: datetime | None
    revoked_source: str


def soorten() -> dict[str, str]:
    """The kinds of messages of the town: code and name. Whoever sends them stands above, named in the settings."""
    return dict(import_string(settings.BERICHTSOORTEN)())


def may_write_at(partij_id: UUID, soort_bericht: str, *, channel: str = "email") -> str:
    """The address of this kind for which consent holds at this moment, the standard one first; empty: write on paper.

    Ask it when a message goes out, not before: consent can be taken back at any time. One statement.
    """
    consented = _that_holds(soort_bericht).values("digitaal_adres_id")
    found = DigitaalAdres.objects.filter(partij_id=partij_id, soort_digitaal_adres=channel, id__in=consented)
    return found.order_by("-is_standaard_adres", "id").values_list("adres", flat=True).first() or ""


def said_yes(adres: str, soort_bericht: str) -> bool:
    """That somebody with this address agreed to be written to at it, and did not take that back. One statement."""
    at = {"digitaal_adres__gevonden_als": adres.strip().lower()}
    return bool(adres) and _that_holds(soort_bericht).filter(**at).exists()


def _that_holds(soort_bericht: str) -> QuerySet[Toestemming]:
    """Not at an address that somebody gave of themselves and did not confirm yet, nor at one that is nobody's now."""
    waits = Bevestiging.objects.filter(adres=OuterRef("digitaal_adres_id"), bevestigd_op=None)
    theirs = Toestemming.objects.filter(~Exists(waits), digitaal_adres__partij__isnull=False)
    return theirs.filter(soort_bericht=soort_bericht, ingetrokken_op=None)


def consents_of(adressen: Iterable[UUID]) -> dict[UUID, list[ConsentRow]]:
    """Of each address, what holds first and then what held. Two statements at most."""
    found: dict[UUID, list[ConsentRow]] = {}
    rows = list(Toestemming.objects.filter(digitaal_adres__in=list(adressen)).order_by("-gegeven_op", "-id"))
    kinds = soorten() if rows else {}
    for each in sorted(rows, key=lambda row: row.ingetrokken_op is not None):
        found.setdefault(each.digitaal_adres_id, []).append(_row(each, kinds))
    return found


def consent_of(toestemming_id: UUID, partij_id: UUID) -> ConsentRow | None:
    """This one, when it is of this partij."""
    each = Toestemming.objects.filter(id=toestemming_id, digitaal_adres__partij=partij_id).first()
    return _row(each, soorten()) if each else None


def _row(each: Toestemming, kinds: Mapping[str, str]) -> ConsentRow:
    soort = kinds.get(each.soort_bericht, each.soort_bericht)
    return ConsentRow(each.id, soort, each.gegeven_op, each.bron, each.ingetrokken_op, each.ingetrokken_bron)
