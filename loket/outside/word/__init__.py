"""Word files (.docx, ISO/IEC 29500): looked through before they are opened, filled in, and made into a PDF to keep."""

from loket.outside.word.convert import Converter, NotConverted, converter
from loket.outside.word.merge import NotMerged, fields_in, filled
from loket.outside.word.package import Fault, Unfit, text_of, why_not

__all__ = [
    "Converter",
    "Fault",
    "NotConverted",
    "NotMerged",
    "Unfit",
    "converter",
    "fields_in",
    "filled",
    "text_of",
    "why_not",
]
