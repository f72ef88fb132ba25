"""Whether a customer may have the direct number of a colleague: only of who is their contact with us (S-26)."""

from datetime import date
from uuid import UUID

from loket.gesprek.queries.customer import Who
from loket.partijen.queries.accountmanager import manager_today
from loket.zaken.queries.relation import handles_open_zaak_of

ACCOUNTMANAGER = "is de accountmanager van deze klant"
ZAAK = "behandelt een lopende zaak van deze klant"


def relation_with(medewerker_id: UUID, who: Who | None, *, today: date) -> str:
    """In words; empty when there is none. What zaken somebody has is not told of who was not checked."""
    if who is None:
        return ""
    manager = manager_today(who.known.id, today=today)
    if manager and medewerker_id in (manager.told.accountmanager_id, manager.today_id):
        return ACCOUNTMANAGER
    if who.is_checked and handles_open_zaak_of(medewerker_id, bsn=who.known.bsn, kvk=who.known.kvk):
        return ZAAK
    return ""


def why_no_relation(name: str, who: Who | None) -> str:
    """Why the number is better not given, for the agent to know."""
    if who is None:
        return "Wij weten niet wie er belt."
    if not who.is_checked:
        return f"{name} is niet de accountmanager. Of er een zaak loopt, zie je pas na de controle van 2 gegevens."
    return f"{name} is niet de accountmanager, en behandelt geen lopende zaak van deze klant."
