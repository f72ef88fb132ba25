"""The programs that may send meldingen."""

from loket.kernel.actor import Actor, ActorKind
from loket.meldingen.models import Applicatie
from loket.meldingen.rules.applicatie import hash_of_key


def applicatie_with_key(key: str) -> Actor | None:
    """Who holds this key, as the actor that a command needs; None for a key that does not work."""
    row = Applicatie.objects.filter(key_hash=hash_of_key(key), active=True).first() if key else None
    return Actor(ActorKind.APPLICATION, id=str(row.id), name=row.name) if row else None
