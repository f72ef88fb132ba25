"""The rows of a table, as the values of Python; what is encrypted is opened by its field."""

from collections.abc import Iterator
from typing import Any

from loket.uitvoer.rules.decided import How, Table

AT_ONCE, WITH_FILES = 2000, 4


def rows_of(table: Table) -> Iterator[tuple[Any, ...]]:
    """In the order of their keys; few at once where files stand in the row itself."""
    heavy = any(column.how is How.INSIDE for column in table.columns)
    names = [column.field.attname for column in table.columns]
    found = table.model._default_manager.order_by("pk").values_list(*names)
    yield from found.iterator(chunk_size=WITH_FILES if heavy else AT_ONCE)
