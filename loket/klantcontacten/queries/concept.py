"""The draft of an agent about a call."""

from uuid import UUID

from loket.kernel.actor import Actor
from loket.klantcontacten.models import Concept, Klantcontact


def concept_of(*, gesprek: str, by: Actor) -> Concept | None:
    """None when nothing was typed yet. A draft is its agent's own."""
    return Concept.objects.filter(medewerker_id=by.id, gesprek=gesprek).first()


def concepten_of(by: Actor) -> list[Concept]:
    """All that this agent has not saved yet."""
    return list(Concept.objects.filter(medewerker_id=by.id))


def concept_about(gesprek: str, *, of: UUID) -> Concept | None:
    """What a colleague wrote about this call: for who gets it from that colleague, and nobody else."""
    return Concept.objects.filter(gesprek=gesprek, medewerker_id=of).first()


def last_about(gesprek: str, *, of: UUID) -> Klantcontact | None:
    """What a colleague saved about this call last: for who gets it from that colleague."""
    found = Klantcontact.objects.filter(gesprek=gesprek, medewerker_id=of)
    return found.order_by("-plaatsgevonden_op", "-id").first()


def saved_with(send_key: UUID, *, by: Actor) -> Klantcontact | None:
    """What this agent saved already with the key of this form: the same was sent twice, or kept too late."""
    return Klantcontact.objects.filter(id=send_key, medewerker_id=by.id).first()


def key_of_another(send_key: UUID, *, by: Actor) -> bool:
    """Whether a klantcontact that is not of this agent has this key: somebody changed what the form sends."""
    return Klantcontact.objects.filter(id=send_key).exclude(medewerker_id=by.id).exists()
