"""An idea of a colleague gets a reply within ten working days (S-116)."""

from datetime import date

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.programma.models import Suggestie
from loket.programma.permissions import BEHEREN
from loket.programma.rules.tekst import why_not_text
from loket.termijnen.calendar import add_working_days

DAYS = 10


def reply_by(op: date) -> date:
    return add_working_days(op, DAYS)


def why_not_send(tekst: str, by: Actor) -> list[Refusal]:
    found = [
        None if by.kind == ActorKind.STAFF and by.id else Refusal("nobody", "Alleen een collega kan dit."),
        why_not_text(tekst, "tekst", "Schrijf je idee op.", most=1000),
    ]
    return [each for each in found if each]


def why_not_answer(each: Suggestie, antwoord: str, by: Actor) -> list[Refusal]:
    found = [
        None if by.may(BEHEREN) else Refusal("not-allowed", "Je mag hier geen antwoord geven."),
        Refusal("already-answered", "Hier is al antwoord op.") if each.antwoord_op else None,
        why_not_text(antwoord, "antwoord", "Schrijf op wat wij met het idee doen.", most=1000),
    ]
    return [each for each in found if each]
