"""Where a melding stands, in one sentence for who reads it: first what happens, then the date."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loket.kernel.language import moment_here
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
    """For a melder as well as for anybody, in the language of the page: no text of staff, no person."""
    if melding.state in CLOSED:
        return Standing(_ended(melding), _ended_on(melding, today), *_look_of_end(melding))
    words, icon = _GOING_ON[State(melding.state)]
    sentence = str(words)
    if melding.state == State.PLANNED and melding.planned_on:
        sentence = gettext("Wij komen %(day)s.") % {"day": on_day(melding.planned_on, today)}
    late = melding.due_on < today and melding.state not in (State.ASKED, State.PLANNED)
    badge = "late" if late else "warn" if melding.state in (State.ASKED, State.ON_HOLD) else "info"
    return Standing(sentence, _promise(melding, today, late=late), badge, icon)


_GOING_ON = {
    State.RECEIVED: (_("Wij hebben de melding."), "circle-dashed"),
    State.IN_PROGRESS: (_("Wij zijn hiermee bezig."), "tools"),
    State.PLANNED: (_("Dit staat in onze planning."), "calendar-event"),
    State.ASKED: (_("Wij wachten op een antwoord."), "message"),
    State.ANSWERED: (_("Wij hebben het antwoord. Wij gaan verder."), "message-2"),
    State.ON_HOLD: (_("Dit moet even wachten."), "hourglass"),
    State.REOPENED: (_("Wij kijken hier opnieuw naar."), "refresh"),
}
_ENDS = {
    Outcome.SOLVED: _("Het is opgelost."),
    Outcome.PLANNED_ALONG: _("Wij doen dit samen met ander werk."),
    Outcome.NOT_FOUND: _("Wij gingen kijken. Wij hebben het niet gevonden."),
    Outcome.NO_ACTION: _("Wij lossen dit niet op."),
    Outcome.DUPLICATE: _("Dit was al gemeld."),
    Outcome.WITHDRAWN: _("Deze melding is gestopt."),
}


def _promise(melding: Melding, today: date, *, late: bool) -> str:
    if late:
        day = moment_here(date_words(melding.due_on, today=today))
        return gettext("Dit zou %(day)s klaar zijn. Dat is niet gelukt. Sorry.") % {"day": day}
    if melding.state in (State.ASKED, State.ON_HOLD, State.PLANNED):
        return ""
    return gettext("Wij willen het %(day)s klaar hebben.") % {"day": by_day(melding.due_on, today)}


def _ended(melding: Melding) -> str:
    if melding.outcome == Outcome.FORWARDED:
        words = gettext("Dit is werk van %(who)s. Wij hebben de melding doorgestuurd.")
        return words % {"who": melding.forwarded_to}
    if melding.outcome == Outcome.PLANNED_ALONG and melding.planned_on:
        day = moment_here(date_words(melding.planned_on))
        return gettext("Wij doen dit samen met ander werk, rond %(day)s.") % {"day": day}
    return str(_ENDS[Outcome(melding.outcome)])


def _ended_on(melding: Melding, today: date) -> str:
    assert melding.completed_at
    return gettext("Dat was %(day)s.") % {"day": on_day(local(melding.completed_at).date(), today)}


def _look_of_end(melding: Melding) -> tuple[str, str]:
    if melding.outcome in (Outcome.SOLVED, Outcome.DUPLICATE):
        return "ok", "circle-check"
    return ("info", "send") if melding.outcome == Outcome.FORWARDED else ("info", "circle-check")
