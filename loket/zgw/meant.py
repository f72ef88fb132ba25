"""What a client means: without what is read-only; null for an optional field is no value; a moment may be a day."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import msgspec

from loket.kernel.text import AMSTERDAM
from loket.zgw.hints import fields_of, items_in, parts_of, read_only_in, struct_in, takes_null


def as_meant(values: dict[str, Any], struct: type[msgspec.Struct]) -> dict[str, Any]:
    """The values to read, also of the groups within."""
    meanings, meant = _meanings(struct), {}
    for name, value in values.items():
        meaning = meanings.get(name, _PLAIN)
        if meaning.read_only or (value is None and meaning.drops_null):
            continue
        if meaning.moment and isinstance(value, str):
            value = _moment(value)
        elif meaning.inner and isinstance(value, dict):
            value = as_meant(value, meaning.inner)
        elif meaning.each and isinstance(value, list):
            value = [as_meant(part, meaning.each) if isinstance(part, dict) else part for part in value]
        meant[name] = value
    return meant


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What is to be known of a field before it is read."""

    read_only: bool = False
    drops_null: bool = False
    moment: bool = False
    inner: type[msgspec.Struct] | None = None
    each: type[msgspec.Struct] | None = None  # of a list


_PLAIN = _Meaning()


@cache
def _meanings(struct: type[msgspec.Struct]) -> dict[str, _Meaning]:
    found = {name: _Meaning(read_only=True) for name in read_only_in(struct)}
    for name, hint, required in fields_of(struct):
        drops_null = not required and not takes_null(hint)
        items = items_in(hint)
        each = struct_in(items) if items is not None else None
        found[name] = _Meaning(False, drops_null, datetime in parts_of(hint), struct_in(hint), each)
    return found


def _moment(text: str) -> str:
    """`2026-03-03` is that day's beginning; a clock without a zone is that of Amsterdam."""
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00") if len(text) < 40 else "")
    except ValueError:
        return text
    return (found if found.tzinfo else found.replace(tzinfo=AMSTERDAM)).isoformat()
