"""Whether a customer may have the direct number of a colleague: only of who is their contact with us (S-26)."""

from datetime import date
from uuid import UUID

from loket.gesprek.rules.draft import Draft
from loket.klantcontacten.rules.caller import Identification
from loket.partijen.queries.accountmanager import manager_today
from loket.partijen.queries.caller import known_of
from loket.zaken.queries.relation import handles_open_zaak_of

ACCOUNTMANAGER = "is de accountmanager van deze klant"
ZAAK = "behandelt een lopende zaak van deze klant"


def relation_with(medewerker_id: UUID, draft: Draft, *, today: date) -> str:
    """In words; empty when there is none. What zaken somebody has is not told of who was not checked."""
    if draft.partij_id is None:
        return ""
    manager = manager_today(draft.partij_id, today=today)
    if manager and medewerker_id in (manager.told.accountmanager_id, manager.today_id):
        return ACCOUNTMANAGER
    known = known_of(draft.partij_id) if draft.level >= Identification.KNOWLEDGE else None
    if known and handles_open_zaak_of(medewerker_id, bsn=known.bsn, kvk=known.kvk):
        return ZAAK
    return ""


def why_no_relation(name: str, draft: Draft) -> str:
    """Why the number is better not given, for the agent to know."""
    if draft.partij_id is None:
        return "Wij weten niet wie er belt."
    if draft.level < Identification.KNOWLEDGE:
        return f"{name} is niet de accountmanager. Of er een zaak loopt, zie je pas na de controle van 2 gegevens."
    return f"{name} is niet de accountmanager, en behandelt geen lopende zaak van deze klant."
