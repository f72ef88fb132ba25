"""A vision is short, and is adopted by somebody on a day (S-10, S-109); a team says values in its own words (S-170)."""

from datetime import date

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.programma.models import Soort, Stuk
from loket.programma.permissions import BEHEREN
from loket.programma.rules.tekst import why_not_text

MOST_WORDS = 300


def words_in(text: str) -> int:
    return len(text.split())


def why_not_keep(by: Actor) -> Refusal | None:
    return None if by.may(BEHEREN) else Refusal("not-allowed", "Je mag het programma niet bijhouden.")


def why_not_adopt(stuk: Stuk, *, on: date | None, body: str, today: date) -> list[Refusal]:
    if stuk.vastgesteld_op:
        return [Refusal("already-adopted", "Dit is al vastgesteld.")]
    found = [why_not_text(body, "door", "Vul in wie dit vaststelde.", most=80)]
    if on is None or on > today:
        found.append(Refusal("day-missing", "Vul in wanneer dit is vastgesteld.", "op"))
    number = words_in(stuk.tekst)
    if stuk.soort == Soort.VISIE and number > MOST_WORDS:
        words = f"Een visie heeft hoogstens {MOST_WORDS} woorden. Deze heeft er {number}."
        found.append(Refusal("too-many-words", words))
    return [each for each in found if each]


def why_not_read(stuk: Stuk, by: Actor) -> Refusal | None:
    if not by.id:
        return Refusal("nobody", "Alleen een collega kan dit.")
    return None if stuk.vastgesteld_op else Refusal("not-adopted", "Dit is nog een concept.")


def why_not_translate(team: str, text: str, by: Actor) -> list[Refusal]:
    """Of the own team, or any for who keeps the programme."""
    mine = team in by.teams or by.may(BEHEREN)
    found = [
        None if mine else Refusal("team-of-other", "Je werkt niet in dit team.", "team"),
        why_not_text(text, "tekst", "Schrijf op wat dit bij jullie betekent.", most=500),
    ]
    return [each for each in found if each]


def why_not_contribute(text: str, by: Actor) -> list[Refusal]:
    """Every colleague, in a few lines."""
    if by.kind != ActorKind.STAFF or not by.id:
        return [Refusal("nobody", "Alleen een collega kan dit.")]
    found = why_not_text(text, "tekst", "Schrijf op wat jij toevoegt.", most=300)
    return [found] if found else []


def why_not_decide(opgenomen: bool | None, reden: str) -> Refusal | None:
    if opgenomen is None:
        return Refusal("choice-missing", "Kies of dit in het plan komt.", "opgenomen")
    return why_not_text(reden, "reden", "Leg uit waarom niet.", most=300) if not opgenomen else None


def share_words(part: int, whole: int) -> str:
    """As in 18 van 24 (75 %); of nothing there is no percentage."""
    return f"{part} van {whole} ({int(100 * part / whole + 0.5)} %)" if whole else "n.v.t."
