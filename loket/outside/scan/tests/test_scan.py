"""Pages of scans are read, turned, cut and joined, and what cannot be read says why."""

import io
import stat

import pytest
from PIL import Image

from loket.outside import scan
from loket.outside.scan.fake import FakeOcr, empty_page, letter, run
from loket.outside.scan.ocr import OcrMyPdf, ocr

THREE = ("Eerste brief", "Tweede bladzijde", "Derde bladzijde")


def pictures(kind, number):
    pages = [Image.new("L", (200, 300), 255 - n) for n in range(number)]
    written = io.BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if kind == "TIFF" else {}
    pages[0].save(written, kind, dpi=(100, 100), **more)
    return written.getvalue()


def first_words(data):
    return [text.strip().split("\n")[0] for text in scan.texts(data)]


def test_text_of_each_page():
    assert first_words(letter(*THREE)) == list(THREE)


def test_pages_are_cut_out_and_joined_again():
    whole = letter(*THREE)
    first, rest = scan.cut(whole, [0]), scan.cut(whole, [1, 2])
    assert (first_words(first), first_words(rest)) == ([THREE[0]], list(THREE[1:]))
    assert first_words(scan.together(first, rest)) == list(THREE)


def test_a_page_is_turned():
    tall = Image.open(io.BytesIO(scan.picture(letter("A"), 0, width=200)))
    wide = Image.open(io.BytesIO(scan.picture(scan.turned(letter("A"), [0], 90), 0, width=200)))
    assert (tall.width < tall.height, wide.width > wide.height) == (True, True)
    again = scan.turned(scan.turned(letter("A"), [0], 270), [0], 90)
    assert Image.open(io.BytesIO(scan.picture(again, 0, width=200))).size == tall.size


def test_there_is_no_fourth_page_of_three():
    with pytest.raises(IndexError):
        scan.picture(letter(*THREE), 3)


@pytest.mark.parametrize(("kind", "number"), [("TIFF", 3), ("JPEG", 1), ("PNG", 1)])
def test_pictures_become_pages(kind, number):
    assert scan.number_of_pages(scan.as_pdf(pictures(kind, number))) == number


@pytest.mark.slow
def test_separator_sheets_are_found_and_which_lay_upside_down():
    whole = run([letter("A"), letter("B", "C")])
    assert scan.separators(whole) == [scan.Sheet(0, False), scan.Sheet(2, False)]
    fallen = scan.turned(whole, range(5), 180)
    assert scan.separators(fallen) == [scan.Sheet(0, True), scan.Sheet(2, True)]
    assert scan.separators(letter("LOKET-SCHEIDING")) == []


LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (b"x" * 32, b"y" * 32)
LOCKED = letter("A").replace(b"/Root 1 0 R", b"/Root 1 0 R" + LOCK)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "empty"),
        (b"Geachte heer", "unknown"),
        (b"%PDF-1.4 en dan niets", "broken"),
        (b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>", "broken"),
        (LOCKED, "password"),
        (b"\xff\xd8\xff niets", "broken"),
        (b"II*\x00 niets", "broken"),
    ],
)
def test_why_not(data, fault):
    with pytest.raises(scan.Unreadable) as raised:
        scan.as_pdf(data)
    assert raised.value.fault == fault


def program(tmp_path, text):
    """Stands in for the real one: a script that is called as it is."""
    made = tmp_path / "ocrmypdf"
    made.write_text(f"#!/bin/sh\n{text}\n")
    made.chmod(made.stat().st_mode | stat.S_IXUSR)
    return str(made)


def readers(tmp_path):
    (tmp_path / "read.pdf").write_bytes(letter("Gelezen"))
    last = 'for last; do :; done; cp {} "$last"'.format(tmp_path / "read.pdf")
    return {"program": OcrMyPdf(program(tmp_path, last)), "fake": FakeOcr("Gelezen")}


@pytest.mark.parametrize("which", ["program", "fake"])
def test_a_reader_gives_the_pages_with_their_text(tmp_path, which):
    read = readers(tmp_path)[which].read(empty_page())
    assert first_words(read.pdf) == ["Gelezen"]


@pytest.mark.slow
@pytest.mark.parametrize("text", ["exit 2", "sleep 5", "exit 0"])
def test_a_reader_that_fails_leaves_the_scan_as_it_is(tmp_path, text):
    assert OcrMyPdf(program(tmp_path, text), seconds=1).read(empty_page()) is None
    assert OcrMyPdf(str(tmp_path / "nowhere")).read(empty_page()) is None
    assert FakeOcr(None).read(empty_page()) is None


WORDS = "Gemeente Bergen\n\nSchoorl, 20 november 2026\n\nOnderwerp: De stoep voor ons huis\n\nDe stoep is scheef."


def photographed(pdf, *, dpi=200):
    """The first page as a picture: what a scanner makes of a letter on A4, without any text in the file."""
    written = io.BytesIO()
    Image.open(io.BytesIO(scan.picture(pdf, 0, width=round(210 / 25.4 * dpi)))).save(written, "JPEG", dpi=(dpi, dpi))
    return scan.as_pdf(written.getvalue())


@pytest.mark.slow
@pytest.mark.skipif(ocr() is None, reason="ocrmypdf and tesseract-ocr-nld are not installed")
def test_the_real_reader_makes_pdf_a_with_the_text_in_it():
    picture = photographed(letter(WORDS))
    assert "".join(scan.texts(picture)).strip() == ""
    read = ocr().read(picture)
    text = " ".join(" ".join(scan.texts(read.pdf)).split())
    assert "Onderwerp: De stoep voor ons huis" in text
    assert "20 november 2026" in text
    assert b"pdfaid:part" in read.pdf
