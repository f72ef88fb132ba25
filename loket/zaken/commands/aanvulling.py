"""Ask the applicant to add something; note that it came, or that its time is over (Awb 4:5, 4:15)."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.zaken.commands.changing import locked
from loket.zaken.commands.letter import write_letter
from loket.zaken.commands.opschorting import resume_zaak, suspend_zaak
from loket.zaken.commands.stap import made, taking
from loket.zaken.commands.termijn import today
from loket.zaken.events import AanvullingAsked, AanvullingLapsed
from loket.zaken.models import Aanvulling, Opschorting, Stap, Zaak
from loket.zaken.queries.preview import would_stand_still
from loket.zaken.rules.aanvulling import asked_lines, why_not_ask

SOME = 200


def ask_aanvulling(*, zaak_id: UUID, gevraagd: str, uiterlijk: date, by: Actor) -> Stap:
    """Ask it by bericht, or by a letter to print when there is no address; the term stands still where the law says so.

    Raises Refused: nothing asked, a day that is over, a question that still waits.
    """
    with taking(zaak_id, "asked", by=by) as stap:
        zaak = locked(zaak_id)
        waits = Aanvulling.objects.filter(zaak_id=zaak_id, binnen_op=None).exists()
        closed = zaak.einddatum is not None
        refuse(*why_not_ask(gevraagd, uiterlijk, today=today(), open_already=waits, closed=closed))
        opschorting = _stand_still(zaak, gevraagd, by=by)
        asked = Aanvulling.objects.create(
            zaak_id=zaak_id,
            opschorting=opschorting,
            gevraagd="\n".join(asked_lines(gevraagd)),
            uiterlijk=uiterlijk,
            gevraagd_op=timezone.now(),
        )
        made(stap, "aanvulling", asked.id)
        if opschorting:
            made(stap, "opschorting", opschorting.id)
        if letter := write_letter(zaak_id, "aanvulling", aanvulling=asked, by=by):
            made(stap, "document", letter)
        announce(AanvullingAsked(zaak_id, asked.id, uiterlijk), by=by)
    return stap


def end_aanvulling(zaak_id: UUID, *, on: date | None, lapsed: bool) -> Aanvulling | None:
    """What waits is over; its suspension still stands. None when nothing waits."""
    asked = Aanvulling.objects.filter(zaak_id=zaak_id, binnen_op=None).first()
    if asked is None:
        return None
    asked.binnen_op, asked.verlopen = on or today(), lapsed
    asked.save(update_fields=["binnen_op", "verlopen"])
    return asked


def lapse_aanvullingen() -> int:
    """For the timetable: what did not come in time. The term runs again, counted to the last day that it could come."""
    late = Aanvulling.objects.filter(binnen_op=None, uiterlijk__lt=today()).order_by("uiterlijk")
    found = list(late.values_list("zaak_id", "uiterlijk")[:SOME])
    for zaak_id, uiterlijk in found:
        _lapse(zaak_id, uiterlijk)
    return len(found)


@transaction.atomic
def _lapse(zaak_id: UUID, uiterlijk: date) -> None:
    zaak = locked(zaak_id)
    asked = end_aanvulling(zaak_id, on=uiterlijk, lapsed=True)
    if asked is None:
        return
    still = asked.opschorting is not None and asked.opschorting.tot is None
    if zaak.einddatum is None and still:
        resume_zaak(zaak_id=zaak_id, tot=uiterlijk, verlopen=True, by=SYSTEM)
    announce(AanvullingLapsed(zaak_id, asked.id), by=SYSTEM)


def _stand_still(zaak: Zaak, gevraagd: str, *, by: Actor) -> Opschorting | None:
    """None when the law lets the term run on: then we wait, and the last day stays."""
    if not would_stand_still(zaak, today()):
        return None
    first = next(iter(asked_lines(gevraagd)), "")
    return suspend_zaak(zaak_id=zaak.id, reden=f"Aanvulling gevraagd: {first}"[:200], by=by)
