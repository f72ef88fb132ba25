"""Who a customer is in one klantcontact, and what we checked of that (domain: identification levels 0-3)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

DETAILS_ASKED = 2


class Identification(IntEnum):
    """How sure we are of who calls."""

    NONE = 0
    LIGHT = 1  # a reference number with postcode and house number, or a mail from an address that they confirmed
    KNOWLEDGE = 2  # told two things that only they know
    STRONG = 3  # DigiD, eHerkenning, or an identity document at the desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A partij that we know, or only what somebody told of themselves; all empty: nobody asked. `checked` names the
    details that they told and that fit what we know.
    """

    partij_id: UUID | None = None
    name: str = ""
    phone: str = ""
    email: str = ""
    organisation: str = ""
    level: Identification = Identification.NONE
    checked: tuple[str, ...] = ()

    @property
    def anybody(self) -> bool:
        return bool(self.partij_id or self.name or self.phone or self.email or self.organisation)


def level_of(checked: Collection[str]) -> Identification:
    """By how many details somebody told of themselves that fit what we know (U29)."""
    return Identification.KNOWLEDGE if len(set(checked)) >= DETAILS_ASKED else Identification.NONE
