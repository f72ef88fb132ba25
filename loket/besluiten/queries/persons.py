"""Whose data stand in besluiten, for the logboek dataverwerkingen."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Model

from loket.besluiten.models import Besluit
from loket.zaken.queries.persons import persons_in


def persons_read(model: type[Model], ids: Collection[UUID]) -> list[str]:
    """Of the zaken of these besluiten, or of what hangs on one: for what an application reads. Two statements."""
    column = "zaak_id" if model is Besluit else "besluit__zaak_id"
    return persons_in(model._default_manager.filter(id__in=ids).values_list(column, flat=True))
