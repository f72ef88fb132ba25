"""What an application read of somebody is written down for that person (docs/decisions/0097)."""

from collections.abc import Callable, Collection, Mapping
from uuid import UUID

from django.db.models import Model

from loket.verwerkingen.commands import log_read
from loket.zgw.door import Call

PersonsRead = Callable[[type[Model], Collection[UUID]], "list[str] | None"]
FEW = 10  # rows; of more at once only that it was a list, and how long
ZAAK, KLANT = "Een zaak behandelen in een ander systeem", "Een klant helpen in een ander systeem"
# For each room: what a row is called, the word of the register, and the purpose.
ACTIVITIES = {
    "zaken": ("zaak", "zaakbehandeling", ZAAK),
    "documenten": ("document", "zaakbehandeling", ZAAK),
    "besluiten": ("besluit", "zaakbehandeling", ZAAK),
    "partijen": ("klantgegevens", "klantcontact", KLANT),
    "klantcontacten": ("klantcontact", "klantcontact", KLANT),
}


def note_read(known: Mapping[str, PersonsRead], call: Call, model: type[Model], ids: Collection[UUID]) -> None:
    """`known` tells for a room whose data stand in its rows; what is of a room that is not in it is of nobody."""
    room = model._meta.app_label
    if room not in known:
        return
    persons = known[room](model, ids) if len(ids) <= FEW else []
    if persons is None:
        return
    word, activity, purpose = ACTIVITIES[room]
    who, one = call.by.name or call.by.id, len(ids) == 1
    log_read(
        object=f"{room}:{next(iter(ids))}" if one else f"{room}:lijst",
        name=f"{word if one else f'lijst van {len(ids)}'} gelezen door het systeem {who}",
        activity=activity,
        purpose=purpose,
        persons=persons,
    )
