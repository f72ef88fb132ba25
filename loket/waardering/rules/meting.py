"""What a measurement beside other towns must say."""

from decimal import Decimal

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.waardering.permissions import BIJHOUDEN

COLUMNS = ("onderwerp", "jaar", "eigen", "gemiddeld", "methode", "bron")  # of a file
TENTHS = Decimal("0.1")


def why_not_keep(by: Actor) -> Refusal | None:
    allowed = by.kind == ActorKind.SYSTEM or by.may(BIJHOUDEN)
    return None if allowed else Refusal("not-allowed", "Je mag dit niet bijhouden.")


def why_not_meting(
    onderwerp: str, jaar: int, eigen: Decimal, gemiddeld: Decimal | None, bron: str
) -> list[Refusal | None]:
    return [
        None if onderwerp.strip() else Refusal("role-missing", "Vul in over welke rol dit gaat.", "onderwerp"),
        None if 1990 <= jaar <= 2100 else Refusal("year-wrong", "Vul een jaar in, zoals 2026.", "jaar"),
        None if _is_mark(eigen) else Refusal("out-of-range", "Een cijfer is 1 tot 10.", "eigen"),
        None
        if gemiddeld is None or _is_mark(gemiddeld)
        else Refusal("out-of-range", "Een cijfer is 1 tot 10.", "gemiddeld"),
        None if bron.strip() else Refusal("source-missing", "Vul in waar dit staat.", "bron"),
    ]


def at_line(number: int, reason: str) -> Refusal:
    """The first line under the names of the columns is 1."""
    return Refusal("line-wrong", f"Regel {number}: {reason}", "bestand")


def _is_mark(mark: Decimal) -> bool:
    """From 1 to 10, with one decimal."""
    return mark.is_finite() and 1 <= mark <= 10 and mark == mark.quantize(TENTHS)
