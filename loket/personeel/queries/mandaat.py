"""What somebody decided under mandate in a month (S-117)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.besluiten.models import Besluit
from loket.kernel.models import Announcement
from loket.kernel.outbox import subject_of
from loket.organisatie.queries import mandates_of


@dataclass(frozen=True, slots=True)
class Decided:
    identificatie: str
    soort: str
    datum: date


@dataclass(frozen=True, slots=True)
class Account:
    mandates: list[str]
    decided: list[Decided]


def mandate_account(medewerker_id: UUID, *, year: int, month: int, today: date) -> Account:
    """Who decided stands in the audit trail. Three statements."""
    found = {
        subject_of("besluiten", each.id): each
        for each in Besluit.objects.filter(datum__year=year, datum__month=month).select_related("besluittype")
    }
    own = Announcement.objects.filter(subject__in=list(found), kind="besluiten.BesluitTaken", by_id=str(medewerker_id))
    mine = [found[subject] for subject in own.values_list("subject", flat=True)]
    rows = [Decided(each.identificatie, each.besluittype.omschrijving, each.datum) for each in mine]
    may = [row.description for row in mandates_of(medewerker_id, on=today)]
    return Account(may, sorted(rows, key=lambda row: (row.datum, row.identificatie)))
