"""One line for a zaak: the state first, then the day, then what must be done (U16)."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from loket.kernel.text import date_words
from loket.zaken.queries.own import OwnZaak
from loket.zaken.rules.own import Day
from loket.zaken.rules.own_in_english import day_in_english, state_in_english


@dataclass(frozen=True, slots=True)
class ZaakLine:
    """`asked` is what we still need, until `until` in words; `late` when that day is over."""

    id: UUID
    number: str
    title: str
    state: str
    day: Day
    place: int
    steps: int
    started: str
    asked: tuple[str, ...] = ()
    until: str = ""
    late: bool = False
    ended: bool = False


def line_of(zaak: OwnZaak, today: date) -> ZaakLine:
    stand = zaak.stand
    until = stand.asked_until if stand.waits_for_you else None
    return ZaakLine(
        id=zaak.id,
        number=zaak.identificatie,
        title=zaak.title,
        state=zaak.state,
        day=zaak.day(today),
        place=zaak.place,
        steps=zaak.steps,
        started=date_words(zaak.start, today=today),
        asked=stand.asked if until else (),
        until=date_words(until, today=today) if until else "",
        late=bool(until and until < today),
        ended=zaak.ended is not None,
    )


def line_in_english(zaak: OwnZaak, today: date) -> ZaakLine:
    """Without the title, which is Dutch."""
    line, stand = line_of(zaak, today), zaak.stand
    state = state_in_english(stand, place=zaak.place, steps=zaak.steps)
    return replace(line, title="", state=state, day=day_in_english(stand, today))
