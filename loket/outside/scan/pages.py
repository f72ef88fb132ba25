"""Pages of a scan. PDFium works for one thread at a time, so everything here waits for its turn."""

import io
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

import pypdfium2 as pdfium
from PIL import Image, ImageSequence, UnidentifiedImageError

from loket.outside.scan.sheet import SEPARATOR

TURN = threading.RLock()
PASSWORD = 4  # FPDF_ERR_PASSWORD
DPI, DPI_OF_CODES = 72, 90
MOST_PIXELS = 40_000_000  # of one page: A3 at 400 dots an inch
MOST_PIXELS_OF_PICTURE = 4 * MOST_PIXELS
MOST_PIXELS_TOGETHER = 1_000_000_000  # of all pictures in one file: 100 pages of A4 at 300 dots an inch
WIDEST = 200 * 72  # points; larger is no letter, and would eat the memory
PICTURES = (b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"\x89PNG")


class Fault(StrEnum):
    EMPTY = "empty"
    BROKEN = "broken"
    PASSWORD = "password"  # noqa: S105 - what is wrong with a file
    UNKNOWN = "unknown"
    TOO_LARGE = "too-large"


class Unreadable(Exception):
    """This file cannot be taken apart in pages."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Sheet:
    """A separator sheet: which page it is, and whether it lay upside down in the scanner."""

    page: int
    upside_down: bool


def as_pdf(data: bytes) -> bytes:
    """The same pages as a PDF: what was one already, a TIFF of many pages, a JPEG or PNG. Raises Unreadable."""
    if not data:
        raise Unreadable(Fault.EMPTY)
    if data.startswith(PICTURES):
        return _of_pictures(data)
    if b"%PDF-" not in data[:1024]:
        raise Unreadable(Fault.UNKNOWN)
    number_of_pages(data)
    return data


def number_of_pages(data: bytes) -> int:
    with _opened(data) as document:
        if len(document) == 0:
            raise Unreadable(Fault.BROKEN)
        return len(document)


def texts(data: bytes) -> list[str]:
    """The text in the file, by page: of what was made by a computer, or read before."""
    with _opened(data) as document:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_bounded().replace("\r\n", "\n").replace("\x00", ""))
            text.close()
            page.close()
        return found


def picture(data: bytes, page: int, *, width: int = 1100) -> bytes:
    """A page as JPEG, so many dots wide. Raises IndexError when there is no such page."""
    with _opened(data) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        image = _image(document[page], width / max(document[page].get_width(), 1))
    written = io.BytesIO()
    image.convert("RGB").save(written, "JPEG", quality=80)
    return written.getvalue()


def separators(data: bytes) -> list[Sheet]:
    """The separator sheets in it."""
    from zxingcpp import BarcodeFormat, BarcodeFormats, read_barcodes  # here: few processes look for codes

    looked_for = BarcodeFormats([BarcodeFormat.QRCode, BarcodeFormat.Code128])
    found = []
    with _opened(data) as document:
        for number, page in enumerate(document):
            image = _image(page, DPI_OF_CODES / DPI).convert("L")
            page.close()
            codes = read_barcodes(image, formats=looked_for)
            ours = next((each for each in codes if each.text == SEPARATOR), None)
            if ours:
                found.append(Sheet(number, abs(ours.orientation) > 135))
    return found


def turned(data: bytes, pages: Sequence[int], degrees: int) -> bytes:
    """With these pages turned to the right by so many degrees: 90, 180 or 270."""
    with _opened(data) as document:
        for number in pages:
            page = document[number]
            page.set_rotation((page.get_rotation() + degrees) % 360)
        return _saved(document)


def cut(data: bytes, pages: Sequence[int]) -> bytes:
    """Only these pages, in this order."""
    with _opened(data) as document, _new() as part:
        part.import_pages(document, list(pages))
        return _saved(part)


def together(first: bytes, second: bytes) -> bytes:
    """The pages of both."""
    with _opened(first) as one, _opened(second) as other, _new() as whole:
        whole.import_pages(one)
        whole.import_pages(other)
        return _saved(whole)


@contextmanager
def _opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    if not data:
        raise Unreadable(Fault.EMPTY)
    with TURN:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            locked = getattr(error, "err_code", None) == PASSWORD
            raise Unreadable(Fault.PASSWORD if locked else Fault.BROKEN) from None
        try:
            yield document
        except pdfium.PdfiumError:
            raise Unreadable(Fault.BROKEN) from None
        finally:
            document.close()


@contextmanager
def _new() -> Iterator[pdfium.PdfDocument]:
    document = pdfium.PdfDocument.new()
    try:
        yield document
    finally:
        document.close()


def _saved(document: pdfium.PdfDocument) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _image(page: pdfium.PdfPage, scale: float) -> Image.Image:
    wide, high = page.get_size()
    if max(wide, high) > WIDEST:
        raise Unreadable(Fault.TOO_LARGE)
    dots = wide * high * scale * scale
    scale = scale if dots <= MOST_PIXELS else scale * (MOST_PIXELS / dots) ** 0.5
    image: Image.Image = page.render(scale=scale).to_pil()
    return image


def _of_pictures(data: bytes) -> bytes:
    """Each picture in the file is a page, as large as the scanner says that it was. One at a time: a file of a few
    bytes can hold many that are large.
    """
    try:
        with Image.open(io.BytesIO(data)) as file, TURN, _new() as whole:
            dots, together = float(file.info.get("dpi", (200, 200))[0]) or 200.0, 0
            for frame in ImageSequence.Iterator(file):
                together += frame.width * frame.height
                if frame.width * frame.height > MOST_PIXELS_OF_PICTURE or together > MOST_PIXELS_TOGETHER:
                    raise Unreadable(Fault.TOO_LARGE)
                with _opened(_page_of(frame, dots if 50 < dots < 10_000 else 50.0)) as page:
                    whole.import_pages(page)
            return _saved(whole)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError, Image.DecompressionBombError):
        raise Unreadable(Fault.BROKEN) from None


def _page_of(frame: Image.Image, dots: float) -> bytes:
    written = io.BytesIO()
    frame.convert("L" if frame.mode in ("1", "L") else "RGB").save(written, "PDF", resolution=dots)
    return written.getvalue()
