"""Who asked something, as far as we know."""

from typing import NamedTuple
from uuid import UUID

from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.klantcontacten.queries.unchecked import is_unchecked


class Asker(NamedTuple):
    """`partij` may be what a number suggests: then it is not `sure`. `by_staff`: a colleague wrote it down."""

    partij: UUID | None
    sure: bool
    by_staff: bool


def asker_of(klantcontact_id: UUID) -> Asker:
    """Two statements."""
    contact = Klantcontact.objects.get(id=klantcontact_id)
    partij = Betrokkene.objects.filter(klantcontact=contact).values_list("partij_id", flat=True).first()
    return Asker(partij, not is_unchecked(contact), contact.medewerker_id is not None)
