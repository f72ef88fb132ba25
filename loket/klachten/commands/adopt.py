"""A zaak of the kind klacht that somebody opened elsewhere (Alt+4, post, a form) becomes a klacht."""

import secrets
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import SYSTEM
from loket.kernel.numbers import next_number
from loket.kernel.outbox import announce
from loket.kernel.secrets import blind_index
from loket.kernel.sql import one_at_a_time
from loket.klachten.commands.zaak import LED, ZAAKTYPE
from loket.klachten.events import KlachtReceived
from loket.klachten.models import Klacht
from loket.klachten.rules.termijn import last_day_of
from loket.organisatie.models import Channel
from loket.zaken import commands as zaken
from loket.zaken.models import Klantcontact, Rol, Zaak


@transaction.atomic
def adopt_zaak(*, zaak_id: UUID) -> Klacht | None:
    """None for another kind of zaak, a closed one, and one that a klacht leads already. May run twice."""
    one_at_a_time(f"klacht:{zaak_id}")
    zaak = Zaak.objects.select_related("zaaktype").filter(id=zaak_id, einddatum=None, geleid_door="").first()
    if zaak is None or zaak.zaaktype.identificatie != ZAAKTYPE or Klacht.objects.filter(zaak=zaak_id).exists():
        return None
    contact = Klantcontact.objects.filter(zaak_id=zaak_id).order_by("datumtijd").values_list("kanaal", flat=True)
    kanaal = contact.first() or ""
    kanaal = kanaal if kanaal in Channel.values else Channel.TELEPHONE
    klacht = Klacht.objects.create(
        nummer=f"K-{zaak.startdatum.year}-{next_number('K', zaak.startdatum.year):04d}",
        sleutel=blind_index(str(zaak_id)),
        volgcode=secrets.token_urlsafe(24),
        zaak=zaak_id,
        kanaal=kanaal,
        schriftelijk=kanaal not in (Channel.TELEPHONE, Channel.DESK),
        ontvangen_op=zaak.startdatum,
        tekst="\n\n".join(part for part in (zaak.omschrijving, zaak.toelichting) if part),
        onderzoeken_tot=last_day_of(zaak.startdatum),
        **_who(zaak_id),
    )
    zaken.lead_zaak(zaak_id=zaak_id, geleid_door=LED, by=SYSTEM)
    announce(KlachtReceived(klacht.id, klacht.nummer, kanaal, klacht.onderzoeken_tot), by=SYSTEM)
    return klacht


def _who(zaak_id: UUID) -> dict[str, Any]:
    """Who asked for the zaak, and how to reach them."""
    rol = Rol.objects.filter(zaak_id=zaak_id, omschrijving_generiek="initiator").first()
    struct: dict[str, Any] = (rol.betrokkene_identificatie or {}) if rol else {}
    contact: dict[str, Any] = (rol.contactpersoon_rol or {}) if rol else {}
    parts = (struct.get("voornamen"), struct.get("voorvoegselGeslachtsnaam"), struct.get("geslachtsnaam"))
    name = " ".join(str(part) for part in parts if part) or str(struct.get("statutaireNaam") or "")
    return {
        "naam": name or str(contact.get("naam") or "Onbekend"),
        "email": str(contact.get("emailadres") or ""),
        "telefoon": str(contact.get("telefoonnummer") or ""),
    }
