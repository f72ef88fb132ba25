"""Why something is not possible at a counter or in a line, in words for who asks."""

from datetime import datetime

from loket.balie.models import OVER, Balie, BalieState, Kind, State
from loket.balie.permissions import ARRANGE, HELP, WELCOME
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal

NOBODY_WAITS = Refusal("nobody-waits", "Er wacht nu niemand voor deze balie.")
NOT_FOUND = Refusal("no-such-number", "Dit nummer is er niet.")
NO_CHOICE = Refusal("choice-missing", "Kies waar de bezoeker voor komt.", "keuze")
GONE = Refusal("called-elsewhere", "Een collega heeft dit nummer al geroepen.")
BUSY = Refusal("balie-busy", "Rond eerst het bezoek af dat nu bij je is.")
TAKEN = Refusal("balie-taken", "Aan deze balie zit al een collega.")
NO_LINE = Refusal("no-such-line", "Kies een rij of een balie.", "naar")
NO_TEAM = Refusal("no-such-team", "Kies een team.", "team")
ALREADY_CALLED = Refusal("already-called", "Er is al een specialist geroepen.")
OVERTAKEN = Refusal("oproep-over", "Deze oproep is al voorbij.")
NO_AFSPRAAK = Refusal("no-such-afspraak", "Deze code kennen wij niet. Kies waar u voor komt.", "scan")
ELSEWHERE = Refusal("other-place", "Deze afspraak is op een andere locatie.", "scan")
OTHER_DAY = Refusal("other-day", "Deze afspraak is niet vandaag.", "scan")
WRONG_NUMBER = Refusal("number-wrong", "Vul een Nederlands mobiel nummer in. Bijvoorbeeld 06 12345678.", "telefoon")
NO_TIME = Refusal("time-wrong", "Een tijd ziet er zo uit: 10:42:30", "tijd")
EXACT_TIME = Refusal("time-unlikely", "Deze tijd past niet bij de andere tijden van dit bezoek.", "tijd")
NO_REASON = Refusal("reason-missing", "Schrijf op waarom je de tijd verbetert.", "reden")
# From which states a step is possible.
FROM: dict[Kind, tuple[State, ...]] = {
    Kind.RECALLED: (State.CALLED,),
    Kind.STARTED: (State.CALLED,),
    Kind.PAUSED: (State.HELPED,),
    Kind.RESUMED: (State.PAUSED,),
    Kind.PASSED_ON: (State.CALLED, State.HELPED),
    Kind.PUT_BACK: (State.CALLED,),
    Kind.LEFT: (State.WAITING, State.CALLED, State.PAUSED),
    Kind.DONE: (State.CALLED, State.HELPED),
}


def why_not_welcome(by: Actor) -> Refusal | None:
    return None if by.may(WELCOME) or by.may(HELP) else Refusal("not-allowed", "Je mag geen nummers geven.")


def why_not_arrange(by: Actor) -> Refusal | None:
    return None if by.may(ARRANGE) else Refusal("not-allowed", "Je mag de balies niet inrichten.")


def why_not_help(balie: Balie, by: Actor) -> Refusal | None:
    """Only who sits there calls and helps there."""
    if not by.may(HELP):
        return Refusal("not-allowed", "Je mag geen bezoekers helpen.")
    if balie.state == BalieState.CLOSED or str(balie.medewerker_id) != by.id:
        return Refusal("not-your-balie", "Je zit niet aan deze balie. Ga eerst zitten.")
    return None


def why_not_call(balie: Balie, by: Actor) -> Refusal | None:
    if refusal := why_not_help(balie, by):
        return refusal
    if balie.state == BalieState.PAUSED:
        return Refusal("balie-paused", "Deze balie heeft pauze.")
    return None


def why_not_step(state: str, kind: Kind) -> Refusal | None:
    if state in FROM[kind]:
        return None
    if state in OVER:
        return Refusal("visit-over", "Dit bezoek is al voorbij.")
    return Refusal("step-not-now", f"Dit kan nu niet: het nummer is {State(state).label.lower()}.")


def why_not_correct(at: datetime, *, before: datetime | None, after: datetime | None, reason: str) -> Refusal | None:
    """The right time stands between the moments around it."""
    if not reason.strip():
        return NO_REASON
    if (before and at < before) or (after and at > after):
        return EXACT_TIME
    return None
