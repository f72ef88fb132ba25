"""What may be said of a register, and by when we answer."""

import secrets
from datetime import date, timedelta

from loket.kernel.refusal import Refusal

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that look alike
TERM = timedelta(weeks=4)
LONGEST = 1000
EMPTY = Refusal("terugmelding-empty", "Vul in hoe het hoort te zijn.", "hoort")
SAME = Refusal("terugmelding-same", "Dit is wat er nu al staat. Vul in hoe het hoort te zijn.", "hoort")
DONE = Refusal("terugmelding-answered", "Hier is al een antwoord op gegeven.")
NOBODY = Refusal("recipient-missing", "Vul in aan wie je het hebt doorgegeven.", "aan")
NO_ANSWER = Refusal("answer-missing", "Schrijf een antwoord voor de inwoner.", "tekst")


def answer_by(received: date) -> date:
    """Four weeks: so long may a town take over a request to mend data of the BRP (Wet BRP 2.58 lid 1). It lies within
    the month that holds for other data of a person (AVG 12 lid 3 and 16).
    """
    return received + TERM


def new_kenmerk() -> str:
    """T-7KQ2XN"""
    return "T-" + "".join(secrets.choice(SIGNS) for _ in range(6))


def why_not_say(nu: str, hoort: str) -> Refusal | None:
    if not hoort.strip():
        return EMPTY
    return SAME if " ".join(hoort.split()).casefold() == " ".join(nu.split()).casefold() else None
