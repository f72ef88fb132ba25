"""Keep what stands beside a partij: a categorie, a relation to it, a bank account, a representation."""

from collections.abc import Mapping
from typing import Any, TypeAlias
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.partijen.commands.tell import tell
from loket.partijen.models import Categorie, Partij, Vertegenwoordiging
from loket.partijen.queries.shapes import CATEGORIE, CATEGORIE_RELATIE, REKENINGNUMMER, VERTEGENWOORDIGING
from loket.zgw.links import NOWHERE
from loket.zgw.open_klant.refs import why_not_there
from loket.zgw.shape import Shape
from loket.zgw.trail import CREATE, DESTROY, UPDATE

Told: TypeAlias = Mapping[str, Any]  # the columns of the model
TWICE = Refusal("unique", "Deze partij vertegenwoordigt de andere al.", "nonFieldErrors")
HIMSELF = Refusal("invalid", "Een partij vertegenwoordigt zichzelf niet.", "vertegenwoordigdePartij")


def keep_categorie(told: Told, *, id: UUID | None = None, by: Actor) -> UUID:
    return _keep(CATEGORIE, told, id, by)


def keep_categorie_relatie(told: Told, *, id: UUID | None = None, by: Actor) -> UUID:
    """Raises Refused when the partij or the categorie is not there."""
    pointed = (("partij", Partij, told["partij_id"]), ("categorie", Categorie, told["categorie_id"]))
    refuse(*why_not_there(*pointed))
    return _keep(CATEGORIE_RELATIE, told, id, by)


def keep_rekeningnummer(told: Told, *, id: UUID | None = None, by: Actor) -> UUID:
    """Raises Refused when the partij is not there."""
    refuse(*why_not_there(("partij", Partij, told["partij_id"])))
    return _keep(REKENINGNUMMER, told, id, by)


def keep_vertegenwoordiging(told: Told, *, id: UUID | None = None, by: Actor) -> UUID:
    """Raises Refused for partijen that are not there, for a pair that is there, and for somebody with himself."""
    speaks, other = told["vertegenwoordigende_partij_id"], told["vertegenwoordigde_partij_id"]
    twice = Vertegenwoordiging.objects.filter(**told).exclude(id=id or NOWHERE).exists()
    pointed = (("vertegenwoordigendePartij", Partij, speaks), ("vertegenwoordigdePartij", Partij, other))
    refuse(*why_not_there(*pointed), HIMSELF if speaks == other else None, TWICE if twice else None)
    return _keep(VERTEGENWOORDIGING, told, id, by)


@transaction.atomic
def remove(shape: Shape, id: UUID, *, by: Actor) -> None:
    """What points at it goes along, or lets go of it, as the model says."""
    shape.model._default_manager.filter(pk=id).delete()
    tell(shape, id, DESTROY, by)


@transaction.atomic
def _keep(shape: Shape, told: Told, id: UUID | None, by: Actor) -> UUID:
    """A new row, or the one with this id changed."""
    rows = shape.model._default_manager
    if id is None:
        made: UUID = rows.create(**told).pk
        tell(shape, made, CREATE, by)
        return made
    rows.filter(pk=id).update(**told)
    tell(shape, id, UPDATE, by)
    return id
