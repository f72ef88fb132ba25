"""How many zaken of each kind a year begins: what the letters of that year ask, and what is asked on other ways.

Of 44,000 calls, 18,000 mails, 24,000 visits and 12,539 letters most end in one go: four of five is the goal (S-11).
What cannot, is a zaak. Letters that ask something (`letters.py` says which) each begin one; what is asked on the
website, at the counter and by telephone stands below, at the size of a town of 30,000.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

WEBSITE, COUNTER, PHONE = "website", "balie", "telefoon"


@dataclass(frozen=True, slots=True)
class Asked:
    """So many a year, of which this part on the website; by companies or by persons."""

    many: int
    online: float = 0.5
    otherwise: str = COUNTER


ASKED = {
    "VERHUIZING": Asked(300, 0.75),
    "UITTREKSEL-BRP": Asked(90, 0.7),
    "PASPOORT": Asked(150, 0.0),
    "IDENTITEITSKAART": Asked(90, 0.0),
    "RIJBEWIJS": Asked(100, 0.0),
    "GEBOORTE": Asked(60, 0.6),
    "OVERLIJDEN": Asked(75, 0.3),
    "HUWELIJK": Asked(65, 0.6),
    "BRIEFADRES": Asked(30, 0.3),
    "GEHEIMHOUDING": Asked(20, 0.5),
    "OMGEVINGSVERGUNNING-UITGEBREID": Asked(18, 0.9, PHONE),
    "KAPPEN": Asked(110, 0.8, PHONE),
    "PARKEERVERGUNNING": Asked(180, 0.85),
    "COLLECTE": Asked(20, 0.8, PHONE),
    "PARKEERKAART": Asked(90, 0.4),
    "WMO": Asked(150, 0.3, PHONE),
    "BIJZONDERE-BIJSTAND": Asked(80, 0.5),
    "SCHULDHULP": Asked(50, 0.4, PHONE),
    "LEERLINGENVERVOER": Asked(45, 0.8, PHONE),
    "KWIJTSCHELDING": Asked(60, 0.8),
    "AVG-VERZOEK": Asked(10, 0.7),
}
TOTAL = sum(each.many for each in ASKED.values())


def what_is_asked(many: int, chance: Random) -> Iterator[str]:
    """Each kind exactly so often when it is all of them; of less, each as much less."""
    names = [name for name, asked in ASKED.items() for _ in range(asked.many)]
    chance.shuffle(names)
    return iter(names[:many])


# The share that is done within the term, at the begin of the year and at its end; by team.
IN_TIME = {
    "burgerzaken": (0.95, 0.985),
    "vergunningen": (0.76, 0.88),
    "zorg": (0.80, 0.91),
    "juridisch": (0.72, 0.84),
    "financien": (0.86, 0.94),
}
USUAL = (0.82, 0.92)
