"""The second step: six digits out of an app (TOTP)."""

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.limits import forget
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse
from loket.kernel.sql import one_at_a_time
from loket.organisatie.models import Medewerker
from loket.toegang import rules
from loket.toegang.events import AuthenticatorConfirmed, AuthenticatorRemoved
from loket.toegang.models import Authenticator, Passkey
from loket.toegang.tries import OF_ACCOUNT, count_try, note_failure, second_key


@transaction.atomic
def confirm_authenticator(*, medewerker_id: UUID, secret: str, code: str, by: Actor) -> None:
    """Keep the secret that the app got, once it shows that it works. Takes the place of an earlier app."""
    refuse(rules.why_not_touch(medewerker_id, by=by))
    now = timezone.now()
    step = rules.fitting_step(secret, code, now=now, last_step=0)
    if step is None:
        raise Refused(rules.CODE_WRONG)
    values = {"secret": secret, "last_step": step, "confirmed_at": now}
    Authenticator.objects.update_or_create(medewerker_id=medewerker_id, defaults=values)
    announce(AuthenticatorConfirmed(medewerker_id), by=by)


def prove_code(*, medewerker: Medewerker, code: str) -> None:
    """Refused for a wrong code, one that was used before, or too many tries. A failed try has to be counted."""
    count_try((second_key(medewerker.id), OF_ACCOUNT))
    if not _use_code(medewerker, code):
        note_failure(medewerker, "code")
        raise Refused(rules.CODE_WRONG)
    forget(second_key(medewerker.id))


@transaction.atomic
def remove_authenticator(*, medewerker_id: UUID, by: Actor) -> None:
    one_at_a_time(f"factors:{medewerker_id}")
    keys_left = Passkey.objects.filter(medewerker_id=medewerker_id).count()
    refuse(
        rules.why_not_touch(medewerker_id, by=by),
        rules.why_not_remove_factor(
            left=keys_left, required=settings.SECOND_FACTOR_REQUIRED, own=by.id == str(medewerker_id)
        ),
    )
    removed, _ = Authenticator.objects.filter(medewerker_id=medewerker_id).delete()
    if removed:
        announce(AuthenticatorRemoved(medewerker_id), by=by)


@transaction.atomic
def _use_code(medewerker: Medewerker, code: str) -> bool:
    """The row is locked, so that one code sent twice at the same moment counts once."""
    row = Authenticator.objects.select_for_update().filter(medewerker=medewerker).first()
    if row is None:
        return False
    step = rules.fitting_step(row.secret, code, now=timezone.now(), last_step=row.last_step)
    if step is None:
        return False
    row.last_step = step
    row.save(update_fields=["last_step"])
    return True
