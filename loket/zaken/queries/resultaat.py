"""To which zaaktype a resultaattype belongs."""

from uuid import UUID

from loket.kernel.sql import row


def zaaktype_of_resultaattype(resultaattype_id: UUID) -> UUID | None:
    """None when there is no such resultaattype."""
    found = row("SELECT zaaktype_id FROM catalogi_resultaattype WHERE id = %(id)s::uuid", {"id": resultaattype_id})
    return found[0] if found else None
