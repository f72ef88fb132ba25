"""How a zaak ended: one resultaat, that can be changed until the zaak is closed (and after that by who may correct)."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.sql import insert
from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.commands.part import hold_part
from loket.zaken.events import ResultaatSet
from loket.zaken.models import Resultaat
from loket.zaken.queries import main_of
from loket.zaken.queries.resultaat import zaaktype_of_resultaattype
from loket.zaken.queries.shapes import RESULTAAT
from loket.zaken.rules.parts import why_not_change, why_not_of_zaaktype
from loket.zaken.rules.rights import Held
from loket.zgw.trail import CREATE, DESTROY, PARTIAL_UPDATE, record, snapshot

UNIQUE = Refusal("unique", "Deze zaak heeft al een resultaat.", "zaak")


@transaction.atomic
def set_resultaat(*, zaak_id: UUID, resultaattype_id: UUID, toelichting: str = "", by: Actor) -> Resultaat:
    """Raises Refused: `permission_denied`, `unique`, `bad-url`, `zaaktype-mismatch` (zrc-020, zrc-033)."""
    zaak = hold_zaak(zaak_id, by=by)
    made = Resultaat(zaak_id=zaak_id, resultaattype_id=resultaattype_id, toelichting=toelichting)
    fits = _why_not(zaak, resultaattype_id)
    refuse(fits if fits and fits.field else None)
    refuse(None if insert(made, unless="zaak_id", returning="id") else UNIQUE)
    refuse(fits)
    record(RESULTAAT, made.id, main_of(zaak_id), CREATE, by=by, label=_label(zaak))
    announce(ResultaatSet(zaak_id, resultaattype_id), by=by)
    return made


@transaction.atomic
def change_resultaat(
    *,
    resultaat_id: UUID,
    zaak_id: UUID | None = None,
    resultaattype_id: UUID | None = None,
    toelichting: str | None = None,
    action: str = PARTIAL_UPDATE,
    by: Actor,
) -> None:
    """Another outcome, or another word about it. The zaak it belongs to stays. Raises Refused, as above;
    `wijzigen-niet-toegelaten`.
    """
    found, zaak = hold_part(Resultaat, resultaat_id, by=by)
    other = resultaattype_id if resultaattype_id != found.resultaattype_id else None
    refuse(why_not_change(zaak.id, zaak_id or zaak.id, "zaak"), _why_not(zaak, other) if other else None)
    old = snapshot(RESULTAAT, resultaat_id, by=by)
    found.resultaattype_id = other or found.resultaattype_id
    found.toelichting = found.toelichting if toelichting is None else toelichting
    found.save()
    record(RESULTAAT, resultaat_id, main_of(zaak.id), action, by=by, old=old, label=_label(zaak))
    if other:
        announce(ResultaatSet(zaak.id, other), by=by)
        recount_archief(zaak.id, by=by)


@transaction.atomic
def delete_resultaat(*, resultaat_id: UUID, by: Actor) -> None:
    """The zaak has no outcome any more; what it said about the archive stays until the next end."""
    found, zaak = hold_part(Resultaat, resultaat_id, by=by)
    record(RESULTAAT, resultaat_id, main_of(zaak.id), DESTROY, by=by, label=_label(zaak))
    found.delete()


def _why_not(zaak: Held, resultaattype_id: UUID) -> Refusal | None:
    zaaktype_id = zaaktype_of_resultaattype(resultaattype_id)
    if zaaktype_id is None:
        return Refusal("bad-url", "Dit resultaattype bestaat niet.", "resultaattype")
    return why_not_of_zaaktype(zaaktype_id, zaak.zaaktype_id, "resultaattype")


def _label(zaak: Held) -> str:
    return f"Resultaat van {zaak.identificatie}"
