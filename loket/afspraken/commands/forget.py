"""Who came is forgotten after a month; that somebody came stays for the figures."""

from django.db import transaction
from django.utils import timezone

from loket.afspraken.events import VisitorForgotten
from loket.afspraken.models import Afspraak
from loket.afspraken.rules.afspraak import KEPT
from loket.berichten.commands import destroy_berichten
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce

PORTION = 500
EMPTY = {"name": None, "email": None, "phone": None, "address": None, "note": None, "reach": None, "partij": None}


@transaction.atomic
def forget_visitors() -> int:
    """Empty what is personal of visits of a month ago, and throw away what we wrote about them."""
    now = timezone.now()
    old = Afspraak.objects.filter(end__lt=now - KEPT, forgotten_at=None).order_by("end")
    ids = list(old.values_list("id", flat=True)[:PORTION])
    Afspraak.objects.filter(id__in=ids).update(**EMPTY, forgotten_at=now)
    for each in ids:
        destroy_berichten(about=f"afspraak:{each}", written_before=now, by=SYSTEM)
        announce(VisitorForgotten(each), by=SYSTEM)
    return len(ids)
