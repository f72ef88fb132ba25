"""What a body points at by uuid, as Open Klant has it: an object, of which we only read the uuid."""

from collections.abc import Sequence
from typing import TypeAlias
from uuid import UUID

from django.db import models
from msgspec import UNSET

from loket.kernel.refusal import Refusal
from loket.kernel.sql import row
from loket.zgw.wire import Body, ReadOnly, Url

Pointed: TypeAlias = tuple[str, type[models.Model], UUID | None]


class Ref(Body, kw_only=True):
    uuid: UUID
    url: ReadOnly[Url] = UNSET


def id_of(ref: Ref | None) -> UUID | None:
    return ref.uuid if ref else None


def ids_of(refs: Sequence[Ref] | None) -> list[UUID]:
    """Each once, in the order in which they were told."""
    return list(dict.fromkeys(ref.uuid for ref in refs or ()))


def why_not_there(*pointed: Pointed) -> list[Refusal]:
    """Of each field, model and id: a refusal when there is no such row. No id is no fault."""
    return [
        Refusal("does_not_exist", f"{model._meta.object_name} object bestaat niet.", f"{name}.uuid")
        for name, model, id in pointed
        if id is not None and row(f"SELECT 1 FROM {model._meta.db_table} WHERE id = %(id)s::uuid", {"id": id}) is None
    ]


def why_not_all_there(name: str, model: type[models.Model], ids: Sequence[UUID]) -> list[Refusal]:
    """The same of a list: the fault names its place."""
    return why_not_there(*((f"{name}.{place}", model, id) for place, id in enumerate(ids)))
