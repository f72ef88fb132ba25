"""Until when we may take: 6 weeks, 10 with an adviser, 4 more by ourselves, longer with consent (Awb 9:11)."""

from datetime import date

from loket.kernel.refusal import Refusal
from loket.termijnen.calendar import add_working_days
from loket.termijnen.period import Period
from loket.termijnen.rules import last_day, regel_of

ADVISER = "adviser"
MOST_WEEKS = 4
CALL_WITHIN = 5  # working days, our own norm


def last_day_of(
    ontvangen_op: date, *, met_adviseur: bool = False, verdaagd_weken: int = 0, uitstel_tot: date | None = None
) -> date:
    """The last lawful day; a day that the klager agreed to counts when it is later."""
    extension = Period(weeks=verdaagd_weken) if verdaagd_weken else None
    variant = ADVISER if met_adviseur else ""
    counted = last_day(regel_of("complaint"), ontvangen_op, extension=extension, variant=variant).end
    return max(counted, uitstel_tot) if uitstel_tot else counted


def last_day_to_decline(ontvangen_op: date) -> date:
    """Until when we can tell that we do not treat it (Awb 9:8, paragraph 3)."""
    return last_day(regel_of("complaint_not_treated_notice"), ontvangen_op).end


def ombudsman_until(afgedaan_op: date) -> date:
    """Until when the klager can go to the ombudsman (Awb 9:24)."""
    return last_day(regel_of("ombudsman_term"), afgedaan_op).end


def call_before(ontvangen_op: date) -> date:
    return add_working_days(ontvangen_op, CALL_WITHIN)


def why_not_longer(*, weken: int, verdaagd: int, reden: str, today: date, last: date) -> list[Refusal]:
    """Four weeks at most, once, in time, and with the reason (Awb 9:11, paragraph 2)."""
    found = []
    if verdaagd:
        found.append(
            Refusal(
                "already-longer", "Dit is al een keer gedaan. Langer kan alleen als de klager het goed vindt.", "weken"
            )
        )
    elif not 1 <= weken <= MOST_WEEKS:
        found.append(Refusal("too-long", "Kies 1 tot 4 weken.", "weken"))
    if today > last:
        found.append(Refusal("too-late", "De termijn is al voorbij. Verlengen kan niet meer.", "weken"))
    if not reden.strip():
        found.append(Refusal("reason-missing", "Schrijf op waarom het langer duurt.", "reden"))
    return found


def why_not_agreed(*, tot: date | None, akkoord_op: date | None, today: date, last: date) -> list[Refusal]:
    """Longer than that only with the consent of the klager, in writing (Awb 9:11, paragraph 3)."""
    found = []
    if tot is None or tot <= last:
        found.append(Refusal("not-later", "Kies een dag na de laatste dag van nu.", "tot"))
    if akkoord_op is None:
        found.append(Refusal("consent-missing", "Vul in wanneer de klager schreef dat het goed is.", "akkoord_op"))
    elif akkoord_op > today:
        found.append(Refusal("in-the-future", "Deze dag moet nog komen.", "akkoord_op"))
    return found
