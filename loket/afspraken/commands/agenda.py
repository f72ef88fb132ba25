"""The secret link to the own appointments."""

import secrets
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.afspraken.events import AgendalinkMade, AgendalinkRemoved
from loket.afspraken.models import Agendalink
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.secrets import blind_index


@transaction.atomic
def make_agendalink(*, medewerker_id: UUID, by: Actor) -> str:
    """A new secret, told once; the link that somebody had stops. Everyone for oneself."""
    refuse(_why_not_own(medewerker_id, by))
    secret = secrets.token_urlsafe(24)
    values = {"secret": blind_index(secret), "made_at": timezone.now()}
    Agendalink.objects.update_or_create(medewerker_id=medewerker_id, defaults=values)
    announce(AgendalinkMade(medewerker_id), by=by)
    return secret


@transaction.atomic
def remove_agendalink(*, medewerker_id: UUID, by: Actor) -> None:
    """Twice is once."""
    refuse(_why_not_own(medewerker_id, by))
    if Agendalink.objects.filter(medewerker_id=medewerker_id).delete()[0]:
        announce(AgendalinkRemoved(medewerker_id), by=by)


def _why_not_own(medewerker_id: UUID, by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.id == str(medewerker_id):
        return None
    return Refusal("agenda-of-other", "Je kunt alleen een link naar je eigen agenda maken.")
