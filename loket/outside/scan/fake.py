"""Paper for tests: letters as a scanner gives them, with text in the file, and a reader that knows them."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from loket.outside.scan.ocr import Read
from loket.outside.scan.pages import as_pdf, together
from loket.outside.scan.sheet import separator_sheet

__all__ = ["FakeOcr", "empty_page", "letter", "run"]


class FakeOcr:
    """Puts this letter in the place of every scan; None: reads nothing."""

    def __init__(self, text: str | None) -> None:
        self.text = text

    def read(self, data: bytes) -> Read | None:
        return None if self.text is None else Read(letter(self.text))


def letter(*pages: str) -> bytes:
    """A PDF with this text on its pages, small and exact; no fonts, no colours."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    kids = []
    for text in pages or ("",):
        stream = _stream(text)
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        resources = b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>"
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources%s>>" % (len(objects), resources)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    return _written(objects)


def empty_page() -> bytes:
    """A picture without any text in it, as an old scanner makes."""
    paper = Image.new("L", (620, 877), 255)
    ImageDraw.Draw(paper).line((60, 60, 560, 60), fill=0)
    written = io.BytesIO()
    paper.save(written, "JPEG", dpi=(75, 75))
    return as_pdf(written.getvalue())


def run(letters: Sequence[bytes]) -> bytes:
    """One scan run: a separator sheet before each letter."""
    sheet, whole = separator_sheet(), b""
    for each in letters:
        part = together(sheet, each)
        whole = together(whole, part) if whole else part
    return whole


def _stream(text: str) -> bytes:
    lines = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in text.splitlines()]
    shown = b"".join(b"(%s) Tj T*\n" % line.encode("cp1252", "replace") for line in lines)
    return b"BT /F 11 Tf 15 TL 70 770 Td\n%sET" % shown


def _written(objects: list[bytes]) -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(written))
    return written + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, end)
