"""What may be said of a page, and by when an answer must be there."""

from datetime import date

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.redactie.rules.roles import Refusals, may_edit
from loket.termijnen.calendar import add_working_days

LEAST, MOST = 5, 2000


def why_not_signal(text: str) -> Refusal | None:
    if len(text.strip()) < LEAST:
        return Refusal("signal-empty", "Vertel wat er niet klopt.", "text")
    if len(text) > MOST:
        return Refusal("signal-too-long", f"Gebruik hoogstens {MOST} tekens.", "text")
    return None


def answer_by(received: date, working_days: int) -> date:
    return add_working_days(received, working_days)


def why_not_answer(owner_id: object, *, answered: bool, answer: str, by: Actor) -> Refusals:
    return [
        None if may_edit(owner_id, by) else Refusal("page-of-others", "De eigenaar of de redactie antwoordt hierop."),
        Refusal("signal-answered", "Hier is al op geantwoord.") if answered else None,
        None if answer.strip() else Refusal("answer-missing", "Schrijf een antwoord.", "answer"),
    ]
