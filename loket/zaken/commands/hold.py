"""Hold a zaak: nobody else changes it, or what is under it, until this change is done."""

from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.sql import row
from loket.zaken.permissions import BIJWERKEN
from loket.zaken.rules.rights import Held, why_not_write

HOLD = """
    SELECT id, identificatie, zaaktype_id, vertrouwelijkheidaanduiding, einddatum, archiefstatus, hoofdzaak_id,
        team_id, behandelaar_id, gesloten_voor
    FROM zaken_zaak WHERE id = %(id)s::uuid FOR NO KEY UPDATE
"""


def hold_zaak(zaak_id: UUID, *scopes: str, by: Actor, field: str = "zaak") -> Held:
    """The zaak, locked until the end of the transaction, when this actor may write to it (`zaken.bijwerken` unless
    other scopes are named). Raises Refused: `bad-url` on `field` when it is not there, `permission_denied`.
    """
    found = find_held(zaak_id, field=field)
    refuse(why_not_write(found, *(scopes or (BIJWERKEN,)), by=by))
    return found


def find_held(zaak_id: UUID, *, field: str = "zaak") -> Held:
    """The same, whatever the rights."""
    found = row(HOLD, {"id": zaak_id})
    if found is None:
        raise Refused(Refusal("bad-url", "Deze zaak bestaat niet.", field))
    return Held(*found)
