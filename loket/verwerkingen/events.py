"""The facts that verwerkingen announce."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class NoodtoegangTaken:
    """Somebody looks at what is closed to him. `object` is as in the log: `zaken:<id>`."""

    noodtoegang_id: UUID
    object: str
