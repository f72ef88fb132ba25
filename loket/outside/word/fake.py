"""Word for tests: files as Word writes them, and a converter that knows text only."""

import io
import zipfile
from collections.abc import Mapping

from docx import Document

from loket.outside.scan.fake import letter
from loket.outside.word.convert import NotConverted
from loket.outside.word.package import Unfit, text_of

__all__ = ["FakeConverter", "docx", "with_parts"]


class FakeConverter:
    """A PDF with the text of the letter."""

    def pdf_of(self, docx: bytes) -> bytes:
        try:
            return letter(text_of(docx))
        except Unfit:
            raise NotConverted("would not") from None


def docx(*paragraphs: str, head: str = "", foot: str = "") -> bytes:
    """A letter of these paragraphs."""
    made, written = Document(), io.BytesIO()
    for text in paragraphs:
        made.add_paragraph(text)
    made.sections[0].header.paragraphs[0].text = head
    made.sections[0].footer.paragraphs[0].text = foot
    made.save(written)
    return written.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes | str]) -> bytes:
    """The same package with these parts put in, or in the place of what was there."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return written.getvalue()
