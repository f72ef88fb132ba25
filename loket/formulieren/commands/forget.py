"""Nothing is kept longer than it is needed: drafts 30 days, and what was filled in after it is in the dossier."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.documenten.commands.content import forget
from loket.formulieren.commands.poging import give_back_rest
from loket.formulieren.commands.verder import KEPT
from loket.formulieren.events import AanvraagRemoved
from loket.formulieren.models import (
    Aanvraag,
    Adresbevestiging,
    Betaalverzoek,
    Bijlage,
    Ondertekening,
    Stand,
    Terugreden,
)
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce

COPY_KEPT = timedelta(days=30)  # so long who sent it can look at the copy here; the dossier has it too
SOME = 500
EMPTY = "{}"


@transaction.atomic
def remove_old_drafts() -> int:
    """Never sent, and untouched for 30 days: gone, with its files; what was paid for it goes back. How many."""
    old = Aanvraag.objects.select_for_update(skip_locked=True, of=("self",)).select_related("versie")
    drafts = list(old.filter(state=Stand.CONCEPT, changed_at__lt=timezone.now() - KEPT)[:SOME])
    return _remove(drafts, by=SYSTEM)


@transaction.atomic
def forget_aanvragen(rows: Iterable[Aanvraag], by: Actor) -> None:
    """As somebody asks to erase them (AVG 17): drafts are gone, of what became a zaak the copy here is emptied."""
    ids = [each.id for each in rows]
    held = Aanvraag.objects.select_for_update(of=("self",)).select_related("versie").filter(id__in=ids)
    _remove(list(held.filter(state=Stand.CONCEPT, betaalverzoek=None)), by=by)  # the books keep what asked for money
    _empty(ids)
    Aanvraag.objects.filter(id__in=ids).update(wie=None)


def forget_payers(rows: Iterable[Betaalverzoek], _by: Actor) -> None:
    """The address only. What was paid stays in the books (AWR 52). Who erases announces it."""
    Betaalverzoek.objects.filter(id__in=[each.id for each in rows]).update(email=None)


def _remove(drafts: list[Aanvraag], *, by: Actor) -> int:
    ids = [draft.id for draft in drafts]
    forget([key for key in Bijlage.objects.filter(aanvraag__in=ids).values_list("bestand", flat=True) if key])
    for draft in drafts:
        draft.betaling = ""  # nothing that was paid for it counts
        give_back_rest(draft, Terugreden.NIET_VERSTUURD)
        announce(AanvraagRemoved(draft.id, draft.versie.formulier_id), by=by)
    Aanvraag.objects.filter(id__in=ids).delete()
    return len(ids)


@transaction.atomic
def empty_handed_over() -> int:
    """The dossier has it: what was filled in is forgotten here. That it was sent, and how, stays. How many."""
    before = timezone.now() - COPY_KEPT
    done = Aanvraag.objects.filter(state=Stand.OVERGEDRAGEN, emptied_at=None, handed_at__lt=before)
    return _empty(list(done.values_list("id", flat=True)[:SOME]))


@transaction.atomic
def lose_zaak(*, zaak_id: UUID) -> None:
    """Its zaak was destroyed: what was filled in goes with it, and whose it was."""
    found = Aanvraag.objects.filter(zaak=zaak_id)
    _empty(list(found.values_list("id", flat=True)))
    Betaalverzoek.objects.filter(aanvraag__zaak=zaak_id).update(email=None)
    found.update(zaak=None, wie=None, namens="")


def _empty(ids: list[UUID]) -> int:
    Bijlage.objects.filter(aanvraag__in=ids).delete()
    Adresbevestiging.objects.filter(aanvraag__in=ids).delete()
    for row in Ondertekening.objects.filter(aanvraag__in=ids):
        row.email, row.code, row.naam, row.bsn, row.reden = "", "", None, None, None
        row.save(update_fields=["email", "code", "naam", "bsn", "reden"])
    for aanvraag in Aanvraag.objects.filter(id__in=ids):
        aanvraag.answers_text = aanvraag.known_text = EMPTY
        aanvraag.email, aanvraag.nummer, aanvraag.partij = None, None, None
        aanvraag.emptied_at = timezone.now()
        aanvraag.save(update_fields=["answers_text", "known_text", "email", "nummer", "partij", "emptied_at"])
    return len(ids)
