"""A picture is added for pages."""

from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.redactie.events import PictureAdded
from loket.redactie.models import Picture, PictureSize
from loket.redactie.rules.picture import Size, make_picture
from loket.redactie.rules.roles import why_not_edit


@transaction.atomic
def add_picture(*, file: BinaryIO, size: int, alt: str, by: Actor) -> Picture:
    """Made small and clean, and always with words for who cannot see it. The same picture again is the same one."""
    words = alt.strip()
    missing = Refusal("picture-without-words", "Vertel in woorden wat er op de foto staat.", "alt")
    refuse(why_not_edit("", by), None if words else missing)
    made = make_picture(file, size=size)
    values = {"content": made.jpeg, "width": made.width, "height": made.height, "alt": words[:120]}
    picture, is_new = Picture.objects.get_or_create(
        name=made.name, defaults=values | {"added_at": timezone.now(), "added_by": by.name}
    )
    if is_new:
        PictureSize.objects.bulk_create(_size(picture, size) for size in made.sizes)
        announce(PictureAdded(picture.name), by=by)
    return picture


def _size(picture: Picture, size: Size) -> PictureSize:
    name = picture.name.replace(".jpg", f"-{size.width}.jpg")
    return PictureSize(name=name, picture=picture, width=size.width, height=size.height, content=size.jpeg)
