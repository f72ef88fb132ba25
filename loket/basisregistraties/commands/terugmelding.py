"""Somebody says that a register is wrong about them; a team looks into it, passes it on, and answers."""

from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from loket.basisregistraties.events import (
    TerugmeldingAnswered,
    TerugmeldingForwarded,
    TerugmeldingReceived,
    TerugmeldingTaken,
    TerugmeldwegArranged,
)
from loket.basisregistraties.models import Bron, Terugmelding, Terugmeldweg, Uitslag
from loket.basisregistraties.permissions import ARRANGE, HANDLE
from loket.basisregistraties.rules.terugmelding import DONE, NO_ANSWER, NOBODY, answer_by, new_kenmerk, why_not_say
from loket.berichten.commands import write_bericht
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.organisatie.queries import mail_of
from loket.partijen.queries.digitaal_adres import email_of

MAY_NOT = Refusal("not-allowed", "Je mag geen terugmeldingen behandelen.")
MAY_NOT_ARRANGE = Refusal("not-allowed", "Je mag dit niet instellen.")
UNKNOWN = Refusal("terugmelding-unknown", "Deze terugmelding is er niet.")
MAILS = "basisregistraties/berichten"


@dataclass(frozen=True, slots=True)
class KloptNiet:
    """What somebody says. `nummer` is the BSN or KvK-nummer by which the register knows them."""

    partij_id: UUID
    bron: Bron
    veld: str
    label: str
    nummer: str = field(repr=False)
    naam: str = field(repr=False)
    nu: str = field(repr=False)
    hoort: str = field(repr=False)
    toelichting: str = field(default="", repr=False)


@transaction.atomic
def report_wrong(*, told: KloptNiet, send_key: UUID, by: Actor) -> Terugmelding:
    """The same form sent twice is one. Its team hears that there is something to look into. Raises Refused."""
    if found := Terugmelding.objects.filter(send_key=send_key, partij=told.partij_id).first():
        return found
    refuse(why_not_say(told.nu, told.hoort))
    now = timezone.now()
    made = Terugmelding.objects.create(
        kenmerk=new_kenmerk(),
        send_key=send_key,
        partij_id=told.partij_id,
        bron=told.bron,
        veld=told.veld[:100],
        label=told.label[:100],
        naam=told.naam,
        nummer=told.nummer,
        nu=told.nu,
        hoort=told.hoort.strip(),
        toelichting=told.toelichting.strip(),
        received_at=now,
        until=answer_by(timezone.localdate(now)),
    )
    announce(TerugmeldingReceived(made.id, made.bron, made.veld), by=by)
    _tell_the_team(made)
    return made


@transaction.atomic
def take_terugmelding(*, terugmelding_id: UUID, by: Actor) -> None:
    """Who looks into it. Raises Refused."""
    row = _held(terugmelding_id, by)
    row.medewerker_id = UUID(by.id)
    if row.state == Uitslag.NIEUW:
        row.state = Uitslag.ONDERZOEK
    row.save(update_fields=["medewerker", "state"])
    announce(TerugmeldingTaken(row.id), by=by)


@transaction.atomic
def forward_terugmelding(*, terugmelding_id: UUID, aan: str, kenmerk: str, by: Actor) -> None:
    """Somebody else keeps this up: another town, the KVK, the holder of the BAG. We stay the one who answers."""
    row = _held(terugmelding_id, by)
    refuse(None if aan.strip() else NOBODY)
    row.state, row.doorgegeven_op = Uitslag.DOORGEGEVEN, timezone.now()
    row.doorgegeven_aan, row.doorgegeven_kenmerk = aan.strip()[:120], kenmerk.strip()[:60]
    row.medewerker_id = row.medewerker_id or UUID(by.id)
    row.save(
        update_fields=["state", "doorgegeven_op", "doorgegeven_aan", "doorgegeven_kenmerk", "medewerker"],
    )
    announce(TerugmeldingForwarded(row.id, row.doorgegeven_aan), by=by)


@transaction.atomic
def answer_terugmelding(*, terugmelding_id: UUID, uitslag: str, tekst: str, by: Actor) -> None:
    """It was mended, or it was right. Who said it reads why in Mijn, and gets a mail without the answer in it."""
    row = _held(terugmelding_id, by)
    refuse(None if tekst.strip() else NO_ANSWER)
    row.state = Uitslag.VERBETERD if uitslag == Uitslag.VERBETERD else Uitslag.JUIST
    row.answer, row.answered_at = tekst.strip(), timezone.now()
    row.medewerker_id = row.medewerker_id or UUID(by.id)
    row.save(update_fields=["state", "answer", "answered_at", "medewerker"])
    announce(TerugmeldingAnswered(row.id, row.state), by=by)
    if email := email_of(row.partij_id):
        write_bericht(
            to=email,
            subject=f"Ons antwoord op uw melding {row.kenmerk}",
            template=f"{MAILS}/antwoord.txt",
            about=f"terugmelding:{row.id}:antwoord",
            kenmerk=row.kenmerk,
            link=f"{settings.PUBLIC_URL}{reverse('mijn:gegevens')}",
        )


@transaction.atomic
def arrange_bron(*, bron: Bron, team: str, aan: str, uitleg: str = "", by: Actor) -> None:
    """Which team looks into it, and where the register wants to hear it. Raises Refused."""
    refuse(None if by.may(ARRANGE) else MAY_NOT_ARRANGE)
    told = {"team_id": team or None, "aan": aan.strip()[:120], "uitleg": uitleg.strip()[:300]}
    Terugmeldweg.objects.update_or_create(bron=bron, defaults=told)
    announce(TerugmeldwegArranged(bron, team), by=by)


def _held(terugmelding_id: UUID, by: Actor) -> Terugmelding:
    refuse(None if by.may(HANDLE) else MAY_NOT)
    row = Terugmelding.objects.select_for_update(of=("self",)).filter(id=terugmelding_id).first()
    if row is None:
        raise Refused(UNKNOWN)
    refuse(DONE if row.answered_at else None)
    return row


def _tell_the_team(made: Terugmelding) -> None:
    team = Terugmeldweg.objects.filter(bron=made.bron).values_list("team_id", flat=True).first()
    if team and (email := mail_of(team)):
        write_bericht(
            to=email,
            subject=f"Nieuwe terugmelding {made.kenmerk}",
            template=f"{MAILS}/nieuw.txt",
            about=f"terugmelding:{made.id}:nieuw",
            kenmerk=made.kenmerk,
            register=str(Bron(made.bron).label),
            link=f"{settings.PUBLIC_URL}{reverse('basisregistraties:one', args=[made.id])}",
        )
