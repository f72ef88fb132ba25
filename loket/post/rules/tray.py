"""The scan tray: where one letter ends, and what is told of what cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from loket.kernel.refusal import Refusal
from loket.outside.scan import Fault, Sheet
from loket.post.models import Scantoestand

MOST_BYTES = 200 * 1024**2
MOST_PAGES = 100  # of one letter; more is mostly a forgotten sheet
WHY = {
    Fault.EMPTY: "Dit bestand is leeg. Scan de brief opnieuw.",
    Fault.BROKEN: "Dit bestand is kapot. Scan de brief opnieuw.",
    Fault.PASSWORD: "Op dit bestand zit een wachtwoord. Vraag de afzender om een versie zonder.",
    Fault.UNKNOWN: "Dit is geen PDF, TIFF of JPEG. Scan de brief opnieuw.",
    Fault.TOO_LARGE: "Een bladzijde is veel te groot. Scan de brief opnieuw, op A4 of A3.",
}
TURNED = "Deze brief lag op zijn kop. Wij hebben hem gedraaid."
NO_OCR = "De tekst is niet gelezen. De scan blijft zoals hij is."
NO_TEXT = "Wij vonden geen tekst. Staat de brief goed? Draai hem anders."
TOO_BIG = Refusal("too-big", "Dit bestand is te groot. Scan in kleinere stapels.", "bestand")
GONE = Refusal("scan-gone", "Deze scan is al verwerkt. Ververs de bladzijde.")
NO_PAGE = Refusal("page-unknown", "Deze bladzijde is er niet.")
CANNOT = Refusal("cannot-be-read", "Dit bestand kan niet worden geopend.")
NO_PREVIOUS = Refusal("no-previous", "Er ligt geen brief voor deze in de stapel.")
OPEN = (Scantoestand.LEZEN, Scantoestand.KLAAR, Scantoestand.FOUT)


@dataclass(frozen=True, slots=True)
class Part:
    """The pages of one letter in a run. `upside_down`: the sheet before it was."""

    pages: tuple[int, ...]
    upside_down: bool = False


def parts_of(pages: int, sheets: Sequence[Sheet]) -> list[Part]:
    """A letter runs from one sheet to the next; sheets belong to none. Without sheets all of it is one letter."""
    found, start, upside_down = [], 0, False
    for sheet in [*sheets, Sheet(pages, False)]:
        between = tuple(range(start, sheet.page))
        if between:
            found.append(Part(between, upside_down))
        start, upside_down = sheet.page + 1, sheet.upside_down
    return found


def too_long(pages: int) -> str:
    """What is told of a letter with more pages than letters have."""
    if pages <= MOST_PAGES:
        return ""
    return f"Dit zijn {pages} bladzijden. Splits ze in brieven, of leg het vast als één stuk."


def name_of_part(name: str, number: int, parts: int) -> str:
    """scan-1126.pdf of sixty letters gives scan-1126-01.pdf and so on; of one it stays as it is."""
    stem = name.rsplit(".", 1)[0][:180] or "scan"
    return f"{stem}-{number:02d}.pdf" if parts > 1 else f"{stem}.pdf"
