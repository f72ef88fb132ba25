"""The facts that partijen announce: ids and values, never a name or a number of somebody."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class PartijChanged:
    """A program made, changed or removed a partij, or something of it: `id` is of the resource itself."""

    id: UUID
    resource: str
    action: str
