"""The facts that klantcontacten announce: ids and values. The first field is always the klantcontact or internetaak."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class KlantcontactClosed:
    """A question was written down, with how it ended."""

    klantcontact_id: UUID
    kanaal: str
    resultaat: str
    product: str


@dataclass(frozen=True)
class KlantcontactChanged:
    """A program made, changed or removed a klantcontact, or something of it: `id` is of the resource itself."""

    id: UUID
    resource: str
    action: str
