"""Photos are kept before their melding is sent, so that an error in the form never loses one."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, BinaryIO, cast
from uuid import UUID

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from loket.gebied.rules import Point
from loket.meldingen.models import Photo
from loket.meldingen.rules.picture import read_picture

KEEP_UNSENT_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    id: UUID
    place: Point | None


def keep_photo(*, upload: "UploadedFile[Any]") -> KeptPhoto:
    """Keep a clean copy of the photo, and tell where it was taken. Refused when it is no photo."""
    picture = read_picture(cast("BinaryIO", upload), size=upload.size or 0)
    photo = Photo(width=picture.width, height=picture.height, kept_at=timezone.now())
    photo.file.save(f"{photo.id}.jpg", ContentFile(picture.jpeg), save=False)
    photo.save(force_insert=True)
    return KeptPhoto(photo.id, picture.place)


def sweep_photos() -> int:
    """Throw away photos whose form was never sent, after a day."""
    unsent = Photo.objects.filter(melding=None, kept_at__lt=timezone.now() - KEEP_UNSENT_FOR)
    swept = 0
    for photo in unsent.order_by("kept_at")[:500]:
        with transaction.atomic():
            locked = Photo.objects.select_for_update(skip_locked=True).filter(id=photo.id, melding=None)
            if locked.delete()[0]:
                transaction.on_commit(lambda file=photo.file: file.delete(save=False))  # type: ignore[misc]
                swept += 1
    return swept
