"""Open a zaak for somebody who calls, writes or stands at the desk; and add whoever else takes part in it."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.catalogi.models import Roltype, Statustype, Zaaktype
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.sql import one_at_a_time
from loket.zaken.commands.contact import add_klantcontact
from loket.zaken.commands.open import open_zaak
from loket.zaken.commands.rol import Betrokkene, add_rol
from loket.zaken.commands.status import set_status
from loket.zaken.commands.termijn import today
from loket.zaken.models import Zaak
from loket.zaken.permissions import CONFIDENTIAL, HANDLE
from loket.zaken.rules.aanvrager import Aanvrager, contact_of, identificatie_of, why_not_aanvrager

BRON = "Loket"
NO_TYPE = Refusal("zaaktype-unknown", "Kies een soort zaak uit de lijst.", "zaaktype")
NO_ROL = Refusal("roltype-unknown", "Kies een rol uit de lijst.", "roltype")


@transaction.atomic
def open_for_caller(
    *,
    send_key: UUID,
    zaaktype_id: UUID,
    omschrijving: str,
    toelichting: str = "",
    kanaal: str,
    aanvrager: Aanvrager,
    ontvangen_op: date | None = None,
    by: Actor,
) -> Zaak:
    """With its first status, the initiator, and the contact by which it came. The same `send_key` again gives the zaak
    that is there already. Of a letter the term runs from the day on which it reached us: `ontvangen_op`.
    """
    one_at_a_time(f"zaak:{send_key}")
    kenmerk = {"kenmerk": str(send_key), "bron": BRON}
    if known := Zaak.objects.filter(kenmerken__contains=[kenmerk]).first():
        return known
    zaaktype = Zaaktype.objects.select_related("catalogus").filter(id=zaaktype_id).first()
    if zaaktype is None:
        raise Refused(NO_TYPE)
    refuse(*why_not_aanvrager(aanvrager, with_bsn=bool(zaaktype.bsn_grondslag)))
    zaak = open_zaak(
        zaaktype_id=zaaktype.id,
        bronorganisatie=zaaktype.catalogus.rsin,
        verantwoordelijke_organisatie=zaaktype.catalogus.rsin,
        omschrijving=omschrijving[:80],
        toelichting=toelichting[:1000],
        startdatum=ontvangen_op or today(),
        kenmerken=[kenmerk],
        by=by,
    )
    _fill(zaak, aanvrager, kanaal, by=_as_opener(by, zaak))
    return zaak


def add_party(*, zaak_id: UUID, roltype_id: UUID, wie: Aanvrager, toelichting: str = "", by: Actor) -> UUID:
    """Somebody else who takes part."""
    roltype = Roltype.objects.select_related("zaaktype").filter(id=roltype_id).first()
    if roltype is None:
        raise Refused(NO_ROL)
    refuse(*why_not_aanvrager(wie, with_bsn=bool(roltype.zaaktype.bsn_grondslag)))
    return add_rol(zaak_id=zaak_id, roltype_id=roltype_id, betrokkene=_betrokkene(wie, toelichting), by=by)


def _fill(zaak: Zaak, aanvrager: Aanvrager, kanaal: str, *, by: Actor) -> None:
    """The initiator before the status, for the status is told to the initiator."""
    roltype = Roltype.objects.filter(zaaktype_id=zaak.zaaktype_id, omschrijving_generiek="initiator").first()
    if roltype:
        add_rol(zaak_id=zaak.id, roltype_id=roltype.id, betrokkene=_betrokkene(aanvrager), by=by)
    if first := Statustype.objects.filter(zaaktype_id=zaak.zaaktype_id).order_by("volgnummer").first():
        set_status(zaak_id=zaak.id, statustype_id=first.id, by=by)
    add_klantcontact(zaak_id=zaak.id, datumtijd=timezone.now(), onderwerp="Zaak geopend", kanaal=kanaal[:20], by=by)


def _betrokkene(wie: Aanvrager, toelichting: str = "") -> Betrokkene:
    return Betrokkene(
        type=wie.kind,
        identificatie=identificatie_of(wie),
        contactpersoon=contact_of(wie),
        roltoelichting=toelichting[:1000],
    )


def _as_opener(by: Actor, zaak: Zaak) -> Actor:
    """Who opens a zaak may fill it in, also when another team will handle it."""
    teams = by.teams | ({zaak.team_id} if zaak.team_id else set())
    return Actor(by.kind, by.id, by.name, frozenset(teams), by.permissions | {HANDLE, CONFIDENTIAL})
