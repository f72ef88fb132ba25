"""What a column is, for who has only the files: a type that a program knows, and a line of Dutch."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from django.db import models

from loket.uitvoer.rules.decided import Column, How

WORDS = Path(__file__).parent.parent / "woorden.toml"
TYPES = {  # of a table schema (frictionlessdata.io); what is not here is a text
    "AutoField": "integer",
    "BigAutoField": "integer",
    "BigIntegerField": "integer",
    "IntegerField": "integer",
    "PositiveIntegerField": "integer",
    "PositiveSmallIntegerField": "integer",
    "SmallIntegerField": "integer",
    "DecimalField": "number",
    "FloatField": "number",
    "BooleanField": "boolean",
    "DateField": "date",
    "DateTimeField": "datetime",
    "TimeField": "time",
    "JSONField": "any",
    "ArrayField": "array",
    "DurationField": "duration",
}
HOWS = {
    How.BSN: "Een nummer van een persoon: alleen gevuld met --met-bsn.",
    How.LINKS: "Geheime delen van links zijn weggelaten.",
    How.STORE: "Waar het bestand staat in deze uitvoer.",
    How.MEDIA: "Waar het bestand staat in deze uitvoer.",
    How.INSIDE: "Waar het bestand staat in deze uitvoer.",
}


def schema_of(column: Column) -> dict[str, Any]:
    """The field of a table schema."""
    field = column.field
    told: dict[str, Any] = {"name": column.name, "type": type_of(column), "description": meaning_of(column)}
    constraints: dict[str, Any] = {}
    if field.primary_key or (not field.null and field.get_internal_type() not in ("CharField", "TextField")):
        constraints["required"] = column.how is How.PLAIN
    if field.choices and column.how is How.PLAIN:
        constraints["enum"] = [value for value, _ in field.flatchoices if value not in ("", None)]
    return told | ({"constraints": constraints} if constraints else {})


def type_of(column: Column) -> str:
    if column.how is not How.PLAIN:
        return "string"
    field = column.field
    if isinstance(field, models.ForeignKey):
        field = field.target_field
    return TYPES.get(field.get_internal_type(), "string")


def meaning_of(column: Column) -> str:
    field = column.field
    parts = [f"{name_of(field.name)[:1].upper()}{name_of(field.name)[1:]}."]
    if isinstance(field, models.ForeignKey):
        parts.append(f"Verwijst naar {field.related_model._meta.db_table}.")
    if column.how in HOWS:
        parts.append(HOWS[column.how])
    if field.choices and column.how is How.PLAIN:
        parts.append("; ".join(f"{value} = {label}" for value, label in field.flatchoices if value not in ("", None)))
    return " ".join(parts)


def name_of(name: str) -> str:
    """The name of a column in Dutch words."""
    told = _words()
    if name in told["namen"]:
        return told["namen"][name]
    return " ".join(told["woorden"].get(word, word) for word in name.split("_"))


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(WORDS.read_text())
