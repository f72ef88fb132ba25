"""Who came is forgotten after a month; that somebody came stays for the figures."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.afspraken.events import VisitorForgotten
from loket.afspraken.models import Afspraak
from loket.afspraken.rules.afspraak import KEPT
from loket.berichten.commands import destroy_berichten
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce

PORTION = 500
EMPTY = {"name": None, "email": None, "phone": None, "address": None, "note": None, "reach": None, "partij": None}


@transaction.atomic
def forget_visitors() -> int:
    """Empty what is personal of visits of a month ago, and throw away what we wrote about them."""
    now = timezone.now()
    old = Afspraak.objects.filter(end__lt=now - KEPT, forgotten_at=None).order_by("end")
    ids = list(old.values_list("id", flat=True)[:PORTION])
    _empty(ids, now, by=SYSTEM)
    return len(ids)


@transaction.atomic
def forget_afspraken(rows: Iterable[Afspraak], by: Actor) -> None:
    """These, as somebody asks to erase them (AVG 17)."""
    _empty([each.id for each in rows], timezone.now(), by=by)


def _empty(ids: list[UUID], now: datetime, *, by: Actor) -> None:
    Afspraak.objects.filter(id__in=ids).update(**EMPTY, forgotten_at=now)
    for each in ids:
        destroy_berichten(about=f"afspraak:{each}", written_before=now, by=by)
        announce(VisitorForgotten(each), by=by)
