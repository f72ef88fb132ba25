"""A customer wrote to us: the klantcontact begins when it comes in, and ends when somebody of us did something."""

from datetime import datetime
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.klantcontacten.commands.actor import actor_of_medewerker
from loket.klantcontacten.commands.close import add_caller, add_zaak
from loket.klantcontacten.commands.nummer import next_nummer
from loket.klantcontacten.events import KlantcontactBegun, KlantcontactClosed, KlantcontactReopened
from loket.klantcontacten.models import ActorKlantcontact, Klantcontact, Onderwerpobject, Resultaat
from loket.klantcontacten.rules.caller import Caller
from loket.organisatie.models import Medewerker


@transaction.atomic
def begin_klantcontact(
    *,
    kanaal: str,
    onderwerp: str,
    inhoud: str,
    op: datetime,
    caller: Caller,
    team: str,
    vervolg_op: UUID | None = None,
    zaak_id: UUID | None = None,
    by: Actor,
) -> Klantcontact:
    """Open: without a result, of a team. `op` is when it reached us (Awb 2:20)."""
    contact = Klantcontact(
        kanaal=kanaal,
        onderwerp=onderwerp.strip()[:200],
        inhoud=inhoud.strip()[:1000],
        indicatie_contact_gelukt=True,
        plaatsgevonden_op=op,
        team_id=team,
        vervolg_op_id=vervolg_op,
        identificatieniveau=caller.level,
    )
    contact.nummer = next_nummer("klantcontact", op)
    contact.save(force_insert=True)
    if caller.anybody:
        add_caller(contact, caller)
    if zaak_id:
        add_zaak(contact, zaak_id)
    announce(KlantcontactBegun(contact.id, contact.kanaal), by=by)
    return contact


@transaction.atomic
def end_klantcontact(
    *,
    klantcontact_id: UUID,
    resultaat: Resultaat,
    reactie: str = "",
    product: str = "",
    verwezen_naar: str = "",
    zaak_id: UUID | None = None,
    by: Actor,
) -> None:
    """By whoever of us did it. What was written back is kept with it."""
    contact = Klantcontact.objects.select_for_update().get(id=klantcontact_id)
    contact.resultaat, contact.reactie = resultaat, reactie.strip()[:4000]
    contact.verwezen_naar, contact.beeindigd_op = verwezen_naar.strip()[:200], timezone.now()
    contact.verdere_actie_ondernomen = resultaat == Resultaat.ZAAK_GESTART
    contact.product = product or contact.product
    contact.medewerker_id = UUID(by.id) if by.id else None
    contact.save()
    if contact.medewerker_id and Medewerker.objects.filter(id=contact.medewerker_id).exists():
        ActorKlantcontact.objects.get_or_create(klantcontact=contact, actor=actor_of_medewerker(contact.medewerker_id))
    if zaak_id and not _about(contact, zaak_id).exists():
        add_zaak(contact, zaak_id)
    announce(KlantcontactClosed(contact.id, contact.kanaal, contact.resultaat, contact.product), by=by)


@transaction.atomic
def reopen_klantcontact(*, klantcontact_id: UUID, zaak_id: UUID | None = None, by: Actor) -> None:
    """What was done is undone: it has no result any more, and is not about this zaak."""
    contact = Klantcontact.objects.select_for_update().get(id=klantcontact_id)
    contact.resultaat, contact.reactie, contact.verwezen_naar, contact.beeindigd_op = "", "", "", None
    contact.verdere_actie_ondernomen, contact.medewerker_id = False, None
    contact.save()
    if zaak_id:
        _about(contact, zaak_id).delete()
    announce(KlantcontactReopened(contact.id), by=by)


def _about(contact: Klantcontact, zaak_id: UUID) -> "models.QuerySet[Onderwerpobject]":
    return Onderwerpobject.objects.filter(klantcontact=contact, object_id=str(zaak_id))
