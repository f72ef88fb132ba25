"""Somebody asks us something in writing: who is in (S-128, S-129), or who wrote on social media or in a chat."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.sql import one_at_a_time
from loket.klantcontacten.commands.actor import actor_of_team
from loket.klantcontacten.commands.close import add_zaak
from loket.klantcontacten.commands.nummer import next_nummer
from loket.klantcontacten.events import KlantcontactClosed, VraagAsked
from loket.klantcontacten.models import (
    Betrokkene,
    Internetaak,
    Klantcontact,
    Resultaat,
    RolVanBetrokkene,
    SoortInternetaak,
)
from loket.klantcontacten.models.internetaak import ToegewezenActor
from loket.klantcontacten.rules.caller import Identification
from loket.klantcontacten.rules.internetaak import KCC
from loket.klantcontacten.rules.vraag import answered_by
from loket.organisatie.models import Channel, Team
from loket.zoeken.rules.masking import masked

NO_QUESTION = Refusal("question-missing", "Schrijf op wat u wilt vragen.", "vraag")
LONG = Refusal("question-long", "Maak uw vraag korter: hoogstens 1000 tekens.", "vraag")
LONGEST, SHOWN = 1000, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """`team` answers, else who takes the calls. `onderwerp` is what colleagues read in their list. A partij is logged
    in; of who asks without one there is a name only.
    """

    partij_id: UUID | None
    onderwerp: str
    tekst: str
    naam: str = ""
    kanaal: Channel = Channel.WEBSITE
    team: str = ""
    zaak_id: UUID | None = None
    taal: str = "nld"


@transaction.atomic
def ask_question(*, vraag: Vraag, send_key: UUID, by: Actor) -> Internetaak:
    """The question, with the team that answers it in two working days. Sent twice it is one. A BSN in it is masked.

    Whoever asks this sees to it that the zaak is theirs. Raises Refused when nothing was asked.
    """
    one_at_a_time(f"vraag:{send_key}")
    if earlier := Internetaak.objects.filter(klantcontact_id=send_key).first():
        return earlier
    text = vraag.tekst.strip()
    refuse(None if text else NO_QUESTION, LONG if len(text) > LONGEST else None)
    now, words = timezone.now(), masked(text)
    contact = _contact(vraag, words, send_key)
    team = Team.objects.filter(code=vraag.team, active=True).first() or Team.objects.get(code=KCC)
    taak = Internetaak.objects.create(
        gevraagde_handeling=SoortInternetaak.VRAAG.label,
        klantcontact=contact,
        nummer=next_nummer("internetaak", now),
        toelichting=words,
        toegewezen_op=now,
        soort=SoortInternetaak.VRAAG,
        team=team,
        naam=vraag.naam[:200],
        uiterlijk=answered_by(now),
    )
    ToegewezenActor.objects.create(internetaak=taak, actor=actor_of_team(team))
    announce(KlantcontactClosed(contact.id, contact.kanaal, contact.resultaat, ""), by=by)
    announce(VraagAsked(taak.id, team.code, answered_by(now)), by=by)
    return taak


def _contact(vraag: Vraag, words: str, send_key: UUID) -> Klantcontact:
    now = timezone.now()
    contact = Klantcontact.objects.create(
        id=send_key,
        kanaal=vraag.kanaal,
        onderwerp=vraag.onderwerp[:SHOWN],
        inhoud=words,
        resultaat=Resultaat.TERUGBELVERZOEK,
        verdere_actie_ondernomen=True,
        taal=vraag.taal,
        indicatie_contact_gelukt=True,
        plaatsgevonden_op=now,
        beeindigd_op=now,
        nummer=next_nummer("klantcontact", now),
        identificatieniveau=Identification.STRONG if vraag.partij_id else Identification.NONE,
    )
    Betrokkene.objects.create(
        klantcontact=contact,
        partij_id=vraag.partij_id,
        rol=RolVanBetrokkene.KLANT,
        initiator=True,
        voornaam="" if vraag.partij_id else vraag.naam[:200],
    )
    if vraag.zaak_id:
        add_zaak(contact, vraag.zaak_id)
    return contact
