"""Coming in by the first door: e-mail address and password."""

from datetime import timedelta
from functools import cache

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from loket.kernel.actor import VISITOR, Actor
from loket.kernel.limits import TooMany, forget, limit
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused
from loket.organisatie.models import Medewerker
from loket.toegang import rules
from loket.toegang.events import LoggedIn, LogInFailed

TRIES_OF_ACCOUNT, TRIES_OF_ADDRESS, PER = 10, 50, timedelta(minutes=15)


def prove_password(*, email: str, password: str, address: str) -> Medewerker:
    """Who this is. One answer and one amount of work for an unknown account, a closed one and a wrong password.

    Refused with `log-in-wrong`, or `log-in-locked` after too many tries of the account or from the address.
    """
    email = email.strip().lower()
    _count(email, address)
    found = Medewerker.objects.filter(email=email, is_active=True).first()
    stored = found.password if found and found.has_usable_password() else _nobody()
    if not check_password(password, stored) or found is None:
        _note_failure(found)
        raise Refused(rules.LOG_IN_WRONG)
    forget(account_key(email))
    return found


@transaction.atomic
def note_log_in(*, medewerker: Medewerker, means: str, by: Actor) -> None:
    """Write in the audit trail that somebody came in, and by which means."""
    announce(LoggedIn(medewerker.id, means), by=by)


def account_key(email: str) -> str:
    return f"log-in-account:{email}"


def _count(email: str, address: str) -> None:
    try:
        limit(f"log-in-address:{address}", times=TRIES_OF_ADDRESS, per=PER)
        limit(account_key(email), times=TRIES_OF_ACCOUNT, per=PER)
    except TooMany as many:
        raise Refused(_locked(many.retry_after)) from None


def _locked(seconds: int) -> Refusal:
    minutes = max(1, round(seconds / 60))
    wait = "1 minuut" if minutes == 1 else f"{minutes} minuten"
    return Refusal("log-in-locked", f"Dit ging te vaak mis. Wacht {wait} of bel je beheerder.")


def _note_failure(found: Medewerker | None) -> None:
    if found:
        with transaction.atomic():
            announce(LogInFailed(found.id, "password"), by=VISITOR)


@cache
def _nobody() -> str:
    """The hash of a password that nobody has, so that an unknown account costs the same work."""
    return make_password("nobody has this password")
