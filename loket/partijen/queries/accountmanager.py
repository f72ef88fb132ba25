"""Who of us knows a customer today (S-7)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.organisatie.models import Medewerker
from loket.organisatie.queries import away_on
from loket.partijen.models import Partij
from loket.partijen.rules.accountmanager import Accountmanagement, manager_on


@dataclass(frozen=True, slots=True)
class ManagerToday:
    """`today` is who it is on this day, by id and name; empty when nobody of them is there: then the team answers.

    `stands_in` says that it is somebody else than the manager.
    """

    told: Accountmanagement
    manager: str
    deputy: str
    today_id: UUID | None
    today: str

    @property
    def stands_in(self) -> bool:
        return self.today_id is not None and self.today_id != self.told.accountmanager_id


def manager_of(partij: Partij, *, today: date) -> ManagerToday | None:
    """Of an organisation, or of the one that somebody speaks for; None when there is none. Three statements at most."""
    company = partij.werkte_voor if partij.werkte_voor_id else partij
    assert company
    told = accountmanagement_of(company)
    if told.accountmanager_id is None:
        return None
    away = away_on([who for who in (told.accountmanager_id, told.vervanger_id) if who], day=today)
    who = manager_on(today, told, away)
    ids = [each for each in (told.accountmanager_id, told.vervanger_id, who) if each]
    names = {each.id: each.name for each in Medewerker.objects.filter(id__in=ids)}
    named = [names.get(each, "") if each else "" for each in (told.accountmanager_id, told.vervanger_id, who)]
    manager, deputy, today_name = named
    return ManagerToday(told, manager, deputy, who, today_name)


def manager_today(partij_id: UUID, *, today: date) -> ManagerToday | None:
    """By the id of the partij: whose name an agent reads when this company calls."""
    partij = Partij.objects.select_related("werkte_voor").filter(id=partij_id).first()
    return manager_of(partij, today=today) if partij else None


def accountmanagement_of(partij: Partij) -> Accountmanagement:
    return Accountmanagement(
        accountmanager_id=partij.accountmanager_id,
        vervanger_id=partij.vervanger_id,
        vanaf=partij.accountmanager_vanaf,
        tot_en_met=partij.accountmanager_tot_en_met,
    )
