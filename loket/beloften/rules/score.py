"""The score on a day: what is in, of what applies, in whole percent; partly counts nothing (domain facts 6.4)."""

from collections.abc import Sequence
from datetime import date

from loket.beloften.models import Status
from loket.kernel.refusal import Refusal

BELOFTEN = {
    "1": "Onze dienstverlening is mensgericht",
    "2": "Burgers kunnen hun zaken snel en zeker regelen",
    "3": "Altijd de juiste deur: optimale ketensamenwerking",
    "4": "We vragen gegevens slechts eenmaal op",
    "5": "We zijn transparant en aanspreekbaar",
}
PROVISO = (  # S-76: never shown without it
    "Dit cijfer is een aanwijzing. Het zegt niet dat de dienstverlening goed is als alles er is. "
    "Kijk daarom ook wat klanten van ons vinden."
)
TOP = 10


def score_of(statuses: Sequence[str], *, partly: float = 0.0) -> int | None:
    """None when nothing applies. `partly` is what *gedeeltelijk* counts for: nothing, or a half, shown apart."""
    applicable = [status for status in statuses if status != Status.NVT]
    if not applicable:
        return None
    done = sum(1.0 if s == Status.INGEVOERD else partly if s == Status.GEDEELTELIJK else 0.0 for s in applicable)
    return int(100 * done / len(applicable) + 0.5)


def rank_of(own: int, others: Sequence[int]) -> int:
    """1 is the best; who has the same score shares the place."""
    return 1 + sum(other > own for other in others)


def top_line(scores: Sequence[int]) -> int | None:
    """The score of the tenth best; None when fewer than ten are known."""
    return sorted(scores, reverse=True)[TOP - 1] if len(scores) >= TOP else None


def average_of(scores: Sequence[int]) -> float | None:
    return int(sum(scores) * 10 / len(scores) + 0.5) / 10 if scores else None


def why_not_stand(status: str, *, bewijs: str, vanaf: date | None, today: date) -> list[Refusal]:
    """What is in has evidence; a day in the future is a plan and no fact."""
    found = []
    if status not in Status.values:
        found.append(Refusal("status-unknown", "Kies hoe het ervoor staat.", "status"))
    if status == Status.INGEVOERD and not bewijs.strip():
        found.append(Refusal("evidence-missing", "Vul in waaraan iedereen dit kan zien.", "bewijs"))
    if status == Status.NVT and not bewijs.strip():
        found.append(Refusal("reason-missing", "Leg uit waarom dit hier niet geldt.", "bewijs"))
    if vanaf is None:
        found.append(Refusal("day-missing", "Vul in sinds wanneer.", "vanaf"))
    elif vanaf > today:
        found.append(Refusal("in-the-future", "Deze dag moet nog komen.", "vanaf"))
    return found


def status_of_share(part: int, whole: int) -> str:
    """All of them is in, some is partly, none is not started; of nothing nothing can be said."""
    if not whole:
        return Status.NIET_GESTART
    return Status.INGEVOERD if part == whole else Status.GEDEELTELIJK if part else Status.NIET_GESTART
