"""What may be asked of an applicant, and until when (Awb 4:5, 4:15)."""

from datetime import date, timedelta

from loket.kernel.refusal import Refusal
from loket.termijnen.calendar import next_working_day
from loket.zaken.rules.stap import why_not_write

USUAL, LONGEST = timedelta(weeks=2), timedelta(days=365)


def usual_day(today: date) -> date:
    """Two weeks, and no day on which nobody is at work."""
    return next_working_day(today + USUAL)


def why_not_ask(gevraagd: str, uiterlijk: date, *, today: date, open_already: bool, closed: bool) -> list[Refusal]:
    """Everything that is wrong at once."""
    found = [
        Refusal("zaak-closed", "Deze zaak is afgesloten.") if closed else None,
        Refusal("already-asked", "Wij wachten al op de aanvrager. Zet dat eerst op binnen.") if open_already else None,
        why_not_write(gevraagd, field="gevraagd", missing="Schrijf op wat er mist."),
        why_not_day(uiterlijk, today),
    ]
    return [each for each in found if each]


def why_not_day(uiterlijk: date, today: date) -> Refusal | None:
    if uiterlijk <= today:
        return Refusal("day-in-past", "Kies een dag na vandaag.", "uiterlijk")
    if uiterlijk > today + LONGEST:
        return Refusal("day-too-far", "Kies een dag binnen een jaar.", "uiterlijk")
    return None


def asked_lines(gevraagd: str) -> list[str]:
    """What is asked, one thing on each line, without the signs that people put before it."""
    return [line for each in gevraagd.splitlines() if (line := each.strip().lstrip("-•* ").strip())]
