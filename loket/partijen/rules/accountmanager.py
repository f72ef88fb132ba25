"""Who of us knows a customer (S-7): for how long, and who it is on a day when that colleague is away."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.kernel.refusal import Refusal

LEFT = "Deze collega werkt hier niet meer. Kies iemand anders."


@dataclass(frozen=True, slots=True, kw_only=True)
class Accountmanagement:
    """Both days belong to it; without a first day it always was, without a last day it goes on."""

    accountmanager_id: UUID | None
    vervanger_id: UUID | None = None
    vanaf: date | None = None
    tot_en_met: date | None = None

    def holds(self, day: date) -> bool:
        begun = self.vanaf is None or self.vanaf <= day
        return self.accountmanager_id is not None and begun and (self.tot_en_met is None or day <= self.tot_en_met)


def manager_on(day: date, told: Accountmanagement, away: Mapping[UUID, UUID | None]) -> UUID | None:
    """Who it is on this day: the manager, else the stand-in, else the deputy whom the absence itself names.

    `away` holds who is away then or left, with that deputy. None: nobody, ask the team.
    """
    if not told.holds(day):
        return None
    named = [told.accountmanager_id, told.vervanger_id]
    deputies = [away.get(who) for who in named if who]
    return next((who for who in (*named, *deputies) if who and who not in away), None)


def why_not_manager(told: Accountmanagement, *, working: Collection[UUID]) -> list[Refusal | None]:
    """Everything at once. `working`: who of the two works here."""
    faults: list[Refusal | None] = []
    if told.accountmanager_id is None and (told.vervanger_id or told.vanaf or told.tot_en_met):
        faults.append(Refusal("manager-missing", "Kies wie de accountmanager is.", "accountmanager_id"))
    if told.accountmanager_id and told.accountmanager_id == told.vervanger_id:
        faults.append(Refusal("deputy-is-manager", "Kies iemand anders als vervanger.", "vervanger_id"))
    for field in ("accountmanager_id", "vervanger_id"):
        who = getattr(told, field)
        if who and who not in working:
            faults.append(Refusal("manager-left", LEFT, field))
    if told.vanaf and told.tot_en_met and told.tot_en_met < told.vanaf:
        faults.append(Refusal("ends-before-begin", "De laatste dag ligt voor de eerste.", "tot_en_met"))
    return faults
