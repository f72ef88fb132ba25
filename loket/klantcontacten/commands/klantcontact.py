"""Keep a klantcontact that another program tells. How ours end is another matter: see `close`."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.klantcontacten.commands.keep import forget_addresses
from loket.klantcontacten.commands.nummer import next_nummer
from loket.klantcontacten.commands.tell import tell
from loket.klantcontacten.models import Betrokkene, Klantcontact, Onderwerpobject
from loket.klantcontacten.queries.shapes import KLANTCONTACT, ONDERWERPOBJECT
from loket.zgw.links import NOWHERE
from loket.zgw.trail import CREATE, DESTROY, UPDATE

TAKEN = Refusal("unique", "Dit nummer is al van een ander klantcontact.", "nummer")


@transaction.atomic
def keep_klantcontact(told: Mapping[str, Any], *, id: UUID | None = None, within: str = "", by: Actor) -> UUID:
    """A new one, or the one with this id changed. Without a number it gets the next; without a moment it is now.

    Raises Refused when another has that number; `within` stands before the name of the field.
    """
    columns = {name: value for name, value in told.items() if value or name not in ("nummer", "plaatsgevonden_op")}
    nummer = columns.get("nummer")
    taken = bool(nummer) and Klantcontact.objects.filter(nummer=nummer).exclude(id=id or NOWHERE).exists()
    refuse(replace(TAKEN, field=within + TAKEN.field) if taken else None)
    if id is not None:
        Klantcontact.objects.filter(id=id).update(**columns)
        tell(KLANTCONTACT, id, UPDATE, by)
        return id
    columns.setdefault("plaatsgevonden_op", timezone.now())
    if not nummer:
        columns["nummer"] = next_nummer("klantcontact", columns["plaatsgevonden_op"])
    made = Klantcontact.objects.create(**columns)
    tell(KLANTCONTACT, made.id, CREATE, by)
    return made.id


@transaction.atomic
def remove_klantcontact(id: UUID, *, by: Actor) -> None:
    """With everything that is of it: who took part, their addresses, subjects, attachments, internetaken."""
    forget_addresses([*Betrokkene.objects.filter(klantcontact=id).values_list("id", flat=True)])
    Klantcontact.objects.filter(id=id).delete()
    tell(KLANTCONTACT, id, DESTROY, by)


@transaction.atomic
def remove_onderwerpobject(id: UUID, *, cascade: bool = False, by: Actor) -> list[UUID]:
    """With `cascade` its klantcontacten go too, but those that something else is about. Gives the ids of these."""
    it = Onderwerpobject.objects.get(id=id)
    related = [each for each in (it.klantcontact_id, it.was_klantcontact_id) if each and cascade]
    it.delete()
    tell(ONDERWERPOBJECT, id, DESTROY, by)
    kept = []
    for contact in dict.fromkeys(related):
        others = Onderwerpobject.objects.filter(klantcontact=contact) | Onderwerpobject.objects.filter(
            was_klantcontact=contact
        )
        if others.exists():
            kept.append(contact)
        else:
            remove_klantcontact(contact, by=by)
    return kept
