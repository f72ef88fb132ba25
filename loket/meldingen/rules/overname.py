"""When a file may be taken over."""

from loket.kernel.refusal import Refusal
from loket.meldingen.models import Overname

MOST_BYTES = 50 * 1024 * 1024
MOST_LINES = 250_000
TOO_MANY_LINES = f"Wij lazen {MOST_LINES} regels. Zet de rest in een ander bestand."
TOO_LARGE = "Het bestand is groter dan 50 MB. Maak er meer bestanden van."


def why_not_take_over(overname: Overname) -> Refusal | None:
    """First the trial, then for real; and only once."""
    if not overname.is_done:
        return Refusal("overname-busy", "Wij zijn nog met dit bestand bezig.")
    if not overname.trial:
        return Refusal("overname-done", "Dit bestand is al overgenomen.")
    if not overname.file:
        return Refusal("overname-file-gone", "Het bestand is er niet meer. Kies het opnieuw.")
    if not overname.taken:
        return Refusal("overname-empty", "Er is geen regel die wij kunnen overnemen.")
    return None
