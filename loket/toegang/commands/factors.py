"""Help for who lost every second step."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie.rules import why_not_give_rights, why_not_manage
from loket.toegang.events import SecondFactorsRemoved
from loket.toegang.models import Authenticator, Passkey, RecoveryCode, Sessie
from loket.toegang.permissions import MANAGE


@transaction.atomic
def remove_factors(*, medewerker_id: UUID, by: Actor) -> None:
    """Take away app, passkeys and recovery codes, and end all sessions. Four eyes: not one's own."""
    refuse(why_not_manage(by, MANAGE), why_not_give_rights(medewerker_id, by=by))
    for table in (Authenticator, Passkey, RecoveryCode, Sessie):
        table.objects.filter(medewerker_id=medewerker_id).delete()
    announce(SecondFactorsRemoved(medewerker_id), by=by)
