"""Which klachten came in, when, and how they ended: as many founded ones as the report counted, by kind (S-68, S-69).

The year before last is as 2009 was, last year as 2010; this year goes on as last year did, until today.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from loket.examples.year.shape import days_until, mailed_on, spread
from loket.klachten.models import Fase, Oordeel, Soort
from loket.klachten.rules.termijn import last_day_of
from loket.termijnen.calendar import next_working_day

KINDS = (Soort.BEJEGENING, Soort.GEEN_REACTIE, Soort.WERKWIJZE, Soort.GECOMBINEERD)
FOUNDED = {2009: (16, 15, 10, 19), 2010: (8, 9, 14, 14)}
OTHERS: Mapping[int, Mapping[Oordeel, int]] = {  # what was not founded as a whole: the report does not tell it
    2009: {
        Oordeel.INFORMEEL_OPGELOST: 34,
        Oordeel.ONGEGROND: 28,
        Oordeel.DEELS_GEGROND: 15,
        Oordeel.NIET_IN_BEHANDELING: 6,
        Oordeel.INGETROKKEN: 5,
    },
    2010: {
        Oordeel.INFORMEEL_OPGELOST: 38,
        Oordeel.ONGEGROND: 21,
        Oordeel.DEELS_GEGROND: 12,
        Oordeel.NIET_IN_BEHANDELING: 5,
        Oordeel.INGETROKKEN: 4,
    },
}
LENGTHS = {  # days from the letter to the end
    Oordeel.INFORMEEL_OPGELOST: (5, 20),
    Oordeel.NIET_IN_BEHANDELING: (6, 26),
    Oordeel.INGETROKKEN: (4, 15),
}
JUDGED, LONGER, TOO_LATE = (18, 41), 0.14, 0.07
CHANNELS: Mapping[Oordeel, Mapping[str, int]] = {  # the others on the website: each sort costs a klacht that is treated
    Oordeel.GEGROND: {"website": 9, "post": 5, "telefoon": 6},
    Oordeel.INFORMEEL_OPGELOST: {"website": 9, "post": 4, "telefoon": 7},
    Oordeel.ONGEGROND: {"website": 13, "post": 7},
}


@dataclass(frozen=True, slots=True)
class Slot:
    """One klacht. `longer`: we took four weeks more (Awb 9:11). `ends` may be still to come."""

    day: date
    soort: str
    oordeel: str
    kanaal: str
    longer: bool
    ends: date

    def fase(self, today: date) -> str:
        if self.ends < today:
            return Fase.AFGEDAAN
        old = (today - self.day).days
        return Fase.ONTVANGEN if old < 4 else Fase.CONTACT if old < 16 else Fase.ONDERZOEK


def slots(today: date) -> Iterator[Slot]:
    """Of three years, in their order. The same day gives the same ones."""
    for jaar, like in ((today.year - 2, 2009), (today.year - 1, 2010), (today.year, 2010)):
        chance = Random(like)  # noqa: S311 - invents klachten, guards nothing
        kinds = list(_kinds(like, chance))
        days = days_until(date(jaar, 12, 31), 366 if date(jaar, 12, 31).timetuple().tm_yday == 366 else 365)
        counts = spread(len(kinds), days, mailed_on)
        ends = iter(kinds)
        for day, many in zip(days, counts, strict=True):
            for _ in range(many):
                slot = _slot(day, *next(ends), chance)
                if day < today:
                    yield slot


def _kinds(like: int, chance: Random) -> Iterator[tuple[str, str]]:
    founded = [kind for kind, many in zip(KINDS, FOUNDED[like], strict=True) for _ in range(many)]
    rest = [oordeel for oordeel, many in OTHERS[like].items() for _ in range(many)]
    found = [(str(kind), str(Oordeel.GEGROND)) for kind in founded]
    found += [(str(chance.choice(KINDS[:3])), str(oordeel)) for oordeel in rest]
    chance.shuffle(found)
    return iter(found)


def _slot(day: date, soort: str, oordeel: str, chance: Random) -> Slot:
    judged, length = oordeel not in LENGTHS, chance.random()
    longer = judged and length < LONGER
    if longer:
        ends = day + timedelta(days=chance.randint(45, 68))
    elif judged and length > 1 - TOO_LATE:
        ends = last_day_of(day) + timedelta(days=chance.randint(2, 18))
    else:
        ends = day + timedelta(days=chance.randint(*LENGTHS.get(Oordeel(oordeel), JUDGED)))
    ways = {"website": 1} if longer else CHANNELS.get(Oordeel(oordeel), {"website": 1})
    kanaal = chance.choices([*ways], [*ways.values()])[0]
    return Slot(day, soort, oordeel, kanaal, longer, next_working_day(ends))
