"""What happens near an address from today on."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from loket.wijkagenda.models import Abonnement, Bron, Punt, Soort

AHEAD, MOST = timedelta(days=60), 60


@dataclass(frozen=True, slots=True)
class PuntRow:
    id: UUID
    soort: str
    titel: str
    tekst: str
    van: date
    tot: date
    link: str
    bron: str
    team: str

    @property
    def days(self) -> bool:
        return self.tot > self.van


def punten_near(wijk: str, postcode: str, *, today: date) -> dict[str, list[PuntRow]]:
    """By kind, what is first stands first: of the whole town, of this wijk, and of this postcode. One statement."""
    rows = (
        of_place(wijk, postcode)
        .filter(tot__gte=today, van__lte=today + AHEAD)
        .order_by("van", "titel")
        .values_list("id", "bron__soort", "titel", "tekst", "van", "tot", "link", "bron__name", "bron__team__name")
    )
    found: dict[str, list[PuntRow]] = {}
    for row in rows[:MOST]:
        found.setdefault(row[1], []).append(PuntRow(*row))
    return {soort: found[soort] for soort in Soort.values if soort in found}


def of_place(wijk: str, postcode: str) -> QuerySet[Punt]:
    """A postcode of a list may be short: "1861" holds for all of it."""
    in_wijk = Q(wijk=None) | Q(wijk=wijk)
    return Punt.objects.filter(in_wijk, postcode__in=["", postcode[:4], postcode])


def newest_taken() -> datetime | None:
    """When a list was taken in last; None when there is none yet."""
    return Bron.objects.filter(taken_at__isnull=False).order_by("-taken_at").values_list("taken_at", flat=True).first()


def chosen_of(partij_id: UUID) -> list[str]:
    """Of which kinds this person wants a mail."""
    found = Abonnement.objects.filter(partij=partij_id).values_list("soorten", flat=True).first()
    return list(found or [])
