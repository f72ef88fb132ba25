"""What a phone number means for who has it on the screen: how it reads, whether we can call back, and what to ask."""

from dataclasses import dataclass

from loket.kernel.refusal import Refusal
from loket.telefonie.models import Line
from loket.telefonie.rules.number import Number, in_words, read_number, why_not_dial

ORGANISATION = "Dit nummer is van een organisatie. Vraag naar het directe nummer."
ASK = {
    Line.FOREIGN: "Buitenlands nummer. Terugbellen kan.",
    Line.TOWN: "Dit is het nummer van een gemeente. Vraag wie er belt, en op welk nummer.",
    Line.COMPANY: ORGANISATION,
    Line.FREE: ORGANISATION,
    Line.INTERNAL: "Een collega belt.",
}


@dataclass(frozen=True, slots=True)
class NumberRow:
    """`shown` is what people read; `advice` what the agent does with it, empty for an ordinary number."""

    shown: str
    advice: str
    can_call_back: bool


def row_of(number: Number) -> NumberRow:
    refusal = why_not_dial(number)
    return NumberRow(in_words(number), refusal.reason if refusal else ASK.get(number.line, ""), refusal is None)


def why_not_call_back(text: str) -> Refusal | None:
    """Why nobody can be called back on this number, beside the field of it. Nothing typed is no number yet."""
    refusal = why_not_dial(read_number(text)) if text.strip() else None
    return Refusal(refusal.code, refusal.reason, "telefoon") if refusal else None
