"""Passwords: set, changed, and forgotten."""

from datetime import timedelta
from uuid import UUID, uuid4

from django.contrib.auth.tokens import default_token_generator
from django.db import transaction

from loket.kernel.actor import SYSTEM, VISITOR, Actor
from loket.kernel.jobs import enqueue
from loket.kernel.limits import TooMany, forget, limit
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import actor_for
from loket.toegang import rules
from loket.toegang.events import PasswordChanged, PasswordResetRequested
from loket.toegang.models import Sessie
from loket.toegang.tries import OF_ACCOUNT, account_key, count_try

MAIL_LINK = "loket.toegang.jobs.mail_reset_link"
OLD_WRONG = Refusal("old-password-wrong", "Dit is niet je wachtwoord van nu.", "old")


@transaction.atomic
def set_password(*, medewerker_id: UUID, password: str, keep_session: str = "", by: Actor = SYSTEM) -> Medewerker:
    """A new password, which ends all sessions but the one kept. Refused when it is short or easy to guess."""
    medewerker = Medewerker.objects.select_for_update().get(id=medewerker_id)
    refuse(rules.why_not_touch(medewerker_id, by=by), rules.why_not_password(password, about=_about(medewerker)))
    medewerker.set_password(password)
    medewerker.save(update_fields=["password"])
    Sessie.objects.filter(medewerker=medewerker).exclude(session_key=keep_session).delete()
    announce(PasswordChanged(medewerker.id), by=by)
    return medewerker


def change_password(*, medewerker_id: UUID, old: str, new: str, keep_session: str, by: Actor) -> Medewerker:
    """One's own password, by who knows the old one. Not one transaction: a failed try has to be counted."""
    medewerker = Medewerker.objects.get(id=medewerker_id)
    count_try((account_key(medewerker.email), OF_ACCOUNT))
    if not medewerker.check_password(old):
        raise Refused(OLD_WRONG)
    forget(account_key(medewerker.email))
    return set_password(medewerker_id=medewerker_id, password=new, keep_session=keep_session, by=by)


@transaction.atomic
def request_reset(*, email: str) -> None:
    """Mail a link to who forgot the password. Tells nothing about whether the account exists, nor by how long it takes.

    The link is made when the mail goes out, and is kept nowhere. For nobody the job finds nobody.
    """
    email = email.strip().lower()
    medewerker = Medewerker.objects.filter(email=email, is_active=True).first()
    if _asked_too_often(email):
        return
    if medewerker:
        announce(PasswordResetRequested(medewerker.id), by=VISITOR)
    enqueue(MAIL_LINK, medewerker_id=str(medewerker.id if medewerker else uuid4()))


@transaction.atomic
def reset_password(*, medewerker_id: UUID, token: str, password: str) -> Medewerker:
    """A new password by the link out of the mail. It works once, and for an hour."""
    medewerker = Medewerker.objects.select_for_update().filter(id=medewerker_id, is_active=True).first()
    if medewerker is None or not default_token_generator.check_token(medewerker, token):
        raise Refused(rules.LINK_WRONG)
    forget(account_key(medewerker.email))
    return set_password(medewerker_id=medewerker.id, password=password, by=actor_for(medewerker))


def _asked_too_often(email: str) -> bool:
    try:
        limit(f"reset:{email}", times=5, per=timedelta(hours=1))
    except TooMany:
        return True
    return False


def _about(medewerker: Medewerker) -> tuple[str, ...]:
    return (medewerker.first_name, medewerker.last_name, medewerker.email, medewerker.email.split("@")[0])
