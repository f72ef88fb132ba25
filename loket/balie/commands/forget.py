"""What is not needed after the day: names and telephones of visitors, and tickets of people who never came."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from loket.balie.commands.moment import held, show, write_moment
from loket.balie.events import VisitorLeft
from loket.balie.models import HERE, Kind, Volgnummer
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.text import local

KEPT = timedelta(days=1)
NOBODY: dict[str, Any] = {"naam": None, "telefoon": None, "vraag": "", "partij": None}


def forget_visitors() -> int:
    """The klantcontact has who it was; here it goes a day after the visit. Figures need no names."""
    over = Volgnummer.objects.filter(ended_at__lt=timezone.now() - KEPT).exclude(**NOBODY)
    return over.update(**NOBODY)


def forget_these_visitors(rows: Iterable[Volgnummer], _by: Actor) -> None:
    """These, as somebody asks to erase them (AVG 17). Who erases announces it."""
    found = Volgnummer.objects.filter(id__in=[each.id for each in rows])
    found.update(**NOBODY)


def end_old_numbers() -> int:
    """Tickets of another day that nobody ended: they left, at the last moment that we know of."""
    today = local(timezone.now()).date()
    left = list(Volgnummer.objects.filter(day__lt=today, state__in=HERE).values_list("id", flat=True))
    for volgnummer_id in left:
        with transaction.atomic():
            volgnummer = held(volgnummer_id)
            last = volgnummer.momenten.order_by("-at").values_list("at", flat=True).first()
            write_moment(volgnummer, Kind.LEFT, at=last, balie=volgnummer.balie, reason="einde van de dag")
            announce(VisitorLeft(volgnummer.id), by=SYSTEM)
            show(volgnummer.locatie)
    return len(left)
