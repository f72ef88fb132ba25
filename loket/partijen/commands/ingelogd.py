"""The partij of who logged in: the one that has this number already, else a new one."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.inloggen.rules.ingelogde import Ingelogde, Kind
from loket.kernel.actor import SYSTEM
from loket.kernel.secrets import blind_index
from loket.kernel.sql import one_at_a_time
from loket.partijen.commands.identificator import Nummer
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import Partij, PartijIdentificator
from loket.partijen.rules.identificator import index_text
from loket.partijen.rules.ingelogd import number_of

SEEN_EACH = timedelta(days=30)


@transaction.atomic
def partij_of(who: Ingelogde) -> UUID:
    """Raises Refused when the number is none. Two log-ins at once make one partij. One statement when it is known, and
    one more each month: that they were here.
    """
    register, objecttype, soort, number = number_of(who)
    index = blind_index(index_text(soort, number))
    if found := _with_number(index):
        return found
    one_at_a_time("partij of who logs in")
    if found := _with_number(index):
        return found
    nummer = Nummer(
        partij_id=None,
        code_objecttype=objecttype,
        code_soort_object_id=soort,
        object_id=number,
        code_register=register,
    )
    return keep_partij(Told(columns=_columns(who), identificatoren=[(None, nummer)]), by=SYSTEM)


def _with_number(index: bytes) -> UUID | None:
    known = PartijIdentificator.objects.filter(object_index=index, partij__isnull=False).order_by("id")
    found = known.values_list("partij_id", "partij__gezien_op").first()
    if found is None:
        return None
    now, (partij_id, seen_at) = timezone.now(), found
    if seen_at is None or seen_at < now - SEEN_EACH:
        still_there = Partij.objects.filter(id=partij_id).update(gezien_op=now)
        return partij_id if still_there else None  # forgotten at this very moment
    return partij_id


def _columns(who: Ingelogde) -> dict[str, str]:
    """What the proof told of the name; the registers know it better, and are asked later."""
    whose = who.whose
    if whose.kind == Kind.BEDRIJF:
        return {"soort_partij": "organisatie", "naam": whose.naam[:200]}
    first, _, last = whose.naam.rpartition(" ")
    return {"soort_partij": "persoon", "voornaam": first[:200], "achternaam": last[:200]}
