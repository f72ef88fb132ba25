"""Destroy what a list says: each zaak in a transaction of its own, so that a killed worker goes on where it was."""

from uuid import UUID

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from loket.archief.commands.lijst import held_lijst
from loket.archief.commands.verklaring import make_verklaring
from loket.archief.events import LijstDestroyed
from loket.archief.models import Lijst, Regel, RegelState, State
from loket.archief.queries.due import way_of
from loket.archief.queries.lijst import listed_ids
from loket.archief.queries.tree import With, belongs_elsewhere, what_goes_with
from loket.archief.rules.stays import words_of
from loket.besluiten.commands import delete_besluit
from loket.documenten.commands import destroy_document
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused
from loket.zaken.commands import delete_zaak

GONE = "Was al verwijderd."


def destroy_lijst(*, lijst_id: UUID) -> None:
    """All that is still on it. Nothing when it was not approved, or is done already. Loket does it, for who agreed."""
    if not Lijst.objects.filter(id=lijst_id, state=State.APPROVED).exists():
        return
    for regel_id in listed_ids(lijst_id):
        destroy_regel(regel_id=regel_id)
    with transaction.atomic():
        lijst = held_lijst(lijst_id)
        if lijst.state != State.APPROVED:
            return
        lijst.state, lijst.destroyed_at = State.DESTROYED, timezone.now()
        lijst.save(update_fields=["state", "destroyed_at"])
        make_verklaring(lijst)
        gone = Regel.objects.filter(lijst=lijst, state=RegelState.DESTROYED)
        documents = gone.aggregate(sum=Sum("documents"))["sum"] or 0
        announce(LijstDestroyed(lijst.id, lijst.number, gone.count(), documents), by=SYSTEM)


@transaction.atomic
def destroy_regel(*, regel_id: UUID) -> None:
    """One zaak with all that is its own. What came in between (it was opened again, held, a document is locked) keeps
    it, and says so on its line.
    """
    regel = Regel.objects.select_for_update(of=["self"]).select_related("lijst").get(id=regel_id)
    if regel.state != RegelState.LISTED or regel.lijst.state != State.APPROVED:
        return
    way = way_of(regel.zaak, timezone.localdate())
    if way is None:
        _end(regel.zaak, RegelState.DESTROYED, note=GONE)
    elif way:
        _end(regel.zaak, RegelState.KEPT, note=words_of(way))
    else:
        _destroy(regel)


def _destroy(regel: Regel) -> None:
    found = what_goes_with(regel.zaak)
    try:
        with transaction.atomic():
            documents = _take_away(regel.zaak, found)
    except Refused as refused:
        _end(regel.zaak, RegelState.KEPT, note=refused.refusal.reason)
        return
    for zaak_id in found.zaken:
        _end(zaak_id, RegelState.DESTROYED, documents=documents if zaak_id == regel.zaak else 0)


def _take_away(zaak_id: UUID, found: With) -> int:
    """Besluiten first, then the zaak, then the documents that belong to nothing else; how many those were."""
    for besluit_id in found.besluiten:
        delete_besluit(besluit_id=besluit_id, by=SYSTEM)
    delete_zaak(zaak_id=zaak_id, by=SYSTEM)
    own = [document_id for document_id in found.documents if not belongs_elsewhere(document_id)]
    for document_id in own:
        destroy_document(document_id=document_id, by=SYSTEM)
    return len(own)


def _end(zaak_id: UUID, state: RegelState, *, note: str = "", documents: int = 0) -> None:
    lines = Regel.objects.filter(zaak=zaak_id, state=RegelState.LISTED)
    lines.update(state=state, note=note[:500], documents=documents, ended_at=timezone.now())
