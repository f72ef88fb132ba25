"""What a list may be asked for: each filter reads its value, and adds a condition on the row `{t}`."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias
from uuid import UUID

from django.db import models
from django.utils.dateparse import parse_date, parse_datetime

from loket.kernel.text import AMSTERDAM
from loket.kernel.wire import Fault
from loket.zgw import checks
from loket.zgw.links import id_in
from loket.zgw.shape import Shape, camel, shape_of

Read: TypeAlias = Callable[[str], Any]
OPERATORS = {"": "=", "gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
LONGEST = 1000
MOST_VALUES = 500


class WrongValue(ValueError):
    """This is no value for the filter: a code, and why."""

    def __init__(self, code: str = "invalid", reason: str = "Dit is geen geldige waarde.") -> None:
        super().__init__(code)
        self.code, self.reason = code, reason


@dataclass(frozen=True, slots=True)
class Filter:
    """`where` holds `{t}` for the row and `{v}` for the value. `schema` is how the OpenAPI document tells it.

    `inside` is a question about a row elsewhere: `{all}` are the filters that share it, so they hold for one such row.
    """

    name: str
    where: str
    read: Read
    schema: Mapping[str, Any]
    inside: str = "{all}"


def text(value: str) -> str:
    if len(value) > LONGEST or "\0" in value:
        raise WrongValue("max_length", f"Hoogstens {LONGEST} tekens.")
    return value


def day(value: str) -> datetime.date:
    try:
        found = parse_date(value)
    except ValueError:
        found = None
    if found is None:
        raise WrongValue(reason="Dit is geen geldige datum.")
    return found


def moment(value: str) -> datetime.datetime:
    try:
        found = parse_datetime(value.replace(" ", "+"))
    except ValueError:
        found = None
    if found is None:
        raise WrongValue(reason="Dit is geen geldig moment.")
    return found if found.tzinfo else found.replace(tzinfo=AMSTERDAM)


def flag(value: str) -> bool:
    known = {"true": True, "1": True, "false": False, "0": False}
    if value.lower() not in known:
        raise WrongValue(reason="Kies true of false.")
    return known[value.lower()]


def number(value: str) -> int:
    if not value.removeprefix("-").isdigit() or not value.isascii() or len(value) > 9:
        raise WrongValue(reason="Dit is geen geldig getal.")
    return int(value)


def uuid(value: str) -> UUID:
    try:
        return UUID(value)
    except ValueError:
        raise WrongValue(reason="Dit is geen geldige UUID.") from None


def choice(*values: str) -> Read:
    def read(value: str) -> str:
        if value not in values:
            raise WrongValue("invalid_choice", "Dit is geen geldige keuze.")
        return value

    return read


def link(shape: Shape) -> Read:
    """The id in an address of ours; an address of another resource or host gives no rows."""
    return lambda value: id_in(value, shape, WrongValue("invalid", "Dit is geen geldige URL."))


def address(value: str) -> str:
    """An address at another's place."""
    if checks.url(value):
        raise WrongValue(reason="Dit is geen geldige URL.")
    return value


def several(read: Read) -> Read:
    def read_all(value: str) -> list[Any]:
        parts = [part.strip() for part in value.split(",")]
        if len(parts) > MOST_VALUES:
            raise WrongValue("max_length", f"Hoogstens {MOST_VALUES} waarden.")
        return [read(part) for part in parts if part]

    return read_all


def filters_of(shape: Shape, *names: str) -> tuple[Filter, ...]:
    """Filters on fields of the model, by the names of the standard: `startdatum__gte`, `zaaktype`, `status__in`."""
    return tuple(_filter_of(shape, name) for name in names)


def ref_filters(name: str, column: str, shape: Shape) -> tuple[Filter, Filter]:
    """What a column points at, by its uuid or its address."""
    here = f"{column} = {{v}}::uuid"
    return (
        Filter(f"{name}__uuid", here, uuid, {"type": "string", "format": "uuid"}),
        Filter(f"{name}__url", here, link(shape), {"type": "string", "format": "uri"}),
    )


def address_filters_of(shape: Shape, *names: str) -> tuple[Filter, ...]:
    """Filters on fields that hold addresses of others."""
    schema = {"type": "string", "format": "uri"}
    return tuple(replace(each, read=address, schema=schema) for each in filters_of(shape, *names))


def _filter_of(shape: Shape, name: str) -> Filter:
    wire, _, lookup = name.partition("__")
    field = next(
        each
        for each in shape.model._meta.concrete_fields
        if shape.names.get(each.name, camel(each.name)) == wire or (each.primary_key and wire in ("uuid", "id"))
    )
    column, read, schema, sql_type = f"{{t}}.{field.column}", *_reading(field)
    if lookup == "isnull":
        return Filter(name, f"({column} IS NULL) = {{v}}::boolean", flag, {"type": "boolean"})
    if lookup == "in":
        items = {"type": "array", "items": schema}
        return Filter(name, f"{column} = ANY({{v}}::{sql_type}[])", several(read), items)
    if lookup in ("icontains", "contains"):
        return Filter(name, f"{column} ILIKE '%%' || {{v}}::text || '%%'", for_like, {"type": "string"})
    return Filter(name, f"{column} {OPERATORS[lookup]} {{v}}::{sql_type}", read, schema)


def for_like(value: str) -> str:
    """A part of a text, in which `%` and `_` are signs as any other."""
    return text(value).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _reading(field: "models.Field[Any, Any]") -> tuple[Read, dict[str, Any], str]:
    """How a value for this field is read, told, and cast."""
    match field:
        case models.ForeignKey():
            return link(shape_of(field.related_model)), {"type": "string", "format": "uri"}, "uuid"
        case models.DateTimeField():
            return moment, {"type": "string", "format": "date-time"}, "timestamptz"
        case models.DateField():
            return day, {"type": "string", "format": "date"}, "date"
        case models.BooleanField():
            return flag, {"type": "boolean"}, "boolean"
        case models.IntegerField():
            return number, {"type": "integer"}, "bigint"
        case models.UUIDField():
            return uuid, {"type": "string", "format": "uuid"}, "uuid"
    if field.choices:
        values = [str(value) for value, _ in field.flatchoices]
        return choice(*values), {"type": "string", "enum": values}, "text"
    return text, {"type": "string"}, "text"


def read_filters(
    filters: Iterable[Filter], given: Mapping[str, str], also: Iterable[str] = ()
) -> tuple[list[str], dict[str, Any], list[Fault]]:
    """Conditions, their values, and what is wrong: an unknown parameter, or a value that does not fit."""
    known = {each.name: each for each in filters}
    conditions: dict[str, list[str]] = {}
    values: dict[str, Any] = {}
    faults = []
    for name, value in given.items():
        if name in also:
            continue
        if name not in known:
            faults.append(Fault("nonFieldErrors", "unknown-parameters", f"Onbekende query parameter: {name[:100]}"))
            continue
        if not value:
            continue
        try:
            values[f"f{len(values)}"] = known[name].read(value)
        except WrongValue as wrong:
            faults.append(Fault(name, wrong.code, wrong.reason))
            continue
        condition = known[name].where.replace("{v}", f"%(f{len(values) - 1})s")
        conditions.setdefault(known[name].inside, []).append(condition)
    return [inside.replace("{all}", " AND ".join(each)) for inside, each in conditions.items()], values, faults
