"""The draft of an agent about a call."""

from loket.kernel.actor import Actor
from loket.klantcontacten.models import Concept


def concept_of(*, gesprek: str, by: Actor) -> Concept | None:
    """None when nothing was typed yet. A draft is its agent's own."""
    return Concept.objects.filter(medewerker_id=by.id, gesprek=gesprek).first()
