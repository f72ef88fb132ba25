"""Where a melding stands, in one sentence for who reads it: first what happens, then the date."""

from dataclasses import dataclass
from datetime import date

from loket.kernel.text import date_words, local
from loket.meldingen.models import CLOSED, Melding, Outcome, State
from loket.meldingen.rules.public import by_day, on_day


@dataclass(frozen=True, slots=True)
class Standing:
    """`badge` is the look of the state: ok, warn, late or info; `when` is a sentence of its own, or empty."""

    sentence: str
    when: str
    badge: str
    icon: str


def standing_of(melding: Melding, *, today: date) -> Standing:
    """For a melder as well as for anybody: no text of staff, no person."""
    if melding.state in CLOSED:
        return Standing(_ended(melding), _ended_on(melding, today), *_look_of_end(melding))
    sentence, icon = _GOING_ON[State(melding.state)]
    if melding.state == State.PLANNED and melding.planned_on:
        sentence = f"Wij komen {on_day(melding.planned_on, today)}."
    late = melding.due_on < today and melding.state not in (State.ASKED, State.PLANNED)
    badge = "late" if late else "warn" if melding.state in (State.ASKED, State.ON_HOLD) else "info"
    return Standing(sentence, _promise(melding, today, late=late), badge, icon)


_GOING_ON = {
    State.RECEIVED: ("Wij hebben de melding.", "circle-dashed"),
    State.IN_PROGRESS: ("Wij zijn hiermee bezig.", "tools"),
    State.PLANNED: ("Dit staat in onze planning.", "calendar-event"),
    State.ASKED: ("Wij wachten op een antwoord.", "message"),
    State.ANSWERED: ("Wij hebben het antwoord. Wij gaan verder.", "message-2"),
    State.ON_HOLD: ("Dit moet even wachten.", "hourglass"),
    State.REOPENED: ("Wij kijken hier opnieuw naar.", "refresh"),
}
_ENDS = {
    Outcome.SOLVED: "Het is gemaakt.",
    Outcome.PLANNED_ALONG: "Wij doen dit samen met ander werk.",
    Outcome.NOT_FOUND: "Wij gingen kijken. Wij hebben het niet gevonden.",
    Outcome.NO_ACTION: "Wij lossen dit niet op.",
    Outcome.DUPLICATE: "Dit was al gemeld.",
    Outcome.WITHDRAWN: "Deze melding is gestopt.",
}


def _promise(melding: Melding, today: date, *, late: bool) -> str:
    if late:
        return f"Dit zou {date_words(melding.due_on, today=today)} klaar zijn. Dat is niet gelukt. Sorry."
    if melding.state in (State.ASKED, State.ON_HOLD, State.PLANNED):
        return ""
    return f"Wij willen het {by_day(melding.due_on, today)} klaar hebben."


def _ended(melding: Melding) -> str:
    if melding.outcome == Outcome.FORWARDED:
        return f"Dit is werk van {melding.forwarded_to}. Wij hebben de melding doorgestuurd."
    if melding.outcome == Outcome.PLANNED_ALONG and melding.planned_on:
        return f"Wij doen dit samen met ander werk, rond {date_words(melding.planned_on)}."
    return _ENDS[Outcome(melding.outcome)]


def _ended_on(melding: Melding, today: date) -> str:
    assert melding.completed_at
    return f"Dat was {on_day(local(melding.completed_at).date(), today)}."


def _look_of_end(melding: Melding) -> tuple[str, str]:
    if melding.outcome in (Outcome.SOLVED, Outcome.DUPLICATE):
        return "ok", "circle-check"
    return ("info", "send") if melding.outcome == Outcome.FORWARDED else ("info", "circle-check")
