"""The secret of a client id: given once, replaced, taken away."""

import secrets
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.autorisaties.changed import rights_changed
from loket.autorisaties.events import SleutelGiven, SleutelRevoked
from loket.autorisaties.models import Applicatie, Sleutel
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.secrets import blind_index

BYTES = 32
NOT_OF_THIS = Refusal("client-id-unknown", "Dit client id hoort niet bij deze applicatie.", "client_id")


@transaction.atomic
def give_sleutel(*, applicatie_id: UUID, client_id: str, by: Actor) -> str:
    """A new secret. It is told here and never again; the one before it stops at once."""
    _check(applicatie_id, client_id)
    secret = secrets.token_urlsafe(BYTES)
    Sleutel.objects.update_or_create(client_id=client_id, defaults=sealed(secret))
    announce(SleutelGiven(applicatie_id, client_id), by=by)
    rights_changed()
    return secret


@transaction.atomic
def revoke_sleutel(*, applicatie_id: UUID, client_id: str, by: Actor) -> None:
    """Tokens that were signed with it open nothing any more."""
    _check(applicatie_id, client_id)
    gone, _ = Sleutel.objects.filter(client_id=client_id).delete()
    refuse(None if gone else Refusal("no-sleutel", "Dit client id heeft geen sleutel.", "client_id"))
    announce(SleutelRevoked(applicatie_id, client_id), by=by)
    rights_changed()


def sealed(secret: str) -> dict[str, Any]:
    """A secret as a sleutel keeps it."""
    return {"secret": secret, "token_index": blind_index(secret)}


def _check(applicatie_id: UUID, client_id: str) -> None:
    there = Applicatie.objects.filter(id=applicatie_id, client_ids__contains=[client_id]).exists()
    refuse(None if there else NOT_OF_THIS)
