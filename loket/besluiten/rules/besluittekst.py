"""What must stand in a besluit that the town sends: what, why, by which law, and how to object (Awb 3:45 - 3:47)."""

from dataclasses import dataclass, fields
from datetime import date

from loket.kernel.refusal import Refusal
from loket.kernel.text import date_words
from loket.termijnen.answer import Answer
from loket.termijnen.rules import termijn

LONGEST = 20_000
MISSING = {
    "beslissing": "Schrijf op wat is besloten.",
    "redenen": "Schrijf op waarom dit is besloten (Awb 3:46).",
    "grondslag": "Noem het artikel waar het besluit op rust (Awb 3:47).",
    "bezwaar_door": "Schrijf op wie bezwaar kan maken (Awb 3:45).",
    "bezwaar_bij": "Schrijf op waar iemand bezwaar kan maken (Awb 3:45).",
}
GONE = {
    "beslissing": "In de tekst staat niet meer wat is besloten.",
    "redenen": "In de tekst staat niet meer waarom (Awb 3:46).",
    "grondslag": "In de tekst staat het artikel niet meer (Awb 3:47).",
    "bezwaar_door": "In de tekst staat niet meer wie bezwaar kan maken (Awb 3:45).",
    "bezwaar_bij": "In de tekst staat niet meer waar iemand bezwaar kan maken (Awb 3:45).",
}
TEXT = """\
{beslissing}

Waarom wij dit besluiten
{redenen}

De regels die wij toepassen
{grondslag}

Bent u het niet eens met dit besluit?
Dan kan bezwaar worden gemaakt door {bezwaar_door}.
Uw bezwaar moet bij ons zijn tot en met {last_day}.
Stuur het naar: {bezwaar_bij}
Schrijf in uw bezwaar:
- uw naam en adres;
- de datum;
- tegen welk besluit u bezwaar maakt;
- waarom u het er niet mee eens bent.
Zet er uw handtekening onder.
"""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The parts that the law asks for. `bezwaar_door` is who may object, `bezwaar_bij` where."""

    beslissing: str
    redenen: str
    grondslag: str
    bezwaar_door: str
    bezwaar_bij: str


def last_day_to_object(sent: date) -> Answer:
    """Six weeks, from the day after it was sent; a last day that is no working day moves on (Awb 6:7, 6:8; Atw 1)."""
    return termijn("objection_filing", sent)


def why_not_blocks(blocks: Blocks) -> list[Refusal]:
    """Every part that is missing or too long, at once."""
    found = []
    for each in fields(blocks):
        value = getattr(blocks, each.name)
        if not value.strip():
            found.append(Refusal(f"{each.name.replace('_', '-')}-missing", MISSING[each.name], each.name))
        elif len(value) > LONGEST:
            found.append(Refusal("too-long", f"Gebruik hoogstens {LONGEST} tekens.", each.name))
    return found


def text_of(blocks: Blocks, last_day: date) -> str:
    """The text of the besluit, with every part in it."""
    parts = {each.name: getattr(blocks, each.name).strip() for each in fields(blocks)}
    return TEXT.format(**parts, last_day=date_words(last_day))


def why_not_text(text: str, blocks: Blocks, last_day: date) -> list[Refusal]:
    """A text that somebody wrote or changed by hand still holds every part, and the right last day."""
    here = _plain(text)
    found = [
        Refusal(f"{each.name.replace('_', '-')}-not-in-text", GONE[each.name], "text")
        for each in fields(blocks)
        if _plain(getattr(blocks, each.name)) not in here
    ]
    if "bezwaar" not in here:
        found.append(Refusal("objection-not-in-text", "In de tekst staat niet dat bezwaar kan (Awb 3:45).", "text"))
    if _plain(date_words(last_day)) not in here:
        said = f"Noem in de tekst de laatste dag voor bezwaar: {date_words(last_day)} (Awb 3:45)."
        found.append(Refusal("last-day-not-in-text", said, "text"))
    if len(text) > 5 * LONGEST:
        found.append(Refusal("too-long", f"Gebruik hoogstens {5 * LONGEST} tekens.", "text"))
    return found


def why_not_sent_then(sent: date, decided: date) -> Refusal | None:
    """A besluit goes out on the day that it was taken, or later (Awb 3:40)."""
    if sent >= decided:
        return None
    return Refusal("sent-before-decided", "Het besluit kan niet weg voordat het is genomen.", "verzenddatum")


def _plain(text: str) -> str:
    """Without the difference of capitals and white space."""
    return " ".join(text.split()).casefold()
