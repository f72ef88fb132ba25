"""A letter that may be kept for ever, that can be heard, and in which what somebody typed stays text."""

import re
import zlib
from datetime import date

import pytest

from loket.huisstijl.brief import Letter, blocks_of, pdf_of

LETTER = Letter(
    sender="Gemeente Bergen",
    to=("Mevrouw A. Proef", "Dorpsstraat 12", "1861 KX Bergen"),
    day=date(2026, 11, 28),
    subject="Uw aanvraag",
    text="Beste mevrouw Proef,\n\nU mag de boom kappen.",
    marks=(("Onze zaak", "Z-2026-12"),),
    foot="Vragen? Bel 072 888 00 00.",
)


def packed_parts(pdf):
    parts = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S)
    return b"\n".join(zlib.decompress(part) for part in parts if part[:1] == b"x")


def test_it_says_itself_that_it_is_made_to_keep_and_to_hear():
    pdf = pdf_of(LETTER)
    assert pdf.startswith(b"%PDF-1.7")
    whole = pdf + packed_parts(pdf)
    assert b"<pdfaid:part>2</pdfaid:part>" in whole
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in whole
    assert b"<pdfuaid:part>1</pdfuaid:part>" in whole
    assert b"/StructTreeRoot" in whole
    assert b"nl" in re.search(rb"/Lang ?\(([^)]*)\)", whole)[1]


def test_the_same_letter_is_the_same_file():
    assert pdf_of(LETTER) == pdf_of(LETTER)


@pytest.mark.parametrize(
    "hostile", ['#read("/etc/passwd")', "$x^2$ @nowhere <label>", "*[#panic()]", '"}\\', "\x00\ud800"[:1]]
)
def test_what_somebody_typed_is_text(hostile):
    letter = Letter(hostile, (hostile,), date(2026, 1, 2), hostile, hostile, ((hostile, hostile),), hostile)
    assert pdf_of(letter).startswith(b"%PDF")


def test_markdown_becomes_blocks():
    assert blocks_of(
        "## Wat nu?\n\nBel **ons**,\nof [schrijf](https://bergen.example).\n\n- een\n- twee\n  - drie"
    ) == [
        {"kind": "heading", "level": 2, "runs": [{"kind": "text", "text": "Wat nu?"}]},
        {
            "kind": "paragraph",
            "runs": [
                {"kind": "text", "text": "Bel "},
                {"kind": "strong", "text": "ons"},
                {"kind": "text", "text": ","},
                {"kind": "break"},
                {"kind": "text", "text": "of "},
                {"kind": "link", "to": "https://bergen.example", "text": "schrijf"},
                {"kind": "text", "text": "."},
            ],
        },
        {
            "kind": "bullets",
            "items": [
                [{"kind": "text", "text": "een"}],
                [{"kind": "text", "text": "twee"}],
                [{"kind": "text", "text": "drie"}],
            ],
        },
    ]


def test_a_page_of_nothing_is_a_letter_too():
    assert pdf_of(Letter("G", (), date(2026, 1, 2), "", "## \n\n- ")).startswith(b"%PDF")


def test_who_sends_a_thousand_odd_signs_still_gets_a_letter():
    odd = " ".join(map(chr, [*range(0x1F300, 0x1F600), *range(0x13000, 0x13100)]))
    assert pdf_of(Letter("G", ("Zoë 李",), date(2026, 1, 2), "Brief", odd)).startswith(b"%PDF")


def test_names_from_everywhere_keep_their_letters():
    """The signs that the BRP knows (Latin with diacritics), and Greek and Cyrillic."""
    name = "Çağlar Šimůnková-Ñandú Øyvind Łukasz ĳ Ọlá Ẽ Ģ Đặng Ξένος Иван"
    shown = pdf_of(Letter("G", (name,), date(2026, 1, 2), "Brief", ""))
    boxes = pdf_of(
        Letter("G", (name.translate({ord(sign): "□" for sign in name if sign != " "}),), date(2026, 1, 2), "B", "")
    )
    assert b"25A1" not in packed_parts(shown).upper()
    assert b"25A1" in packed_parts(boxes).upper()
