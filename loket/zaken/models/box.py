"""A rectangle on the map, as PostgreSQL keeps it."""

from typing import Any, TypeAlias

from django.db import models

Box: TypeAlias = tuple[float, float, float, float]  # west, south, east, north


class BoxField(models.Field):  # type: ignore[type-arg]
    """The rectangle around a place. It is only asked by an index: is it within another?"""

    def db_type(self, connection: Any) -> str:
        return "box"

    def get_prep_value(self, value: Box | None) -> str | None:
        return None if value is None else box_text(value)

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Box | None:
        if value is None:
            return None
        east, north, west, south = (float(part) for part in value.replace("(", "").replace(")", "").split(","))
        return west, south, east, north


def box_text(box: Box) -> str:
    west, south, east, north = box
    return f"({east},{north}),({west},{south})"
