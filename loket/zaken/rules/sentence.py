"""Where a zaak is, in plain sentences: for who works on it, and for who is on the phone with the applicant."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loket.kernel.text import date_words, day_words, time_left
from loket.zaken.models import Grond

WAITS_FOR = {Grond.AANVULLING: "een ander", Grond.ZIENSWIJZE: "de mening van anderen"}


@dataclass(frozen=True, slots=True)
class Standing:
    """What tells where a zaak is. `grond` and `still_since` when its term stands still; `asked_until` when we asked the
    applicant something.
    """

    status: str = ""
    status_on: date | None = None
    ended: date | None = None
    resultaat: str = ""
    grond: str = ""
    still_since: date | None = None
    asked_until: date | None = None
    last: date | None = None
    aim: date | None = None


def sentence_of(standing: Standing, today: date) -> str:
    """ "Wij wachten op de aanvrager. De termijn staat stil sinds 3 november." """
    return " ".join(_sentences(standing, today))


def _sentences(it: Standing, today: date) -> Iterator[str]:
    if it.ended:
        yield f"Deze zaak is klaar sinds {since(it.ended, today)}."
        if it.resultaat:
            yield f"De uitkomst is: {it.resultaat.lower()}."
        return
    if it.asked_until or it.still_since:
        yield from _waiting(it, today)
        return
    yield f"{it.status} sinds {since(it.status_on, today)}." if it.status_on else "Deze zaak is nieuw."
    yield from _time(it, today)


def _waiting(it: Standing, today: date) -> Iterator[str]:
    whom = "de aanvrager" if it.asked_until else WAITS_FOR.get(Grond(it.grond), "een ander")
    yield f"Wij wachten op {whom}."
    if it.still_since:
        yield f"De termijn staat stil sinds {since(it.still_since, today)}."
    else:
        yield from _time(it, today)
    if it.asked_until and it.asked_until < today:
        yield f"Het antwoord moest er zijn op {date_words(it.asked_until, today=today)}."
    elif it.asked_until:
        yield f"Het antwoord kan komen tot en met {date_words(it.asked_until, today=today)}."


def _time(it: Standing, today: date) -> Iterator[str]:
    if it.last and it.last < today:
        late = time_left(it.last, today).removesuffix(" te laat")
        yield f"De termijn is {late} voorbij. De laatste dag was {date_words(it.last, today=today)}."
    elif it.last == today and it.last:
        yield "Vandaag is de laatste dag."
    elif it.last:
        yield f"De laatste dag is {day_words(it.last, today)}."
    elif it.aim:
        near = day_words(it.aim, today)
        yield f"Wij willen {near if ' ' not in near else f'op {near}'} klaar zijn."


def since(day: date, today: date) -> str:
    """ "vandaag", "gisteren", "3 november" """
    near = {-1: "gisteren", 0: "vandaag"}.get((day - today).days)
    return near or date_words(day, today=today)
