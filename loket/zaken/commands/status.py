"""Set a status: the end status closes a zaak, another one opens it again."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.sql import insert
from loket.kernel.text import local
from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.hold import find_held
from loket.zaken.events import StatusSet, StatusToTell, ZaakClosed, ZaakReopened
from loket.zaken.models import Status, Zaak
from loket.zaken.queries import main_of
from loket.zaken.queries.ending import ended_on, step_of
from loket.zaken.queries.shapes import STATUS
from loket.zaken.rules.closing import archive_of, faults_of_closing, why_not_computed
from loket.zaken.rules.rights import Held, why_not_set_status
from loket.zaken.rules.status import Step, faults_of_status, in_order, why_not_reopen
from loket.zgw.trail import CREATE, record

NOT_ARCHIVED = {"archiefnominatie": None, "archiefactiedatum": None, "archief_berekend": False}


@transaction.atomic
def set_status(
    *,
    zaak_id: UUID,
    statustype_id: UUID,
    datum_status_gezet: datetime | None = None,
    happened_at: datetime | None = None,
    statustoelichting: str = "",
    gezetdoor: UUID | None = None,
    by: Actor,
) -> Status:
    """The zaak has this status, from now on or from a moment before.

    `datum_status_gezet` is what somebody says; `happened_at`, or else now, is what we know: that comes in the order
    of the steps. The end status closes it, with its archive date; any other opens a closed zaak, and takes that date
    away. Raises Refused: `permission_denied`, or everything that is wrong (zrc-007, 008, 008b, 016, 021).
    """
    now = timezone.now()
    zaak = find_held(zaak_id)
    step = step_of(zaak_id, statustype_id, gezetdoor)
    refuse(why_not_set_status(zaak, first=step.latest is None, ends=step.ends, by=by))
    refuse(*faults_of_status(zaak, step, datum_status_gezet or now, now=now))
    refuse(why_not_reopen(zaak, step, deelzaken_first=settings.ZGW_DEELZAKEN_FIRST))
    at = datum_status_gezet or in_order(happened_at or now, latest=step.latest, now=now)

    status = Status(
        zaak_id=zaak_id,
        statustype_id=statustype_id,
        datum_status_gezet=at,
        statustoelichting=statustoelichting,
        gezetdoor=gezetdoor,
    )
    insert(status, returning="id")
    changes = _ended(step, at) if step.ends else _reopened(zaak)
    if step.latest is None or at >= step.latest:
        changes["laatste_status_id"] = status.id
    if changes:
        Zaak.objects.filter(id=zaak_id).update(**changes)

    record(STATUS, status.id, main_of(zaak_id), CREATE, by=by, label=f"Status van {zaak.identificatie}")
    _tell(zaak, step, status, changes, by=by)
    return status


def _ended(step: Step, at: datetime) -> dict[str, Any]:
    """The end, by the day that it is here (zrc-007 c)."""
    einddatum = local(at).date()
    ending = ended_on(step.ending, einddatum)
    refuse(*faults_of_closing(ending, deelzaken_first=settings.ZGW_DEELZAKEN_FIRST))
    refuse(why_not_computed(ending))
    archive = archive_of(ending)
    return {
        "einddatum": einddatum,
        "archiefnominatie": archive.nominatie,
        "archiefactiedatum": archive.actiedatum,
        "archief_berekend": archive.computed,
    }


def _reopened(zaak: Held) -> dict[str, Any]:
    return {"einddatum": None, **NOT_ARCHIVED} if zaak.closed else {}


def _tell(zaak: Held, step: Step, status: Status, changes: dict[str, Any], *, by: Actor) -> None:
    told = StatusToTell if step.informs else StatusSet
    announce(told(zaak.id, status.id, status.statustype_id), by=by)
    if step.ends:
        announce(ZaakClosed(zaak.id, changes["einddatum"], changes["archiefactiedatum"]), by=by)
    elif zaak.closed:
        announce(ZaakReopened(zaak.id, status.statustype_id), by=by)
    for zaak_id in step.ending.dependents:
        recount_archief(zaak_id, by=by)
