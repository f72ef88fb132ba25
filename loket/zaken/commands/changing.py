"""A change of a zaak: held, changed, written, and told, in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.zaken.models import Zaak
from loket.zaken.permissions import BIJWERKEN
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import ZAAK
from loket.zaken.rules.rights import Held, why_not_write
from loket.zgw.trail import PARTIAL_UPDATE, record, snapshot


@contextmanager
def changing(zaak_id: UUID, *, by: Actor, action: str = PARTIAL_UPDATE) -> Iterator[Zaak]:
    """The zaak, for who may write to it; what differs at the end is kept. Raises Refused when it is not there, or
    `permission_denied`, before and after: nobody moves a zaak to where he may not come.
    """
    with transaction.atomic():
        zaak = locked(zaak_id)
        refuse(why_not_write(held(zaak), BIJWERKEN, by=by))
        before = _values(zaak)
        old = snapshot(ZAAK, zaak.id, by=by)
        yield zaak
        changed = [name for name, value in _values(zaak).items() if value != before[name]]
        if {"zaaktype_id", "vertrouwelijkheidaanduiding"} & set(changed):
            refuse(why_not_write(held(zaak), BIJWERKEN, by=by))
        if changed:
            zaak.save(update_fields=changed)
        record(ZAAK, zaak.id, main_of(zaak.id), action, by=by, old=old, label=label_of(zaak))


def locked(zaak_id: UUID) -> Zaak:
    """The zaak, which nobody else changes until the transaction ends. Raises Refused when it is not there."""
    found = Zaak.objects.select_for_update(no_key=True).filter(id=zaak_id).first()
    if found is None:
        raise Refused(Refusal("bad-url", "Deze zaak bestaat niet.", "zaak"))
    return found


def held(zaak: Zaak) -> Held:
    return Held(
        zaak.id,
        zaak.identificatie,
        zaak.zaaktype_id,
        zaak.vertrouwelijkheidaanduiding,
        zaak.einddatum,
        zaak.archiefstatus,
        zaak.hoofdzaak_id,
        zaak.team_id,
        zaak.behandelaar_id,
        zaak.gesloten_voor,
    )


def label_of(zaak: Zaak) -> str:
    """How a zaak is called in an audit trail."""
    return f"{zaak.bronorganisatie} - {zaak.identificatie}"


def _values(zaak: Zaak) -> dict[str, Any]:
    return {each.attname: getattr(zaak, each.attname) for each in zaak._meta.concrete_fields}
