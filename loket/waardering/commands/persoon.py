"""What goes of whom we asked: in time, or when somebody asks to erase it (AVG 17). What they thought is of nobody."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.waardering.models import Uitnodiging

KEPT = timedelta(days=365)  # not to ask again too soon takes ninety days of it
MOST = 5000


def forget_old_uitnodigingen() -> int:
    """A year after we asked, nobody can tell any more whom. How many; the rest goes the next night."""
    old = Uitnodiging.objects.filter(adres_index__isnull=False, gevraagd_op__lt=timezone.now() - KEPT)
    rows = list(old.order_by("gevraagd_op")[:MOST])
    forget_uitnodigingen(rows, SYSTEM)
    return len(rows)


def forget_uitnodigingen(rows: Iterable[Uitnodiging], _by: Actor) -> None:
    """That somebody was asked stays, for the figures. Who erases announces it."""
    Uitnodiging.objects.filter(id__in=[each.id for each in rows]).update(adres_index=None, sleutel=None)
