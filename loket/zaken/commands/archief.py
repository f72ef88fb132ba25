"""The archive date of a closed zaak follows what it came from: a besluit, an eigenschap, an object, another zaak."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.zaken.commands.changing import label_of, locked
from loket.zaken.models import Zaak
from loket.zaken.queries import main_of
from loket.zaken.queries.ending import ending_of
from loket.zaken.queries.shapes import ZAAK
from loket.zaken.rules.archief import NoDay
from loket.zaken.rules.closing import Archive, Ending, archive_of
from loket.zgw.trail import PARTIAL_UPDATE, record, snapshot


@transaction.atomic
def recount_archief(zaak_id: UUID, *, by: Actor) -> None:
    """Compute it again, when the zaak is closed and nobody set it by hand (zrc-021). Call it after the change."""
    zaak = locked(zaak_id)
    if zaak.einddatum is None or (zaak.archiefactiedatum and not zaak.archief_berekend):
        return
    archive = _archive(ending_of(zaak_id))
    if archive.actiedatum == zaak.archiefactiedatum and archive.nominatie == zaak.archiefnominatie:
        return
    old = snapshot(ZAAK, zaak_id, by=by)
    Zaak.objects.filter(id=zaak_id).update(
        archiefnominatie=archive.nominatie, archiefactiedatum=archive.actiedatum, archief_berekend=archive.computed
    )
    record(ZAAK, zaak_id, main_of(zaak_id), PARTIAL_UPDATE, by=by, old=old, label=label_of(zaak))


def _archive(ending: Ending) -> Archive:
    """No date when what should tell it is gone."""
    try:
        return archive_of(ending)
    except NoDay:
        return Archive(ending.now.nominatie, None, computed=True)
