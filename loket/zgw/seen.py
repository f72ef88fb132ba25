"""What is expanded is shown to who may see it by itself: the rights of the other resource count, not of this one.

A statement with expanded relations is remembered for everybody; it holds a mark at each relation, and for who may not
see everything each mark becomes a condition.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import models

from loket.zgw.caller import Rights

MARK = re.compile(r"/\*seen (\w+\.\w+) (\w+)\*/")
_guards: dict[str, tuple[Sequence[str], str, str]] = {}


def guard(model: type[models.Model], scopes: Sequence[str], kind: str, level: str) -> None:
    """Who sees rows of this model: one of these scopes, for their type and confidentiality (SQL on `{t}`)."""
    _guards[model._meta.label] = (scopes, kind, level)


def mark(model: type[models.Model], row: str) -> str:
    """To stand behind the conditions of a relation, whose row is named `row`."""
    return f"/*seen {model._meta.label} {row}*/"


def shown_to(rights: Rights, model: type[models.Model], row: str, scope: str) -> tuple[str, Mapping[str, Any]]:
    """Who sees this row by itself, and has this scope for its type and confidentiality too: a condition, its values."""
    scopes, kind, level = _guards[model._meta.label]
    sees, values = rights.where(scopes, kind, level)
    has, more = rights.where([scope], kind, level, prefix="also_")
    return f"{sees} AND {has}".replace("{t}", row), {**values, **more}


def seen_by(rights: Rights, sql: str) -> tuple[str, Mapping[str, Any]]:
    """The statement for somebody with these rights, and the values that it needs besides."""
    if rights.everything or "/*seen " not in sql:
        return sql, {}
    values: dict[str, Any] = {}

    def condition(found: re.Match[str]) -> str:
        if found[1] not in _guards:
            return ""
        scopes, kind, level = _guards[found[1]]
        if not kind:
            return "" if rights.anywhere(scopes) else " AND false"
        where, more = rights.where(scopes, kind, level, prefix=found[1].replace(".", "_").lower())
        values.update(more)
        return f" AND {where}".replace("{t}", found[2])

    return MARK.sub(condition, sql), values
