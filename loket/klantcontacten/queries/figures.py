"""How well the promise to call back was kept (S-131)."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q

from loket.klantcontacten.models import Internetaak, SoortInternetaak, Toestand
from loket.klantcontacten.models.internetaak import OPEN


@dataclass(frozen=True, slots=True)
class Kept:
    """Of what was promised until a moment in the period. What the customer withdrew counts in none."""

    promised: int
    in_time: int

    @property
    def share(self) -> int | None:
        """In whole per cents, rounded down: 159 of 200 is not 80 %. None without a promise."""
        return self.in_time * 100 // self.promised if self.promised else None


def kept_promises(
    since: datetime,
    until: datetime,
    *,
    team: str = "",
    soort: SoortInternetaak = SoortInternetaak.TERUGBELLEN,
) -> Kept:
    """Promised for a moment from `since` to `until` (not included). One that is open and late was not kept."""
    due = Internetaak.objects.filter(soort=soort, uiterlijk__gte=since, uiterlijk__lt=until)
    counted = due.filter(team_id=team) if team else due
    done_in_time = Q(toestand=Toestand.AFGEROND, afgehandeld_op__lte=F("uiterlijk"))
    told = counted.filter(toestand__in=[*OPEN, Toestand.AFGEROND]).aggregate(
        promised=Count("id"), in_time=Count("id", filter=done_in_time)
    )
    return Kept(told["promised"], told["in_time"])
