"""What `_zoek` may be asked besides the filters of the list: a place; and how values stand in a body."""

from typing import Any

import msgspec

from loket.zgw.wire import Geometry


class GeoWithin(msgspec.Struct, kw_only=True):
    within: Geometry


def as_text(value: Any) -> str:
    """A value of a body as it would stand in the address of a list. Raises ValueError for what cannot stand there."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case str() | int():
            return str(value)
        case list() if all(isinstance(each, str | int) for each in value):
            return ",".join(str(each) for each in value)
    raise ValueError("no value for a filter")
