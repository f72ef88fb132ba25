"""Fill in what is asked of each zaak of its kind."""

from uuid import UUID

from django.conf import settings
from django.db import transaction

from loket.catalogi.models import Eigenschap
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.commands.part import hold_part
from loket.zaken.models import Zaakeigenschap
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import ZAAKEIGENSCHAP
from loket.zaken.rules.eigenschap import why_not_waarde
from loket.zaken.rules.parts import why_not_change, why_not_of_zaaktype
from loket.zaken.rules.rights import Held
from loket.zgw.trail import CREATE, DESTROY, PARTIAL_UPDATE, UPDATE, record, snapshot


@transaction.atomic
def add_zaakeigenschap(*, zaak_id: UUID, eigenschap_id: UUID, waarde: str, by: Actor) -> UUID:
    """The eigenschap must be one of the zaaktype (zrc-018)."""
    zaak = hold_zaak(zaak_id, by=by)
    eigenschap = Eigenschap.objects.filter(id=eigenschap_id).first()
    if eigenschap is None:
        raise Refused(Refusal("bad-url", "Deze eigenschap bestaat niet.", "eigenschap"))
    refuse(why_not_of_zaaktype(eigenschap.zaaktype_id, zaak.zaaktype_id, "eigenschap"))
    refuse(_why_not_waarde(eigenschap, waarde))
    made = Zaakeigenschap.objects.create(zaak_id=zaak_id, eigenschap=eigenschap, naam=eigenschap.naam, waarde=waarde)
    record(ZAAKEIGENSCHAP, made.id, main_of(zaak_id), CREATE, by=by, label=made.naam)
    _recount(zaak, by)
    return made.id


@transaction.atomic
def change_zaakeigenschap(
    *, zaakeigenschap_id: UUID, zaak_id: UUID, eigenschap_id: UUID, waarde: str, by: Actor, partial: bool = False
) -> None:
    """Only the value may change."""
    now, zaak = hold_part(Zaakeigenschap, zaakeigenschap_id, by=by)
    refuse(
        why_not_change(now.zaak_id, zaak_id, "zaak"),
        why_not_change(now.eigenschap_id, eigenschap_id, "eigenschap"),
    )
    refuse(_why_not_waarde(now.eigenschap, waarde))
    old = snapshot(ZAAKEIGENSCHAP, now.id, by=by)
    Zaakeigenschap.objects.filter(id=now.id).update(waarde=waarde)
    action = PARTIAL_UPDATE if partial else UPDATE
    record(ZAAKEIGENSCHAP, now.id, main_of(zaak_id), action, by=by, old=old, label=now.naam)
    _recount(zaak, by)


@transaction.atomic
def remove_zaakeigenschap(*, zaakeigenschap_id: UUID, by: Actor) -> None:
    now, zaak = hold_part(Zaakeigenschap, zaakeigenschap_id, by=by)
    record(ZAAKEIGENSCHAP, now.id, main_of(zaak.id), DESTROY, by=by, label=now.naam)
    now.delete()
    _recount(zaak, by)


def _recount(zaak: Held, by: Actor) -> None:
    """An archive date can follow from a value (zrc-021)."""
    if zaak.closed:
        recount_archief(zaak.id, by=by)


def _why_not_waarde(eigenschap: Eigenschap, waarde: str) -> Refusal | None:
    """Older programs send values that do not fit, so a town can have them let through."""
    return why_not_waarde(eigenschap.specificatie, waarde) if settings.ZGW_STRICT_EIGENSCHAPPEN else None
