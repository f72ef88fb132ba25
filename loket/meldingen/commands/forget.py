"""What is thrown away when its time is over (domain facts 5.6): first who told it, then all that was told."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from loket.berichten.commands import destroy_berichten
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.meldingen.commands.step import locked
from loket.meldingen.events import MelderContactRemoved, MeldingEmptied
from loket.meldingen.models import Melder, Melding, Photo, Step
from loket.meldingen.rules.public import public_place

KEEP_CONTACT_FOR = timedelta(days=365)
KEEP_WORDS_FOR = timedelta(days=5 * 365 + 2)  # five years, however the leap years fall
MOST = 1000


def forget_melders() -> int:
    """Remove addresses of melders a year after the end, and what we sent to them and to piket. The melding stays."""
    long_ago = timezone.now() - KEEP_CONTACT_FOR
    for about in ("melding-", "piket-call:"):
        destroy_berichten(about=about, written_before=long_ago, by=SYSTEM)
    with transaction.atomic():
        work_ended = Q(melding__duplicate_of=None) | Q(melding__duplicate_of__completed_at__lt=long_ago)
        due = Melder.objects.filter(work_ended, Q(melding__completed_at__lt=long_ago), ~Q(email="") | ~Q(phone=""))
        by_melding: dict[UUID, list[int]] = {}
        for melder_id, melding_id in due.values_list("id", "melding_id")[:5000]:
            by_melding.setdefault(melding_id, []).append(melder_id)
        for melding_id, melder_ids in by_melding.items():
            Melder.objects.filter(id__in=melder_ids).update(email="", phone="", contact_removed_at=timezone.now())
            announce(MelderContactRemoved(melding_id, len(melder_ids)), by=SYSTEM)
        return len(by_melding)


@transaction.atomic
def forget_these_melders(rows: Iterable[Melder], by: Actor) -> None:
    """As somebody asks to erase them (AVG 17). The melding stays: it is about the street."""
    by_melding: dict[UUID, list[int]] = {}
    for melder in rows:
        by_melding.setdefault(melder.melding_id, []).append(melder.pk)
    for melding_id, ids in by_melding.items():
        found = Melder.objects.filter(id__in=ids)
        found.update(email="", phone="", judgement="", contact_removed_at=timezone.now())
        announce(MelderContactRemoved(melding_id, len(ids)), by=by)


def empty_meldingen() -> int:
    """Five years after the end only what the figures need is left: no text, no photo, no house number."""
    old = Melding.objects.filter(completed_at__lt=timezone.now() - KEEP_WORDS_FOR, emptied_at=None)
    ids = list(old.order_by("completed_at").values_list("id", flat=True)[:MOST])
    for melding_id in ids:
        empty_melding(melding_id=melding_id)
    return len(ids)


@transaction.atomic
def empty_melding(*, melding_id: UUID) -> Melding:
    """Remove the texts and photos, and round the place to the street."""
    melding = locked(melding_id)
    photos = list(Photo.objects.filter(melding=melding))
    Photo.objects.filter(melding=melding).delete()
    for photo in photos:
        transaction.on_commit(lambda file=photo.file: file.delete(save=False))  # type: ignore[misc]
    Step.objects.filter(melding=melding).delete()
    Melder.objects.filter(melding=melding).update(judgement="")

    melding.description = melding.state_text = melding.outcome_text = ""
    melding.address = public_place(melding.address)
    melding.lat, melding.lon = round(melding.lat, 3), round(melding.lon, 3)
    melding.emptied_at = timezone.now()
    melding.save()
    announce(MeldingEmptied(melding.id, len(photos)), by=SYSTEM)
    return melding
