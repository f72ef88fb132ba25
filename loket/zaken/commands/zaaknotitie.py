"""Write something down about a zaak."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.commands.part import hold_part
from loket.zaken.models import Notitiestatus, NotitieType, Zaaknotitie
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import ZAAKNOTITIE
from loket.zaken.rules.notitie import why_not_change_notitie
from loket.zaken.rules.parts import why_not_change
from loket.zgw.trail import CREATE, DESTROY, PARTIAL_UPDATE, UPDATE, record, snapshot

COLUMN = "gerelateerd_aan_id"
FIELD = "gerelateerdAan"


@transaction.atomic
def add_notitie(
    *,
    zaak_id: UUID,
    onderwerp: str,
    tekst: str,
    aangemaakt_door: str = "",
    notitie_type: str = NotitieType.INTERN,
    status: str = Notitiestatus.CONCEPT,
    by: Actor,
) -> UUID:
    hold_zaak(zaak_id, by=by, field=FIELD)
    now = timezone.now()
    made = Zaaknotitie.objects.create(
        gerelateerd_aan_id=zaak_id,
        onderwerp=onderwerp,
        tekst=tekst,
        aangemaakt_door=aangemaakt_door,
        notitie_type=notitie_type,
        status=status,
        aanmaakdatum=now,
        wijzigingsdatum=now,
    )
    record(ZAAKNOTITIE, made.id, main_of(zaak_id), CREATE, by=by, label=onderwerp)
    return made.id


@transaction.atomic
def change_notitie(
    *,
    notitie_id: UUID,
    zaak_id: UUID,
    onderwerp: str,
    tekst: str,
    aangemaakt_door: str,
    notitie_type: str,
    status: str,
    by: Actor,
    partial: bool = False,
) -> None:
    """Only while it is a concept."""
    now, _ = hold_part(Zaaknotitie, notitie_id, by=by, column=COLUMN)
    refuse(
        why_not_change(now.gerelateerd_aan_id, zaak_id, FIELD),
        why_not_change_notitie(now.status),
    )
    old = snapshot(ZAAKNOTITIE, now.id, by=by)
    Zaaknotitie.objects.filter(id=now.id).update(
        onderwerp=onderwerp,
        tekst=tekst,
        aangemaakt_door=aangemaakt_door,
        notitie_type=notitie_type,
        status=status,
        wijzigingsdatum=timezone.now(),
    )
    action = PARTIAL_UPDATE if partial else UPDATE
    record(ZAAKNOTITIE, now.id, main_of(zaak_id), action, by=by, old=old, label=onderwerp)


@transaction.atomic
def remove_notitie(*, notitie_id: UUID, by: Actor) -> None:
    now, zaak = hold_part(Zaaknotitie, notitie_id, by=by, column=COLUMN)
    record(ZAAKNOTITIE, now.id, main_of(zaak.id), DESTROY, by=by, label=now.onderwerp)
    now.delete()
