"""Ending sessions, on this device or everywhere."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.toegang import rules
from loket.toegang.events import SessionsEnded
from loket.toegang.models import Sessie


@transaction.atomic
def end_session(*, medewerker_id: UUID, public_id: UUID, by: Actor) -> None:
    """End one session of this medewerker. One that is gone already is fine."""
    refuse(rules.why_not_touch(medewerker_id, by=by))
    _end(medewerker_id, by, Sessie.objects.filter(medewerker_id=medewerker_id, public_id=public_id).delete()[0])


@transaction.atomic
def end_sessions(*, medewerker_id: UUID, keep_session: str = "", by: Actor) -> None:
    """End every session of this medewerker, but the one kept."""
    refuse(rules.why_not_touch(medewerker_id, by=by))
    sessions = Sessie.objects.filter(medewerker_id=medewerker_id).exclude(session_key=keep_session)
    _end(medewerker_id, by, sessions.delete()[0])


def _end(medewerker_id: UUID, by: Actor, count: int) -> None:
    if count:
        announce(SessionsEnded(medewerker_id, count), by=by)
