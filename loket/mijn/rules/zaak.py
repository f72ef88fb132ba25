"""One line for a zaak: the state first, then the day, then what must be done (U16)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.utils.translation import gettext

from loket.besluiten.queries.own import OwnBesluit
from loket.kernel import text_in_english
from loket.kernel.language import in_english
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


def after_besluit(line: ZaakLine, words: str, day: Day | None = None) -> ZaakLine:
    """What a besluit that was sent makes of it, whatever step the zaak is at: there is no day to wait for any more."""
    return line if line.ended else replace(line, state=words, day=day or Day())


def lines_here(zaken: Iterable[OwnZaak], besluiten: Sequence[OwnBesluit], today: date) -> list[ZaakLine]:
    """For a list: of what was decided it says so, with the last day to object while that can be done."""
    newest = {each.zaak_id: each for each in reversed(besluiten) if not each.withdrawn}
    return [_decided(line_here(each, today), newest.get(each.id), today) for each in zaken]


def _decided(line: ZaakLine, besluit: OwnBesluit | None, today: date) -> ZaakLine:
    if besluit is None:
        return line
    until = besluit.until if besluit.may_object(today) else None
    words = text_in_english.date_words if in_english() else date_words
    day = Day(gettext("U kunt bezwaar maken tot en met"), words(until, today=today), ".") if until else None
    return after_besluit(line, gettext("Wij hebben een besluit genomen."), day)


def line_in_english(zaak: OwnZaak, today: date) -> ZaakLine:
    """All but the title and what we asked for, which are Dutch."""
    line, stand = line_of(zaak, today), zaak.stand
    return replace(
        line,
        state=state_in_english(stand, place=zaak.place, steps=zaak.steps),
        day=day_in_english(stand, today),
        started=text_in_english.date_words(zaak.start, today=today),
        until=text_in_english.date_words(stand.asked_until, today=today) if line.until and stand.asked_until else "",
    )


def line_here(zaak: OwnZaak, today: date) -> ZaakLine:
    """In the language of the page."""
    return (line_in_english if in_english() else line_of)(zaak, today)
