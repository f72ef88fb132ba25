"""What goes when somebody asks to erase it (AVG 17). Who erases announces it."""

from collections.abc import Iterable

from loket.berichten.models import Bericht, Onbereikbaar, Taalkeuze
from loket.kernel.actor import Actor


def forget_berichten(rows: Iterable[Bericht], _by: Actor) -> None:
    """With what came along in them. What is sent is never changed, only thrown away."""
    Bericht.objects.filter(id__in=[each.id for each in rows]).delete()


def forget_unreachable(rows: Iterable[Onbereikbaar], _by: Actor) -> None:
    Onbereikbaar.objects.filter(id__in=[each.pk for each in rows]).delete()


def forget_languages(rows: Iterable[Taalkeuze], _by: Actor) -> None:
    Taalkeuze.objects.filter(id__in=[each.pk for each in rows]).delete()
