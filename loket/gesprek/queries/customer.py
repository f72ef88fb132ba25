"""Who calls, and what we may show of that."""

from dataclasses import dataclass

from loket.gesprek.rules.draft import Draft
from loket.klantcontacten.rules.caller import Caller
from loket.zaken.rules.aanvrager import Aanvrager


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody whom the agent did not find, by name and number."""

    name: str = ""
    phone: str = ""


def customer_of(draft: Draft) -> Customer:
    return Customer(draft["naam"].strip(), draft["telefoon"].strip())


def caller_of(draft: Draft) -> Caller:
    """For the klantcontact."""
    return Caller(
        partij_id=draft.partij_id, name=draft["naam"].strip(), phone=draft["telefoon"].strip(), level=draft.level
    )


def aanvrager_of(draft: Draft) -> Aanvrager:
    """For a zaak: nothing that we know is asked again (U32)."""
    first, _, last = draft["naam"].strip().rpartition(" ")
    return Aanvrager(voornaam=first, achternaam=last, phone=draft["telefoon"].strip())
