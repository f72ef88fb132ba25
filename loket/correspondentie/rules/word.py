"""What a Word file must be: a template before letters are made from it, and a letter before it goes."""

from collections.abc import Collection, Mapping

from loket.correspondentie.models import Berichtsoort, Weg
from loket.correspondentie.rules.places import EXAMPLE, FIELDS, PLACE
from loket.kernel.refusal import Refusal
from loket.outside.scan import Fault as PdfFault
from loket.outside.word import Fault
from loket.outside.word.merge import Value

MOST_TEMPLATE = 5 * 1024 * 1024
MOST_TEXT = 200_000  # signs
MOST_LETTER = 15 * 1024 * 1024
ON_PAPER = (Weg.POST, Weg.MIJN, Weg.BOX)  # in a mail stands text, and no letter of Word
WORD_FAULTS = {
    Fault.EMPTY: "Dit bestand is leeg.",
    Fault.TOO_LARGE: "Dit bestand is te groot.",
    Fault.NO_DOCX: "Dit is geen Word-bestand. Bewaar de brief in Word als .docx.",
    Fault.LOCKED: "Dit bestand heeft een wachtwoord, of het is een oud .doc. Bewaar het in Word als .docx.",
    Fault.BROKEN: "Dit bestand is stuk. Bewaar het in Word opnieuw.",
    Fault.ACTIVE: "In dit bestand zitten macro's of andere bestanden. Haal die eruit.",
    Fault.FETCHES: "Dit bestand haalt iets van een andere plek. Zet het plaatje of de tekst in het bestand zelf.",
    Fault.TRACKED: "In de brief staan nog bijgehouden wijzigingen. Neem ze in Word over, en zet de brief weer terug.",
}
PDF_FAULTS = {
    PdfFault.PASSWORD: "Deze PDF heeft een wachtwoord.",
    PdfFault.EMPTY: "Dit bestand is leeg.",
}
NO_TEXT = Refusal(
    "no-text",
    "In deze PDF staat geen tekst, alleen een plaatje. Maak de PDF met Word.",
    "bestand",
)
NO_PDF = Refusal("pdf-missing", "Zet de brief terug als PDF. Daarna kan hij weg.", "bestand")
BY_MAIL = Refusal("word-by-mail", "Een brief uit Word gaat niet als mail.", "weg")
NO_LETTER = Refusal("no-letter", "Dit soort bericht gaat niet als brief. Maak daarvoor geen Word-sjabloon.", "bestand")


def why_not_file(fault: Fault | None) -> Refusal | None:
    return Refusal(f"word-{fault}", WORD_FAULTS[fault], "bestand") if fault else None


def why_not_pdf(fault: PdfFault) -> Refusal:
    return Refusal(f"pdf-{fault}", PDF_FAULTS.get(fault, "Deze PDF is stuk."), "bestand")


def why_not_more_than_fields(told: str) -> Refusal:
    """`told`: what docxtpl or we found to be no field."""
    what = f" Dit gaat niet: {told}." if told else ""
    return Refusal("no-field", f"Gebruik alleen invulvelden zoals {{{{ naam }}}}.{what}", "bestand")


def why_not_fields(velden: Collection[str], soort: Berichtsoort) -> list[Refusal]:
    """Unknown fields by their names; a template for a besluit tells how to object (Awb 3:45)."""
    unknown = [name for name in velden if name not in FIELDS]
    found = [
        None if set(soort.wegen) & set(ON_PAPER) else NO_LETTER,
        Refusal("place-unknown", f"Dit invulveld bestaat niet: {', '.join(unknown)}.", "bestand") if unknown else None,
    ]
    if soort.is_besluit and "bezwaar" not in velden:
        said = "Zet {{ bezwaar }} in de brief. Bij een besluit hoort hoe iemand bezwaar maakt (Awb 3:45)."
        found.append(Refusal("objection-missing", said, "bestand"))
    return [fault for fault in found if fault]


def why_not_trial(text: str, velden: Collection[str]) -> Refusal | None:
    """Of a trial fill: each field became its example, and nothing was left in a place where nobody fills it in."""
    here = " ".join(text.split())
    lost = [name for name in velden if EXAMPLE[name] not in here]
    lost += [name for name in PLACE.findall(text) if name not in lost]
    if not lost:
        return None
    return Refusal("not-filled", f"Loket kan dit invulveld op deze plek niet invullen: {', '.join(lost)}.", "bestand")


def why_not_send_word(weg: Weg, *, has_pdf: bool) -> list[Refusal]:
    """What keeps a letter of Word here, beside what holds for every letter."""
    found = [None if weg in ON_PAPER else BY_MAIL, None if has_pdf else NO_PDF]
    return [fault for fault in found if fault]


def word_values(values: Mapping[str, str]) -> dict[str, Value]:
    """What is not known becomes something to fill in by hand, in words; in a condition it counts as not there."""
    known = {name: values.get(name) or "" for name in FIELDS}
    return {name: Value(text) if text else Value(f"[{FIELDS[name]}]", known=False) for name, text in known.items()}
