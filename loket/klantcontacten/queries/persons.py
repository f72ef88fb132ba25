"""Whose data stand in klantcontacten, for the logboek dataverwerkingen."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from loket.klantcontacten.models import Actor, Betrokkene, Klantcontact
from loket.klantcontacten.queries.unchecked import UNCHECKED
from loket.partijen.queries.partij import persons_of


def persons_in(klantcontacten: "Iterable[UUID] | QuerySet[Any, Any]") -> list[str]:
    """Of the partijen that took part; who was no partij has no name in the log. Nor has who perhaps was another: the
    log of a person would tell them of that other. Two statements.
    """
    return _persons(Betrokkene.objects.filter(klantcontact__in=klantcontacten))


def persons_read(model: type[Model], ids: Collection[UUID]) -> list[str] | None:
    """Whose data stand in these rows, for what an application reads; None where no customer is. Two statements."""
    if model is Actor:
        return None
    if model is Klantcontact:
        return persons_in(ids)
    if model is Betrokkene:
        return _persons(Betrokkene.objects.filter(id__in=ids))
    return persons_in(model._default_manager.filter(id__in=ids).values("klantcontact_id"))


def _persons(betrokkenen: "QuerySet[Betrokkene]") -> list[str]:
    return persons_of(betrokkenen.filter(partij__isnull=False).exclude(UNCHECKED).values("partij_id"))
