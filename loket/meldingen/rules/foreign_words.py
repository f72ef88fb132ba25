"""How other systems write a moment, a number, a state and a result."""

import re
from collections.abc import Mapping
from datetime import datetime

from loket.kernel.text import AMSTERDAM
from loket.meldingen.models import Outcome, State

_DUTCH = re.compile(
    r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?(?: ?uur)?", re.ASCII
)
_NUMBER = re.compile(r"-?\d{1,4}(?:[.,]\d{1,20})?", re.ASCII)
_STATES = {
    State.RECEIVED: "open gemeld nieuw ontvangen received new",
    State.IN_PROGRESS: "in_behandeling bezig in_progress reactie_gevraagd reactie_ontvangen asked answered",
    State.PLANNED: "ingepland gepland planned scheduled",
    State.ON_HOLD: "on_hold even_niet wacht",
    State.REOPENED: "heropend reopened",
    State.COMPLETED: "closed gesloten afgehandeld opgelost klaar dicht completed done",
    State.FORWARDED: "doorgestuurd doorgezet_extern forwarded",
    State.CANCELLED: "geannuleerd vervallen ingetrokken cancelled withdrawn",
}
_OUTCOMES = {
    Outcome.SOLVED: "opgelost gerepareerd verholpen solved",
    Outcome.PLANNED_ALONG: "meegenomen_in_planning gaat_mee_met_ander_werk planned_along",
    Outcome.FORWARDED: "doorgestuurd doorgezet_extern forwarded",
    Outcome.NOT_FOUND: "niet_gevonden not_found",
    Outcome.NO_ACTION: "geen_actie niet_opgelost wij_doen_dit_niet no_action",
    Outcome.DUPLICATE: "dubbel al_gemeld duplicate",
    Outcome.WITHDRAWN: "ingetrokken vervallen geannuleerd withdrawn",
}


def _by_word(words: Mapping[State, str] | Mapping[Outcome, str]) -> dict[str, str]:
    return {word: str(code.value) for code, each in words.items() for word in each.split()}


_STATE_OF, _OUTCOME_OF = _by_word(_STATES), _by_word(_OUTCOMES)


def read_moment(text: str) -> datetime | None:
    """ISO 8601, or as people write it: "26-11-2026 08:47". Without a zone it is a time in the Netherlands."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        found = _DUTCH.fullmatch(text)
        if not found:
            return None
        day, month, year, hour, minute, second = (int(part or 0) for part in found.groups())
        try:
            at = datetime(year, month, day, hour, minute, second, tzinfo=AMSTERDAM)
        except ValueError:
            return None
    return at if at.tzinfo else at.replace(tzinfo=AMSTERDAM)


def read_number(text: str) -> float | None:
    """With a point or a comma: "52.67" and "52,67"."""
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def read_state(text: str) -> State | None:
    found = _STATE_OF.get(_plain(text))
    return State(found) if found else None


def read_outcome(text: str) -> Outcome | None:
    found = _OUTCOME_OF.get(_plain(text))
    return Outcome(found) if found else None


def _plain(text: str) -> str:
    return re.sub(r"[\s/-]+", "_", text.strip().lower())
