"""What the window itself keeps."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from loket.kernel.actor import Actor
from loket.mijn.models import Gelezen


def read_messages(*, partij_id: UUID, until: datetime) -> None:
    """What came before is no news any more. It never goes back."""
    found, made = Gelezen.objects.get_or_create(partij_id=partij_id, defaults={"tot": until})
    if not made and found.tot < until:
        Gelezen.objects.filter(partij_id=partij_id, tot__lt=until).update(tot=until)


def forget_gelezen(rows: Iterable[Gelezen], _by: Actor) -> None:
    """As somebody asks to erase them (AVG 17). Who erases announces it."""
    Gelezen.objects.filter(partij__in=[each.pk for each in rows]).delete()
