"""The shape of a struct, as fields that an editor fills in; and what was typed, as a mapping that fits the struct.

A field of a struct in a struct is called `agent-say`, and one in a row `cost-0-label`.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from typing import Any

from msgspec import NODEFAULT, inspect


class Sort(StrEnum):
    TEXT = "text"
    LONG = "long"
    MARKDOWN = "markdown"
    LINES = "lines"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    MONEY = "money"
    TICK = "tick"
    CHOICE = "choice"
    CHOICES = "choices"
    BEELD = "beeld"
    GROUP = "group"  # a struct in a struct
    ROWS = "rows"  # a list of structs


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    label: str
    explanation: str
    sort: Sort
    required: bool
    most: int | None = None  # letters in a text, or lines or rows in a list
    most_letters: int | None = None  # in one line
    choices: tuple[tuple[str, str], ...] = ()
    fields: tuple["Field", ...] = ()  # of a group or of one row


def shape_of(content: type[Any]) -> tuple[Field, ...]:
    """The fields of a struct, in its order."""
    return _shape(content)  # type: ignore[arg-type]


@cache
def _shape(content: Hashable) -> tuple[Field, ...]:
    info = inspect.type_info(content)
    assert isinstance(info, inspect.StructType)
    return tuple(_field(each) for each in info.fields)


def typed_of(content: Mapping[str, Any], fields: Sequence[Field], before: str = "") -> dict[str, list[str]]:
    """What stands in the form for this content, under the names of its fields."""
    found: dict[str, list[str]] = {}
    for field in fields:
        name, value = before + field.name, content.get(field.name)
        if field.sort == Sort.GROUP:
            found |= typed_of(value or {}, field.fields, f"{name}-")
        elif field.sort == Sort.ROWS:
            for number, row in enumerate(value or []):
                found |= typed_of(row, field.fields, f"{name}-{number}-")
        elif field.sort == Sort.LINES:
            found[name] = ["\n".join(value or [])]
        elif field.sort == Sort.CHOICES:
            found[name] = [str(each) for each in value or []]
        elif field.sort == Sort.TICK:
            found[name] = ["on"] if value else []
        else:
            found[name] = [_shown(field, value)]
    return found


def told_in(cleaned: Mapping[str, Any], fields: Sequence[Field], before: str = "") -> dict[str, Any]:
    """What was typed, as a mapping for the struct. A row in which nothing was typed is no row."""
    told: dict[str, Any] = {}
    for field in fields:
        name = before + field.name
        if field.sort == Sort.GROUP:
            told[field.name] = told_in(cleaned, field.fields, f"{name}-")
        elif field.sort == Sort.ROWS:
            rows = [told_in(cleaned, field.fields, f"{name}-{number}-") for number in rows_in(cleaned, name)]
            told[field.name] = [row for row in rows if any(_says(value) for value in row.values())]
        elif field.sort == Sort.LINES:
            told[field.name] = [line.strip() for line in (cleaned.get(name) or "").splitlines() if line.strip()]
        elif not field.required and cleaned.get(name) in (None, "") and field.sort not in _PLAIN:
            continue  # nothing: what the struct says itself
        else:
            told[field.name] = cleaned.get(name)
    return told


def beeld_in(fields: Sequence[Field], before: str = "") -> str:
    """How the fields of the picture begin, as in `beeld-file`. Nothing when a page has none."""
    for field in fields:
        if field.sort == Sort.BEELD:
            return before
        if field.sort == Sort.GROUP and (found := beeld_in(field.fields, f"{before}{field.name}-")):
            return found
    return ""


def rows_in(names: Mapping[str, Any], name: str) -> list[int]:
    """The numbers of the rows of which something stands in the form."""
    starts = (each[len(name) + 1 :].split("-", 1)[0] for each in names if each.startswith(f"{name}-"))
    return sorted({int(number) for number in starts if number.isdecimal() and len(number) < 4})


_PLAIN = (Sort.TEXT, Sort.LONG, Sort.MARKDOWN, Sort.BEELD)


def _says(value: Any) -> bool:
    """A choice in a row always has a value, and says nothing by itself."""
    return value not in (None, "", [], False) and not isinstance(value, Enum)


def _shown(field: Field, value: Any) -> str:
    if value is None:
        return ""
    if field.sort == Sort.DATE and len(str(value)) == 10:
        year, month, day = str(value).split("-")
        return f"{int(day)}-{int(month)}-{year}"
    if field.sort == Sort.TIME:
        return str(value)[:5]
    return str(value).replace(".", ",") if field.sort == Sort.MONEY else str(value)


def _field(each: inspect.Field) -> Field:
    kind, told, widget = _bare(each.type)
    required = each.required and not _has_default(each)
    label, explanation = str(told.get("title", each.name)), str(told.get("description", ""))
    if isinstance(kind, inspect.StructType):
        fields = tuple(_field(inner) for inner in kind.fields)
        return Field(each.encode_name, label, explanation, Sort.GROUP, False, fields=fields)
    if isinstance(kind, inspect.ListType):
        return _list(each.encode_name, label, explanation, kind)
    sort, most, choices = _sort(kind, widget)
    return Field(each.encode_name, label, explanation, sort, required, most, choices=choices)


def _list(name: str, label: str, explanation: str, kind: inspect.ListType) -> Field:
    inner, _, _ = _bare(kind.item_type)
    if isinstance(inner, inspect.StructType):
        fields = tuple(_field(each) for each in inner.fields)
        return Field(name, label, explanation, Sort.ROWS, False, kind.max_length, fields=fields)
    if isinstance(inner, inspect.EnumType):
        return Field(name, label, explanation, Sort.CHOICES, False, choices=_choices(inner))
    letters = inner.max_length if isinstance(inner, inspect.StrType) else None
    return Field(name, label, explanation, Sort.LINES, False, kind.max_length, letters)


def _sort(kind: inspect.Type, widget: str) -> tuple[Sort, int | None, tuple[tuple[str, str], ...]]:
    if isinstance(kind, inspect.StrType):
        if widget in (Sort.MARKDOWN, Sort.BEELD):
            return Sort(widget), kind.max_length, ()
        return (Sort.LONG if (kind.max_length or 0) > 150 and widget != "line" else Sort.TEXT), kind.max_length, ()
    if isinstance(kind, inspect.EnumType):
        return Sort.CHOICE, None, _choices(kind)
    sorts = {
        inspect.DateType: Sort.DATE,
        inspect.TimeType: Sort.TIME,
        inspect.IntType: Sort.NUMBER,
        inspect.DecimalType: Sort.MONEY,
        inspect.BoolType: Sort.TICK,
    }
    return sorts[type(kind)], None, ()


def _choices(kind: inspect.EnumType) -> tuple[tuple[str, str], ...]:
    """An enum may say its `label`; else its value is the word."""
    labels = {str(each.value): str(getattr(each, "label", each.value)) for each in kind.cls}
    return tuple((value, label[:1].upper() + label[1:]) for value, label in labels.items())


def _bare(kind: inspect.Type) -> tuple[inspect.Type, dict[str, Any], str]:
    """The type without what is told about it, and without "or nothing"."""
    told: dict[str, Any] = {}
    while isinstance(kind, inspect.Metadata | inspect.UnionType):
        if isinstance(kind, inspect.Metadata):
            told = {**(kind.extra_json_schema or {}), **told}
            kind = kind.type
        else:
            kind = next(each for each in kind.types if not isinstance(each, inspect.NoneType))
    return kind, told, str(told.get("widget", ""))


def _has_default(each: inspect.Field) -> bool:
    return each.default is not NODEFAULT or each.default_factory is not NODEFAULT
