"""Keys for programs of others that send meldingen. A key is shown once; we keep its hash."""

import secrets

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.meldingen.events import ApplicatieKeyGiven, ApplicatieKeyWithdrawn
from loket.meldingen.models import Applicatie
from loket.meldingen.rules.applicatie import hash_of_key, why_not_applicatie
from loket.meldingen.rules.arrange import why_not_arrange


@transaction.atomic
def give_key(*, name: str, by: Actor) -> str:
    """A new key for this applicatie, made when it is not there yet. The key that it had, works no longer."""
    refuse(why_not_arrange(by), why_not_applicatie(name))
    key = f"loket-{secrets.token_urlsafe(32)}"
    values = {"key_hash": hash_of_key(key), "active": True, "made_at": timezone.now()}
    applicatie, _ = Applicatie.objects.update_or_create(name=name.strip(), defaults=values)
    announce(ApplicatieKeyGiven(applicatie.name), by=by)
    return key


@transaction.atomic
def withdraw_key(*, name: str, by: Actor) -> None:
    """This applicatie sends nothing any more. Refused when there is none of this name."""
    refuse(why_not_arrange(by))
    applicatie = Applicatie.objects.select_for_update().filter(name=name.strip()).first()
    refuse(None if applicatie else Refusal("applicatie-unknown", f"Er is geen applicatie {name.strip()}.", "name"))
    assert applicatie

    applicatie.active = False
    applicatie.save(update_fields=["active"])
    announce(ApplicatieKeyWithdrawn(applicatie.name), by=by)
