"""What goes when somebody asks to erase it (AVG 17). Who erases announces it."""

from collections.abc import Iterable

from loket.correspondentie.models import Reisdocument
from loket.kernel.actor import Actor


def forget_reisdocumenten(rows: Iterable[Reisdocument], _by: Actor) -> None:
    Reisdocument.objects.filter(id__in=[each.id for each in rows]).delete()
