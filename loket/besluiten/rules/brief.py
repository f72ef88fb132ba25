"""The letter in which a besluit goes out: the parts that the law asks for, with whom it is from and to."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date

from loket.besluiten.rules.besluittekst import LONGEST, Blocks, text_of
from loket.kernel.lines import called
from loket.kernel.refusal import Refusal
from loket.kernel.text import date_words

BESTUURSORGANEN = {
    "College van burgemeester en wethouders": "het college van burgemeester en wethouders",
    "Burgemeester": "de burgemeester",
    "Gemeenteraad": "de gemeenteraad",
    "Heffingsambtenaar": "de heffingsambtenaar",
}
NOT_YET = "[nog invullen]"
HEADINGS = (
    "Waarom wij dit besluiten",
    "De regels die wij toepassen",
    "Bent u het niet eens met dit besluit?",
    "Hebt u vragen?",
)
LETTER = """\
{town}
{address}

{sent}
Onze zaak: {zaak}
Onderwerp: {subject}

Beste {name},

{text}
Hebt u vragen?
Bel ons op {phone}.

Met vriendelijke groet,

{signed}
"""


@dataclass(frozen=True, slots=True)
class Frame:
    """Whom the letter is from and to, and what it is about. Who signs with a mandate says for whom (Awb 10:10)."""

    town: str
    address: str
    phone: str
    zaak: str
    subject: str
    name: str
    author: str
    bestuursorgaan: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a letter as a page shows it; `gap`: a new paragraph begins."""

    text: str
    heading: bool = False
    missing: bool = False
    gap: bool = False


def letter_of(blocks: Blocks, frame: Frame, *, sent: date, last_day: date) -> str:
    """The whole letter. What is not filled in yet is shown as such, so that one sees it in a preview."""
    empty = {each.name: NOT_YET for each in fields(blocks) if not getattr(blocks, each.name).strip()}
    signed = f"namens {BESTUURSORGANEN.get(frame.bestuursorgaan, frame.bestuursorgaan)},\n{frame.author}"
    return LETTER.format(
        town=frame.town,
        address=frame.address,
        sent=date_words(sent),
        zaak=frame.zaak,
        subject=frame.subject,
        name=called(frame.name) if frame.name else "heer of mevrouw",
        text=text_of(replace(blocks, **empty), last_day),
        phone=frame.phone,
        signed=signed,
    )


def lines_of(letter: str) -> Iterator[Line]:
    gap = False
    for line in letter.splitlines():
        if line.strip():
            yield Line(line, heading=line in HEADINGS, missing=NOT_YET in line, gap=gap)
        gap = not line.strip()


def body_of(letter: str) -> str:
    """What stands under the head of the letter, in markdown: its headings are marked as such."""
    lines = letter.splitlines()
    greeting = next((at for at, line in enumerate(lines) if line.startswith("Beste ")), 0)
    return "\n".join(f"\n## {line}\n" if line in HEADINGS else line for line in lines[greeting:])


def why_not_corrected(text: str, last_day: date | None, reason: str) -> list[Refusal]:
    """A corrected letter still tells how to object and until when, and somebody says what was wrong with it."""
    found = []
    if not text.strip():
        found.append(Refusal("text-missing", "De brief is leeg.", "text"))
    elif len(text) > 5 * LONGEST:
        found.append(Refusal("too-long", f"Gebruik hoogstens {5 * LONGEST} tekens.", "text"))
    elif "bezwaar" not in text.casefold():
        found.append(Refusal("objection-not-in-text", "In de brief staat niet dat bezwaar kan (Awb 3:45).", "text"))
    elif last_day and date_words(last_day) not in " ".join(text.split()):
        said = f"Noem in de brief de laatste dag voor bezwaar: {date_words(last_day)} (Awb 3:45)."
        found.append(Refusal("last-day-not-in-text", said, "text"))
    if not reason.strip():
        found.append(Refusal("reason-missing", "Schrijf op wat er fout was.", "reason"))
    return found


def why_not_withdraw(vervalreden: str, reason: str) -> list[Refusal | None]:
    """Once is enough, and the reason is told: withdrawing is a besluit by itself (Awb 1:3, 3:46)."""
    over = vervalreden.startswith("ingetrokken")
    return [
        Refusal("already-withdrawn", "Dit besluit is al ingetrokken.") if over else None,
        None if reason.strip() else Refusal("reason-missing", "Schrijf op waarom het besluit vervalt.", "reason"),
    ]
