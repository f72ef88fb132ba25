"""Zaken that stay for ever go to the archive: a list, an archivist agrees, it is packed, and over when received."""

import tempfile
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from loket.archief.commands.pack import Packed, pack_zaak
from loket.archief.events import OverdrachtAgreed, OverdrachtDropped, OverdrachtMade, ZakenHandedOver
from loket.archief.models import Overdracht, Overdrachtregel, RegelStand, Stand
from loket.archief.permissions import PREPARE
from loket.archief.queries.dossier import documents_of
from loket.archief.queries.overdracht import due_for_ever, stand_of
from loket.archief.rules.overdracht import why_not_agree_to, why_not_drop_it, why_not_hand_over
from loket.archief.rules.stays import transfer_date
from loket.catalogi.queries.selectielijst import number_at
from loket.documenten.commands import archive_document
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.jobs import enqueue
from loket.kernel.numbers import next_number
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.zaken.commands import change_zaak
from loket.zaken.models import Archiefstatus, Zaak

MAY_NOT = Refusal("permission_denied", "Je mag geen overdrachtslijsten maken.")
NOTHING = Refusal("nothing-due", "Er is nu niets dat over moet naar de archiefbewaarplaats.")
CHANGED = "De zaak is gewijzigd nadat zij is ingepakt."
GONE = "De zaak is er niet meer."
PACK, HAND_OVER = "loket.archief.jobs.pack", "loket.archief.jobs.hand_over"


@transaction.atomic
def make_overdracht(*, by: Actor) -> Overdracht:
    """All whose day has come; at most 200 zaken, the rest is for the next list."""
    refuse(None if by.may(PREPARE) else MAY_NOT)
    today = timezone.localdate()
    lines = due_for_ever(today, years=settings.ARCHIEF_TRANSFER_YEARS)
    refuse(None if lines else NOTHING)
    made = Overdracht.objects.create(
        number=f"OD-{today.year}-{next_number('OD', today.year)}",
        made_by_id=by.id,
        made_by=by.name,
        made_at=timezone.now(),
    )
    Overdrachtregel.objects.bulk_create(
        Overdrachtregel(
            overdracht=made,
            zaak=line.id,
            identificatie=line.identificatie,
            zaaktype=line.zaaktype,
            klasse=number_at(line.klasse),
            startdatum=line.startdatum,
            einddatum=line.einddatum,
        )
        for line in lines
    )
    announce(OverdrachtMade(made.id, made.number, len(lines)), by=by)
    return made


@transaction.atomic
def agree_to_overdracht(*, overdracht_id: UUID, by: Actor) -> Overdracht:
    """As archivist. Then a job closes the documents and packs them."""
    found = held_overdracht(overdracht_id)
    refuse(why_not_agree_to(stand_of(overdracht_id), by=by))
    now = timezone.now().replace(microsecond=0)
    found.state, found.agreed_by, found.agreed_at = Stand.AGREED, by.name, now
    found.save(update_fields=["state", "agreed_by", "agreed_at"])
    announce(OverdrachtAgreed(found.id, found.number), by=by)
    enqueue(PACK, overdracht_id=str(found.id))
    return found


@transaction.atomic
def drop_overdracht(*, overdracht_id: UUID, by: Actor) -> Overdracht:
    found = held_overdracht(overdracht_id)
    refuse(why_not_drop_it(stand_of(overdracht_id), by=by))
    _lines(found).update(state=RegelStand.KEPT, note="De lijst is vervallen.")
    _set(found, Stand.DROPPED)
    announce(OverdrachtDropped(found.id, found.number), by=by)
    return found


def pack_overdracht(*, overdracht_id: UUID) -> None:
    """Each zaak in a transaction of its own: a killed worker goes on where it was. What cannot go says why."""
    for regel in Overdrachtregel.objects.filter(overdracht_id=overdracht_id, state=RegelStand.LISTED).order_by("id"):
        _pack_regel(regel.id)
    with transaction.atomic():
        found = held_overdracht(overdracht_id)
        if found.state == Stand.AGREED:
            _set(found, Stand.READY)


@transaction.atomic
def hand_over(*, overdracht_id: UUID, receiver: str, proof: str, by: Actor) -> Overdracht:
    """The archive received it, and gave a receipt: `proof` is its mark. Then a job tells so in each zaak."""
    found = held_overdracht(overdracht_id)
    refuse(*why_not_hand_over(stand_of(overdracht_id), receiver, proof, by=by))
    found.receiver, found.proof = receiver.strip()[:200], proof.strip()[:200]
    found.handed_over_by, found.handed_over_at, found.state = by.name, timezone.now(), Stand.SENT
    found.save()
    enqueue(HAND_OVER, overdracht_id=str(found.id))
    announce(ZakenHandedOver(found.id, found.number, _lines(found).count(), found.proof), by=by)
    return found


def finish_overdracht(*, overdracht_id: UUID) -> None:
    """The archiefstatus of each zaak becomes overgedragen, when it still is what was packed."""
    for regel in Overdrachtregel.objects.filter(overdracht_id=overdracht_id, state=RegelStand.PACKED).order_by("id"):
        _finish_regel(regel.id)
    with transaction.atomic():
        found = held_overdracht(overdracht_id)
        if found.state == Stand.SENT:
            _set(found, Stand.HANDED_OVER)


def held_overdracht(overdracht_id: UUID) -> Overdracht:
    """Raises Overdracht.DoesNotExist."""
    return Overdracht.objects.select_for_update(no_key=True).get(id=overdracht_id)


def _lines(found: Overdracht) -> "QuerySet[Overdrachtregel]":
    return Overdrachtregel.objects.filter(overdracht=found, state__in=[RegelStand.LISTED, RegelStand.PACKED])


def _set(found: Overdracht, state: Stand) -> None:
    found.state = state
    found.save(update_fields=["state"])


@transaction.atomic
def _pack_regel(regel_id: UUID) -> None:
    regel = Overdrachtregel.objects.select_for_update(of=["self"]).select_related("overdracht").get(id=regel_id)
    if regel.state != RegelStand.LISTED or regel.overdracht.state != Stand.AGREED:
        return
    try:
        with transaction.atomic():
            _close(regel.zaak)
            packed = _packed(regel)
    except Refused as refused:
        _end(regel, RegelStand.KEPT, refused.refusal.reason)
    except Zaak.DoesNotExist:
        _end(regel, RegelStand.KEPT, GONE)
    else:
        regel.sha256, regel.bytes, regel.documents = packed.sha256, packed.size, packed.documents
        _end(regel, RegelStand.PACKED)


def _close(zaak_id: UUID) -> None:
    """zrc-022: documents first. And the day on which it was due stands in the zaak, as the standard asks."""
    for document in documents_of(zaak_id):
        archive_document(document_id=document.id, by=SYSTEM)
    zaak = Zaak.objects.get(id=zaak_id)
    if zaak.archiefactiedatum is None and zaak.einddatum:
        day = transfer_date(zaak.einddatum, settings.ARCHIEF_TRANSFER_YEARS)
        change_zaak(zaak_id=zaak_id, archiefactiedatum=day, by=SYSTEM)


@transaction.atomic
def _finish_regel(regel_id: UUID) -> None:
    regel = Overdrachtregel.objects.select_for_update(of=["self"]).select_related("overdracht").get(id=regel_id)
    if regel.state != RegelStand.PACKED or regel.overdracht.state != Stand.SENT:
        return
    try:
        with transaction.atomic():
            if _packed(regel).sha256 != regel.sha256:
                _end(regel, RegelStand.KEPT, CHANGED)
                return
            change_zaak(zaak_id=regel.zaak, archiefstatus=Archiefstatus.OVERGEDRAGEN, by=SYSTEM)
    except Refused as refused:
        _end(regel, RegelStand.KEPT, refused.refusal.reason)
    except Zaak.DoesNotExist:
        _end(regel, RegelStand.KEPT, GONE)
    else:
        _end(regel, RegelStand.HANDED_OVER)


def _packed(regel: Overdrachtregel) -> Packed:
    assert regel.overdracht.agreed_at
    with tempfile.TemporaryFile() as room:
        return pack_zaak(regel.zaak, room, at=regel.overdracht.agreed_at)


def _end(regel: Overdrachtregel, state: RegelStand, note: str = "") -> None:
    regel.state, regel.note = state, note[:500]
    regel.save()
