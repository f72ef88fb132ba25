"""Write down that somebody spoke with us about a zaak: here, or at another system that we point at."""

import secrets
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.address import check_address
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.commands.part import hold_part
from loket.zaken.models import Klantcontact, Zaakcontactmoment, Zaakverzoek
from loket.zaken.permissions import BIJWERKEN
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import KLANTCONTACT, ZAAKCONTACTMOMENT, ZAAKVERZOEK
from loket.zaken.rules.dossier import why_not_twice
from loket.zgw.shape import Shape
from loket.zgw.trail import CREATE, DESTROY, record

LEEWAY = timedelta(minutes=1)  # that clocks may differ
Elsewhere: TypeAlias = type[Zaakcontactmoment] | type[Zaakverzoek]


@transaction.atomic
def add_klantcontact(
    *,
    zaak_id: UUID,
    datumtijd: datetime,
    identificatie: str = "",
    kanaal: str = "",
    onderwerp: str = "",
    toelichting: str = "",
    by: Actor,
) -> UUID:
    """Without an identificatie we make one."""
    hold_zaak(zaak_id, by=by)
    taken = bool(identificatie) and Klantcontact.objects.filter(identificatie=identificatie).exists()
    late = datumtijd > timezone.now() + LEEWAY
    refuse(
        Refusal("unique", "Deze identificatie is al gebruikt.", "identificatie") if taken else None,
        Refusal("future_not_allowed", "Dit moment is nog niet geweest.", "datumtijd") if late else None,
    )
    made = Klantcontact.objects.create(
        zaak_id=zaak_id,
        identificatie=identificatie or f"KC{secrets.token_hex(6).upper()}",
        datumtijd=datumtijd,
        kanaal=kanaal,
        onderwerp=onderwerp,
        toelichting=toelichting,
    )
    record(KLANTCONTACT, made.id, main_of(zaak_id), CREATE, by=by, label=made.identificatie)
    return made.id


def add_contactmoment(*, zaak_id: UUID, contactmoment: str, by: Actor) -> UUID:
    """At whose address it is, it must be there. The other end is kept there too, by that system (zrc-025)."""
    check_address(zaak_id, contactmoment, "contactmoment", BIJWERKEN, by=by)
    return _add(Zaakcontactmoment, ZAAKCONTACTMOMENT, zaak_id, "contactmoment", contactmoment, by)


def remove_contactmoment(*, zaakcontactmoment_id: UUID, by: Actor) -> None:
    _remove(Zaakcontactmoment, ZAAKCONTACTMOMENT, zaakcontactmoment_id, by)


def add_verzoek(*, zaak_id: UUID, verzoek: str, by: Actor) -> UUID:
    """As a contactmoment (zrc-024)."""
    check_address(zaak_id, verzoek, "verzoek", BIJWERKEN, by=by)
    return _add(Zaakverzoek, ZAAKVERZOEK, zaak_id, "verzoek", verzoek, by)


def remove_verzoek(*, zaakverzoek_id: UUID, by: Actor) -> None:
    _remove(Zaakverzoek, ZAAKVERZOEK, zaakverzoek_id, by)


@transaction.atomic
def _add(model: Elsewhere, shape: Shape, zaak_id: UUID, field: str, url: str, by: Actor) -> UUID:
    hold_zaak(zaak_id, by=by)
    same = {"zaak_id": zaak_id, field: url}
    refuse(why_not_twice(model.objects.filter(**same).exists()))
    made = model.objects.create(**same)
    record(shape, made.id, main_of(zaak_id), CREATE, by=by)
    return made.id


@transaction.atomic
def _remove(model: Elsewhere, shape: Shape, id: UUID, by: Actor) -> None:
    now, zaak = hold_part(model, id, by=by)
    record(shape, now.id, main_of(zaak.id), DESTROY, by=by)
    now.delete()
