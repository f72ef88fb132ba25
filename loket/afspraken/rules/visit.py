"""What one visit is: several products and several persons, done by one medewerker."""

from collections.abc import Iterable, Sequence

from loket.afspraken.models import Afspraaksoort, Kind
from loket.afspraken.rules.free import Visit
from loket.kernel.refusal import Refusal

MOST_PERSONS = 8
MOST_SOORTEN = 4
LONGEST_MINUTES = 240


def minutes_of(soorten: Iterable[Afspraaksoort], persons: int) -> int:
    return sum(each.minutes + each.more_minutes * (persons - 1) for each in soorten)


def visit_of(soorten: Sequence[Afspraaksoort], persons: int, kind: str) -> Visit:
    """The time that it takes; the way to a home and back with it."""
    minutes = minutes_of(soorten, persons)
    around = max((each.travel_minutes for each in soorten), default=0) if kind == Kind.HOME else 0
    return Visit(minutes * 60, around * 60, step=_step(minutes))


def skills_of(soorten: Iterable[Afspraaksoort]) -> list[str]:
    return sorted({each.skill for each in soorten if each.skill})


def needs_of(soorten: Iterable[Afspraaksoort]) -> list[str]:
    """What to bring, each thing once, in the order of the products."""
    return list(dict.fromkeys(need for each in soorten for need in each.needs))


def kinds_of(soorten: Sequence[Afspraaksoort]) -> list[str]:
    """How all of these can be done."""
    return [kind for kind in Kind.values if all(kind in each.kinds for each in soorten)]


def is_at(soort: Afspraaksoort, locatie: str) -> bool:
    return not soort.places or locatie in soort.places


def why_not_visit(
    soorten: Sequence[Afspraaksoort], *, asked: int, locatie: str, kind: str, persons: int
) -> list[Refusal]:
    """`asked`: how many products were asked for; those that are not there, or not in use, are not in `soorten`."""
    faults = []
    if not soorten or len(soorten) != asked:
        faults.append(Refusal("soort-unknown", "Kies waarvoor u een afspraak wilt.", "soorten"))
    if len(soorten) > MOST_SOORTEN:
        faults.append(Refusal("too-many", f"Kies hoogstens {MOST_SOORTEN} onderwerpen voor één bezoek.", "soorten"))
    if not 1 <= persons <= MOST_PERSONS:
        faults.append(Refusal("persons-wrong", f"Kom met 1 tot {MOST_PERSONS} personen.", "persons"))
    elif minutes_of(soorten, persons) > LONGEST_MINUTES:
        faults.append(Refusal("visit-too-long", "Dit past niet in één bezoek. Maak twee afspraken.", "persons"))
    if soorten and kind not in kinds_of(soorten):
        faults.append(Refusal("kind-wrong", "Dit kan niet op deze manier. Kies een andere manier.", "kind"))
    if any(not is_at(each, locatie) for each in soorten):
        faults.append(Refusal("not-there", "Dit kan niet op deze plek. Kies een andere plek.", "locatie"))
    return faults


def _step(minutes: int) -> int:
    """Short visits fill up what is left between others; long ones begin at quarters."""
    return 300 if minutes < 30 else 900
