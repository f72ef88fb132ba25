"""Whose data stand in klantcontacten, for the logboek dataverwerkingen."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from loket.klantcontacten.models import Actor, Betrokkene, Klantcontact
from loket.partijen.queries.partij import persons_of


def persons_in(klantcontacten: "Iterable[UUID] | QuerySet[Any, Any]") -> list[str]:
    """Of the partijen that took part; who was no partij has no name in the log. Two statements."""
    found = Betrokkene.objects.filter(klantcontact__in=klantcontacten, partij__isnull=False)
    return persons_of(found.values("partij_id"))


def persons_read(model: type[Model], ids: Collection[UUID]) -> list[str] | None:
    """Whose data stand in these rows, for what an application reads; None where no customer is. Two statements."""
    if model is Actor:
        return None
    if model is Klantcontact:
        return persons_in(ids)
    found = model._default_manager.filter(id__in=ids)
    return persons_of(found.values("partij_id")) if model is Betrokkene else persons_in(found.values("klantcontact_id"))
