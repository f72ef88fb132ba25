"""Photos that a melder may see: those of the own form, and those of the own melding."""

from collections.abc import Iterable
from uuid import UUID

from loket.meldingen.models import Melder, Melding, Photo


def waiting_photos(ids: Iterable[UUID]) -> set[UUID]:
    """Which of these still wait for their form to be sent."""
    return set(Photo.objects.filter(id__in=list(ids), melding=None).values_list("id", flat=True))


def waiting_photo(photo_id: UUID) -> Photo | None:
    return Photo.objects.filter(id=photo_id, melding=None).first()


def photos_of(melding: Melding) -> list[UUID]:
    return list(Photo.objects.filter(melding=melding).order_by("kept_at").values_list("id", flat=True))


def is_first_melder(melder: Melder) -> bool:
    """Who told it first, and not somebody who follows it: only that person sees the own text and photos."""
    return not Melder.objects.filter(melding_id=melder.melding_id, id__lt=melder.id).exists()
