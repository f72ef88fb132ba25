"""Around the lines of a worklist: the chips above them, the pages before and after, the line that a number meant."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict


class Narrowed(Protocol):
    """What a list was narrowed to: one of its views, or a number that was typed."""

    @property
    def view(self) -> Any: ...
    @property
    def number(self) -> str: ...


class Shown(Protocol):
    """A page of the list; `after` says where the next one begins, empty on the last."""

    @property
    def items(self) -> Sequence[Any]: ...
    @property
    def after(self) -> str: ...


def chips(
    labels: Mapping[Any, str], filter: Narrowed, kept: Mapping[str, str], counts: Mapping[str, int]
) -> list[dict[str, Any]]:
    """One for each view, with how many it holds. A number that was typed does not go along to another view."""
    rest = {key: value for key, value in kept.items() if key != "q"}
    return [
        {
            "label": label,
            "count": counts.get(view.name),
            "query": urlencode({**rest, "toon": view.value}),
            "current": filter.view == view and not filter.number,
        }
        for view, label in labels.items()
    ]


def around(told: QueryDict, kept: Mapping[str, str], found: Shown) -> dict[str, Any]:
    """What a template needs of this page of the list, and of the addresses of the others."""
    return {
        "rows": found.items,
        "next_query": urlencode({**kept, "na": found.after}) if found.after else "",
        "first_query": urlencode(kept),
        "further": bool(told.get("na")),
        "query": urlencode({**kept, **({"na": told["na"]} if told.get("na") else {})}),
        "open_id": told.get("open", ""),
    }


def only_hit(context: Mapping[str, Any]) -> UUID | None:
    """A number that fits one line opens it."""
    rows = context["rows"]
    return rows[0].id if context["filter"].number and len(rows) == 1 and not context["further"] else None
