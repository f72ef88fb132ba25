"""LibreOffice and the fake keep the same promises: a PDF that says what the letter said."""

import shutil
import stat
import time

import pytest

from loket.outside.scan import texts
from loket.outside.word import NotConverted
from loket.outside.word.convert import LibreOffice
from loket.outside.word.fake import FakeConverter, docx

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
REAL = pytest.param(
    "real",
    marks=[
        pytest.mark.slow,
        pytest.mark.skipif(not SOFFICE, reason="soffice is not on this machine: letters are put back as PDF"),
    ],
)


@pytest.fixture(params=["fake", REAL])
def converter(request):
    return FakeConverter() if request.param == "fake" else LibreOffice(SOFFICE)


def test_the_pdf_says_what_the_letter_said(converter):
    made = converter.pdf_of(docx("Beste Anna,", "U kunt bezwaar maken tot en met 12 mei 2026."))
    assert made.startswith(b"%PDF-")
    [text] = texts(made)
    assert "U kunt bezwaar maken tot en met 12 mei 2026." in text


def test_what_is_no_letter_becomes_none(converter):
    with pytest.raises(NotConverted):
        converter.pdf_of(b"PK\x03\x04 not a letter")


@pytest.mark.skipif(not SOFFICE, reason="soffice is not on this machine")
@pytest.mark.slow
def test_it_is_a_pdf_to_keep():
    """PDF/A-2b tells so in its own metadata (ISO 19005-2, 6.6.4)."""
    made = LibreOffice(SOFFICE).pdf_of(docx("Beste Anna,"))
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in made or b"<pdfaid:conformance>A" in made


@pytest.mark.parametrize(
    ("script", "seconds"),
    [("exit 1", 5), ("exit 0", 5), ("sleep 30 & sleep 30", 0.3), ("echo no > brief.pdf", 5)],
)
def test_a_program_that_fails_or_hangs_is_left(tmp_path, script, seconds):
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    began = time.monotonic()
    with pytest.raises(NotConverted):
        LibreOffice(str(program), seconds=seconds).pdf_of(docx("x"))
    assert time.monotonic() - began < 5
    with pytest.raises(NotConverted):
        LibreOffice(str(tmp_path / "missing")).pdf_of(docx("x"))
