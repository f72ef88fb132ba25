"""Keep what another program tells of the smaller things: actoren, betrokkenen, subjects, attachments."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeAlias
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor as Who
from loket.kernel.refusal import Refusal, refuse
from loket.klantcontacten.commands.tell import tell
from loket.klantcontacten.models import Actor, ActorKlantcontact, Betrokkene, Klantcontact
from loket.klantcontacten.queries import shapes
from loket.partijen.models import DigitaalAdres, Partij
from loket.zgw.links import NOWHERE
from loket.zgw.open_klant.refs import why_not_there
from loket.zgw.shape import Shape
from loket.zgw.trail import CREATE, DESTROY, UPDATE

Told: TypeAlias = Mapping[str, Any]  # the columns of the model
TWICE = Refusal("unique", "Deze actor hoort al bij dit klantcontact.", "nonFieldErrors")
NOT_ACTIVE = Refusal("invalid", "Deze actor is niet meer actief.", "actor.uuid")


def keep_actor(told: Told, *, id: UUID | None = None, by: Who) -> UUID:
    return keep(shapes.ACTOR, told, id, by)


def keep_actor_klantcontact(told: Told, *, id: UUID | None = None, by: Who) -> UUID:
    """Raises Refused when the pair is there already, and for an actor that is not active any more."""
    pointed = (("actor", Actor, told["actor_id"]), ("klantcontact", Klantcontact, told["klantcontact_id"]))
    twice = ActorKlantcontact.objects.filter(**told).exclude(id=id or NOWHERE).exists()
    retired = Actor.objects.filter(id=told["actor_id"], indicatie_actief=False).exists()
    refuse(*why_not_there(*pointed), TWICE if twice else None, NOT_ACTIVE if retired else None)
    return keep(shapes.ACTOR_KLANTCONTACT, told, id, by)


def keep_betrokkene(told: Told, *, id: UUID | None = None, within: str = "", by: Who) -> UUID:
    """Raises Refused when the klantcontact or the partij is not there; `within` stands before their names."""
    pointed = (("hadKlantcontact", Klantcontact, told["klantcontact_id"]), ("wasPartij", Partij, told["partij_id"]))
    refuse(*(replace(each, field=within + each.field) for each in why_not_there(*pointed)))
    return keep(shapes.BETROKKENE, told, id, by)


def keep_onderwerpobject(told: Told, *, id: UUID | None = None, within: str = "", by: Who) -> UUID:
    """Raises Refused when a klantcontact is not there; `within` stands before their names."""
    about, was = told["klantcontact_id"], told["was_klantcontact_id"]
    pointed = (("klantcontact", Klantcontact, about), ("wasKlantcontact", Klantcontact, was))
    refuse(*(replace(each, field=within + each.field) for each in why_not_there(*pointed)))
    return keep(shapes.ONDERWERPOBJECT, told, id, by)


def keep_bijlage(told: Told, *, id: UUID | None = None, by: Who) -> UUID:
    """Raises Refused when the klantcontact is not there."""
    refuse(*why_not_there(("wasBijlageVanKlantcontact", Klantcontact, told["klantcontact_id"])))
    return keep(shapes.BIJLAGE, told, id, by)


@transaction.atomic
def remove(shape: Shape, id: UUID, *, by: Who) -> None:
    """What belongs to it goes along, as the model says."""
    shape.model._default_manager.filter(pk=id).delete()
    tell(shape, id, DESTROY, by)


@transaction.atomic
def remove_betrokkene(id: UUID, *, by: Who) -> None:
    """With the digital addresses that are of nobody else."""
    forget_addresses([id])
    Betrokkene.objects.filter(id=id).delete()
    tell(shapes.BETROKKENE, id, DESTROY, by)


def forget_addresses(betrokkenen: list[UUID]) -> None:
    """What somebody gave once goes with him; what is of a partij stays there."""
    given = DigitaalAdres.objects.filter(betrokkene_id__in=betrokkenen)
    given.filter(partij=None).delete()
    given.update(betrokkene_id=None)


@transaction.atomic
def keep(shape: Shape, told: Told, id: UUID | None, by: Who) -> UUID:
    """A new row, or the one with this id changed."""
    rows = shape.model._default_manager
    if id is None:
        made: UUID = rows.create(**told).pk
        tell(shape, made, CREATE, by)
        return made
    rows.filter(pk=id).update(**told)
    tell(shape, id, UPDATE, by)
    return id
