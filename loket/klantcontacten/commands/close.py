"""Write down one question of a customer, and how it ended."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.klantcontacten.commands.actor import actor_of_medewerker
from loket.klantcontacten.commands.nummer import next_nummer
from loket.klantcontacten.events import KlantcontactClosed
from loket.klantcontacten.models import ActorKlantcontact, Betrokkene, Klantcontact, Onderwerpobject, RolVanBetrokkene
from loket.klantcontacten.queries.norm import level_for
from loket.klantcontacten.rules.caller import Caller
from loket.klantcontacten.rules.ending import Verslag, why_not_close
from loket.klantcontacten.rules.rights import why_not_write_down
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import why_not_channel
from loket.partijen.models import DigitaalAdres, SoortDigitaalAdres
from loket.partijen.rules.digitaal_adres import gevonden_als

NOBODY = Caller()


@transaction.atomic
def close_klantcontact(
    *,
    verslag: Verslag,
    begonnen_op: datetime,
    caller: Caller = NOBODY,
    gesprek: str = "",
    vervolg_op: UUID | None = None,
    zaak_id: UUID | None = None,
    send_key: UUID | None = None,
    by: Actor,
) -> Klantcontact:
    """The klantcontact, with who called and who of us answered.

    `send_key` becomes its id: ask `saved_with` first whether the same was sent before. Of a follow-up the caller makes
    the terugbelverzoek or zaak in the same transaction. Raises Refused with everything that is missing: none ends in
    nothing (S-127).
    """
    refuse(
        why_not_write_down(by),
        why_not_channel(verslag.kanaal),
        *why_not_close(verslag, level=level_for(verslag.product, by=by)),
    )
    contact = _klantcontact(verslag, begonnen_op, by)
    contact.id = send_key or contact.id
    contact.gesprek, contact.vervolg_op_id = gesprek, vervolg_op
    contact.identificatieniveau, contact.gecontroleerd = caller.level, list(caller.checked)
    contact.nummer = next_nummer("klantcontact", contact.plaatsgevonden_op)
    contact.save(force_insert=True)
    ActorKlantcontact.objects.create(klantcontact=contact, actor=actor_of_medewerker(UUID(by.id)))
    if caller.anybody:
        add_caller(contact, caller)
    if zaak_id:
        add_zaak(contact, zaak_id)
    announce(KlantcontactClosed(contact.id, contact.kanaal, contact.resultaat, contact.product), by=by)
    return contact


def add_zaak(contact: Klantcontact, zaak_id: UUID) -> None:
    """The klantcontact was about this zaak, by the words of the standard."""
    Onderwerpobject.objects.create(
        klantcontact=contact,
        object_id=str(zaak_id),
        code_objecttype="zaak",
        code_register="openzaak",
        code_soort_object_id="uuid",
    )


def _klantcontact(verslag: Verslag, begonnen_op: datetime, by: Actor) -> Klantcontact:
    medewerker = Medewerker.objects.get(id=by.id)
    return Klantcontact(
        kanaal=verslag.kanaal,
        onderwerp=verslag.onderwerp.strip(),
        inhoud=verslag.notitie.strip(),
        echte_vraag=verslag.echte_vraag.strip(),
        soort=verslag.soort,
        resultaat=verslag.resultaat,
        product=verslag.product,
        gebruikte_antwoorden=[
            {"soort": kind, "slug": slug, "titel": title} for kind, slug, title in verslag.antwoorden
        ],
        verwezen_naar=verslag.verwezen_naar.strip(),
        nee_reden=verslag.nee_reden,
        nee_grond=verslag.nee_grond.strip(),
        nee_alternatief=verslag.nee_alternatief.strip(),
        eerst_gezocht=verslag.eerst_gezocht,
        taal=verslag.taal,
        indicatie_contact_gelukt=True,
        plaatsgevonden_op=begonnen_op,
        beeindigd_op=timezone.now(),
        medewerker=medewerker,
        team_id=medewerker.primary_team_id,
    )


def add_caller(contact: Klantcontact, caller: Caller) -> None:
    """Who it was; of somebody whom we do not know, or not for sure, what was told."""
    betrokkene = Betrokkene.objects.create(
        klantcontact=contact,
        partij_id=caller.partij_id,
        rol=RolVanBetrokkene.KLANT,
        initiator=True,
        achternaam="" if caller.partij_id and caller.level else caller.name,
        organisatienaam=caller.organisation,
    )
    kinds = ((SoortDigitaalAdres.TELEFOONNUMMER, caller.phone), (SoortDigitaalAdres.EMAIL, caller.email))
    DigitaalAdres.objects.bulk_create(
        DigitaalAdres(
            betrokkene_id=betrokkene.id,
            soort_digitaal_adres=kind,
            adres=address,
            gevonden_als=gevonden_als(kind, address),
        )
        for kind, address in kinds
        if address
    )
