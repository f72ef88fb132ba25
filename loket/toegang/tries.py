"""Counting tries: after too many the door stays shut for a while."""

from datetime import timedelta

from django.db import transaction

from loket.kernel.actor import VISITOR
from loket.kernel.limits import TooMany, limit
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.toegang import rules
from loket.toegang.events import LogInFailed

OF_ACCOUNT, OF_ADDRESS, PER = 10, 50, timedelta(minutes=15)


def account_key(email: str) -> str:
    return f"log-in-account:{email}"


def address_key(address: str) -> str:
    return f"log-in-address:{address}"


def second_key(medewerker_id: object) -> str:
    return f"log-in-second:{medewerker_id}"


def count_try(*keys: tuple[str, int]) -> None:
    """Count one more under each key. Refused with `log-in-locked` above its number."""
    for key, times in keys:
        try:
            limit(key, times=times, per=PER)
        except TooMany as many:
            raise Refused(rules.too_often(many.retry_after)) from None


def note_failure(medewerker: Medewerker | None, means: str) -> None:
    """A failed try is written in the audit trail of an account that exists; an unknown one has none."""
    if medewerker:
        with transaction.atomic():
            announce(LogInFailed(medewerker.id, means), by=VISITOR)
