"""What goes when somebody asks to erase it (AVG 17): whom we asked. What they thought tells of nobody."""

from collections.abc import Iterable

from loket.kernel.actor import Actor
from loket.waardering.models import Uitnodiging


def forget_uitnodigingen(rows: Iterable[Uitnodiging], _by: Actor) -> None:
    """That somebody was asked stays, for the figures. Who erases announces it."""
    Uitnodiging.objects.filter(id__in=[each.id for each in rows]).update(adres_index=None, sleutel=None)
