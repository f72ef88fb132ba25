"""Kinds of documents."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.catalogi.commands import versions
from loket.catalogi.commands.names import INFORMATIEOBJECTTYPEN
from loket.catalogi.models import Informatieobjecttype, ZaaktypeInformatieobjecttype
from loket.kernel.actor import Actor


def add_informatieobjecttype(values: Mapping[str, Any], *, by: Actor) -> UUID:
    """A draft."""
    return versions.add(KIND, values, by=by)


def change_informatieobjecttype(id: UUID, values: Mapping[str, Any], *, by: Actor, partial: bool = True) -> None:
    versions.change(KIND, id, values, partial=partial, by=by)


def publish_informatieobjecttype(id: UUID, *, by: Actor) -> None:
    versions.publish(KIND, id, by=by)


def remove_informatieobjecttype(id: UUID, *, by: Actor) -> None:
    """With the last version of a name its places in zaaktypen go as well."""
    versions.remove(KIND, id, by=by)


def _remove_below(row: Informatieobjecttype) -> None:
    same = Informatieobjecttype.objects.filter(catalogus=row.catalogus_id, omschrijving=row.omschrijving)
    if not same.exclude(pk=row.pk).exists():
        ZaaktypeInformatieobjecttype.objects.filter(
            zaaktype__catalogus=row.catalogus_id, omschrijving=row.omschrijving
        ).delete()


KIND = versions.Kind(INFORMATIEOBJECTTYPEN, remove_below=_remove_below)
