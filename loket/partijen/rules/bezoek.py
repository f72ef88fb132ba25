"""A visit to a company: when it can be planned, reported and given up (S-94)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from loket.kernel.refusal import Refusal
from loket.kernel.text import local
from loket.partijen.models import Bedrijfsbezoek, SoortPartij

LONGEST = 200
LONGEST_REPORT = 10_000
MOST_AGREED = 10
NO_COMPANY = Refusal("no-company", "Alleen een organisatie krijgt een bezoek.")
OVER = Refusal("visit-over", "Dit bezoek is al afgesloten.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraak:
    """What was agreed at a visit."""

    wat: str
    uiterlijk: date
    eigenaar_id: UUID


def why_not_plan(soort: str, doel: str, *, works_here: bool) -> list[Refusal | None]:
    return [
        None if soort == SoortPartij.ORGANISATIE else NO_COMPANY,
        why_not_text(doel, "doel", "Schrijf op waarom je gaat."),
        None if works_here else Refusal("visitor-left", "Deze collega werkt hier niet meer.", "medewerker_id"),
    ]


def why_not_report(
    bezoek: Bedrijfsbezoek, verslag: str, afspraken: Sequence[Afspraak], *, now: datetime, working: Collection[UUID]
) -> list[Refusal | None]:
    """`working`: who of the owners works here. A visit that is still to come has no report. The fields of what was
    agreed are counted from 1.
    """
    faults: list[Refusal | None] = [OVER if bezoek.gehouden_op or bezoek.afgezegd_op else None]
    if bezoek.gepland_op > now:
        faults.append(Refusal("visit-to-come", "Dit bezoek moet nog komen."))
    if not verslag.strip():
        faults.append(Refusal("report-missing", "Schrijf kort op wat er is besproken.", "verslag"))
    if len(verslag) > LONGEST_REPORT:
        faults.append(Refusal("too-long", f"Gebruik niet meer dan {LONGEST_REPORT} tekens.", "verslag"))
    if len(afspraken) > MOST_AGREED:
        faults.append(Refusal("too-many", f"Schrijf hoogstens {MOST_AGREED} afspraken op.", "wat"))
    for number, each in enumerate(afspraken, start=1):
        faults.append(why_not_text(each.wat, f"wat_{number}", "Schrijf op wat er is afgesproken."))
        if each.uiterlijk < local(bezoek.gepland_op).date():
            faults.append(Refusal("before-visit", "Deze dag ligt voor het bezoek.", f"uiterlijk_{number}"))
        if each.eigenaar_id not in working:
            faults.append(Refusal("owner-left", "Deze collega werkt hier niet meer.", f"eigenaar_{number}"))
    return faults


def why_not_give_up(bezoek: Bedrijfsbezoek) -> Refusal | None:
    return OVER if bezoek.gehouden_op or bezoek.afgezegd_op else None


def why_not_text(text: str, field: str, missing: str) -> Refusal | None:
    if not text.strip():
        return Refusal("text-missing", missing, field)
    return Refusal("too-long", f"Gebruik niet meer dan {LONGEST} tekens.", field) if len(text) > LONGEST else None
