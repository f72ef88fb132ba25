"""Rows as the text that PostgreSQL's COPY reads, made without a database.

A row says the columns that it fills; what its model gives by itself is made into text once. So a row of fifty columns
of which ten are told costs those ten. https://www.postgresql.org/docs/current/sql-copy.html ("Text Format")
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import NOT_PROVIDED, AutoField, Field, Model
from psycopg.types.json import Json, Jsonb

Row = Mapping[str, Any]


def columns_of(model: type[Model]) -> list[str]:
    """Those that a row brings along."""
    return [str(each.column) for each in _fields(model)]


def lines_of(model: type[Model], rows: Iterable[Row]) -> Iterator[str]:
    """One line of text for each row."""
    fields = _fields(model)
    places = {str(field.column): place for place, field in enumerate(fields)}
    common, known = [text_of(stored(field)) for field in fields], TEXTS.get
    for row in rows:
        told = common.copy()
        for name, value in row.items():  # as `text_of` does: a year has ten million of them
            kind = type(value)
            told[places[name]] = (known(kind) or _learn(kind))(value)
        yield "\t".join(told) + "\n"


def copy_text(model: type[Model], texts: Iterable[str]) -> None:
    """Lines as `lines_of` makes them go into the table of this model."""
    names = ", ".join(f'"{name}"' for name in columns_of(model))
    statement = f"COPY {model._meta.db_table} ({names}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for text in texts:
            copy.write(text)


def usual(field: "Field[Any, Any]") -> Any:
    """What the model gives by itself."""
    if field.default is not NOT_PROVIDED:
        return field.get_default()
    return None if field.null else field.get_default()


def stored(field: "Field[Any, Any]") -> Any:
    """The same as the database gets it."""
    value = usual(field)
    return value if value in (None, b"") else field.get_db_prep_save(value, connection)  # b"": not a text to seal


def text_of(value: Any) -> str:
    """Of a kind that is not known here: TypeError."""
    kind = type(value)
    return (TEXTS.get(kind) or _learn(kind))(value)


def _escaped(text: str) -> str:
    if "\\" in text or "\n" in text or "\t" in text or "\r" in text:
        text = text.replace("\\", r"\\").replace("\n", r"\n").replace("\t", r"\t").replace("\r", r"\r")
    return text


def _list(values: list[Any]) -> str:
    return _escaped(f"{{{','.join(_element(value) for value in values)}}}")


def _element(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, str):
        quoted = value.replace("\\", r"\\").replace('"', r"\"")
        return f'"{quoted}"'
    if isinstance(value, list | bytes):
        raise TypeError("COPY is not told yet how to write this within a list.")
    return text_of(value)


TEXTS: dict[type, Callable[[Any], str]] = {
    type(None): lambda value: r"\N",
    str: _escaped,
    bool: lambda value: "t" if value else "f",
    int: int.__repr__,
    float: float.__repr__,
    Decimal: str,
    UUID: lambda value: "%032x" % value.int,  # noqa: UP031 - the quickest way to write half a million
    datetime: datetime.isoformat,
    date: date.isoformat,
    time: time.isoformat,
    bytes: lambda value: rf"\\x{value.hex()}",
    list: _list,
    Json: lambda value: _escaped(json.dumps(value.obj)),
    Jsonb: lambda value: _escaped(json.dumps(value.obj)),
}


def _learn(kind: type) -> Callable[[Any], str]:
    """As the kind of which it is one: a word of a list of choices is a text."""
    for known, write in TEXTS.items():
        if issubclass(kind, known):
            TEXTS[kind] = write
            return write
    raise TypeError(f"COPY is not told yet how to write a {kind.__name__}.")


def _fields(model: type[Model]) -> list["Field[Any, Any]"]:
    return [field for field in model._meta.concrete_fields if not isinstance(field, AutoField)]
