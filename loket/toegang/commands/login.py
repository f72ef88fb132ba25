"""Coming in by the first door: e-mail address and password."""

from functools import cache
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.limits import forget, give_back
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse
from loket.organisatie.models import Medewerker
from loket.organisatie.rules import why_not_manage
from loket.toegang import rules
from loket.toegang.commands.invitation import note_invitation_used
from loket.toegang.events import LockLifted, LoggedIn
from loket.toegang.permissions import MANAGE
from loket.toegang.tries import OF_ACCOUNT, OF_ADDRESS, account_key, address_key, count_try, note_failure, second_key


def prove_password(*, email: str, password: str, address: str) -> Medewerker:
    """Who this is. One answer and one amount of work for an unknown account, a closed one and a wrong password.

    Refused with `log-in-wrong`, or `log-in-locked` after too many tries of the account or from the address.
    Not one transaction: a failed try has to be counted. A right one is not: a whole town hall has one address.
    """
    email = email.strip().lower()
    count_try((address_key(address), OF_ADDRESS), (account_key(email), OF_ACCOUNT))
    found = Medewerker.objects.filter(email=email, is_active=True).first()
    stored = found.password if found and found.has_usable_password() else _nobody()
    if not check_password(password, stored) or found is None:
        note_failure(found, "password")
        raise Refused(rules.LOG_IN_WRONG)
    forget(account_key(email))
    give_back(address_key(address))
    return found


@transaction.atomic
def note_log_in(*, medewerker: Medewerker, means: str, by: Actor) -> None:
    """Write in the audit trail that somebody came in, and by which means."""
    note_invitation_used(medewerker.id)
    announce(LoggedIn(medewerker.id, means), by=by)


@transaction.atomic
def lift_lock(*, medewerker_id: UUID, by: Actor) -> None:
    """Let somebody try again before the time is over."""
    medewerker = Medewerker.objects.get(id=medewerker_id)
    refuse(why_not_manage(by, MANAGE))
    forget(account_key(medewerker.email))
    forget(second_key(medewerker.id))
    announce(LockLifted(medewerker.id), by=by)


@cache
def _nobody() -> str:
    """The hash of a password that nobody has, so that an unknown account costs the same work."""
    return make_password("nobody has this password")
