"""What was decided of each model and each column: `tabellen.toml` says it, and why what stays here does."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from django.apps import apps
from django.db import models

from loket.kernel.secrets import EncryptedTextField
from loket.zgw.shape import Shape, all_shapes

DECISIONS = Path(__file__).parent.parent / "tabellen.toml"
AnyField: TypeAlias = "models.Field[Any, Any]"


class How(StrEnum):
    """How the value of a column goes out."""

    PLAIN = "plain"
    OPEN = "open"  # kept encrypted, told in clear
    BSN = "bsn"  # kept encrypted, told only when asked
    LINKS = "links"  # a text of which secrets in links are taken out
    STORE = "store"  # a key of the store: its content goes along as a file
    MEDIA = "media"  # a path in the folder of the town
    INSIDE = "inside"  # the content itself


@dataclass(frozen=True, slots=True)
class Column:
    field: AnyField
    how: How

    @property
    def name(self) -> str:
        return str(self.field.column)


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file. `beside`: the rest of it stands in a JSON file, as the standard has it."""

    model: type[models.Model]
    title: str
    columns: tuple[Column, ...]
    beside: bool = False

    @property
    def name(self) -> str:
        return str(self.model._meta.db_table)


@cache
def decisions() -> dict[str, Any]:
    return tomllib.loads(DECISIONS.read_text())


def left_out() -> dict[str, str]:
    """Tables and columns that stay here, and why."""
    told = decisions()
    return {**told["weggelaten"], **told["kolommen_weggelaten"]}


def title_of(shape: Shape) -> str | None:
    found: str | None = decisions()["bronnen"].get(shape.model._meta.label)
    return found


def shapes() -> list[Shape]:
    """The resources that go out as JSON, in the order of their APIs."""
    found = [each for each in all_shapes() if title_of(each)]
    return sorted(found, key=lambda each: (each.api.name, file_of(each)))


def file_of(shape: Shape) -> str:
    """Versions of a document bear the name of the document in the standard."""
    return "eerdereversie" if shape.model.__name__ == "DocumentVersie" else shape.name


def tables() -> Iterator[Table]:
    told = decisions()
    shape_of = {each.model: each for each in all_shapes()}
    for model in apps.get_models(include_auto_created=True):
        label = model._meta.label
        if label in told["tabellen"]:
            yield Table(model, told["tabellen"][label], tuple(_columns(model, _all(model))))
        elif label in told["bronnen"] and model in shape_of:
            columns = tuple(_columns(model, _not_in(shape_of[model])))
            if len(columns) > 1:
                yield Table(model, f"{told['bronnen'][label]}: wat de standaard niet kent", columns, beside=True)


def _all(model: type[models.Model]) -> list[AnyField]:
    return list(model._meta.concrete_fields)


def _not_in(shape: Shape) -> list[AnyField]:
    """The columns that the standard has no field for, after the one that says which row it is."""
    fields = _all(shape.model)
    found = [each for each in fields if each.name in shape.leave_out and not each.primary_key]
    found = [each for each in found if not isinstance(each, EncryptedTextField)]
    return [each for each in fields if each.primary_key] + found


def _columns(model: type[models.Model], fields: list[AnyField]) -> Iterator[Column]:
    label, told = model._meta.label, decisions()
    special = {**told["verzegeld"].get(label, {}), **told["bestanden"].get(label, {})}
    special |= dict.fromkeys(told["links"].get(label, []), How.LINKS)
    for each in fields:
        if f"{label}.{each.name}" not in told["kolommen_weggelaten"]:
            yield Column(each, How(special.get(each.name, How.PLAIN)))
