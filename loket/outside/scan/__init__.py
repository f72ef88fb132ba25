"""What a scanner gives: files of pages, read, turned and cut by PDFium, with the programs that read their text."""

from loket.outside.scan.ocr import Ocr, Read, ocr
from loket.outside.scan.pages import (
    Fault,
    Sheet,
    Unreadable,
    as_pdf,
    cut,
    number_of_pages,
    picture,
    separators,
    texts,
    together,
    turned,
)
from loket.outside.scan.sheet import SEPARATOR, separator_sheet

__all__ = [
    "SEPARATOR",
    "Fault",
    "Ocr",
    "Read",
    "Sheet",
    "Unreadable",
    "as_pdf",
    "cut",
    "number_of_pages",
    "ocr",
    "picture",
    "separator_sheet",
    "separators",
    "texts",
    "together",
    "turned",
]
