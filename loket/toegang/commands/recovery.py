"""Codes on paper, for who lost the phone."""

import secrets
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.limits import forget
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse
from loket.kernel.secrets import blind_index
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import actor_for
from loket.toegang import rules
from loket.toegang.events import RecoveryCodesRenewed, RecoveryCodeUsed
from loket.toegang.models import RecoveryCode
from loket.toegang.tries import OF_ACCOUNT, count_try, note_failure, second_key

HOW_MANY = 10
SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look alike on paper


@transaction.atomic
def renew_recovery_codes(*, medewerker_id: UUID, by: Actor) -> list[str]:
    """Ten new codes; the old ones count no more. They are shown once: only their hashes stay here."""
    refuse(rules.why_not_touch(medewerker_id, by=by))
    codes = [_new_code() for _ in range(HOW_MANY)]
    RecoveryCode.objects.filter(medewerker_id=medewerker_id).delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(medewerker_id=medewerker_id, code_hash=_hashed(medewerker_id, code)) for code in codes
    )
    announce(RecoveryCodesRenewed(medewerker_id), by=by)
    return codes


def prove_recovery_code(*, medewerker: Medewerker, code: str) -> None:
    """Refused for a wrong or used code, or too many tries. A failed try has to be counted."""
    count_try((second_key(medewerker.id), OF_ACCOUNT))
    if not _use_code(medewerker, code):
        note_failure(medewerker, "recovery-code")
        raise Refused(rules.RECOVERY_WRONG)
    forget(second_key(medewerker.id))


@transaction.atomic
def _use_code(medewerker: Medewerker, code: str) -> bool:
    unused = RecoveryCode.objects.filter(medewerker=medewerker, used_at=None)
    if not unused.filter(code_hash=_hashed(medewerker.id, code)).update(used_at=timezone.now()):
        return False
    announce(RecoveryCodeUsed(medewerker.id, unused.count()), by=actor_for(medewerker))
    return True


def _new_code() -> str:
    signs = "".join(secrets.choice(SIGNS) for _ in range(12))
    return f"{signs[:4]}-{signs[4:8]}-{signs[8:]}"


def _hashed(medewerker_id: UUID, code: str) -> bytes:
    """A keyed hash: the code holds 59 random bits, and the key is not in the database."""
    plain = "".join(sign for sign in code.lower() if sign in SIGNS)
    return blind_index(f"recovery:{medewerker_id}:{plain}")
