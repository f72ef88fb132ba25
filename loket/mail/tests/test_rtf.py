"""Text that Outlook keeps as RTF only: unpacked, and read as words."""

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from loket.mail.rules.msg import read_msg
from loket.mail.rules.rtf import BEGIN, MOST, text_of_rtf, unpacked
from loket.mail.tests.outlook import compound, wide

# The two examples of the specification itself (MS-OXRTFCP 4.1).
HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c09002062770 5b06c647d0a800fa0".replace(
        " ", ""
    )
)
CROSSING = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
OF_HTML = rb"""{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}
{\*\htmltag18 <html>}{\*\htmltag34 <head><title>Kop</title></head>}{\*\htmltag50 <body>}
{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 De muziek was l{\*\htmltag84 &uacute;}\htmlrtf \'fa\htmlrtf0 id.
{\*\htmltag84 <br>}\htmlrtf\line\htmlrtf0 Tot 2 uur \'e9\'e9n.\htmlrtf\par}\htmlrtf0
{\*\htmltag72 </p>}{\*\htmltag58 </body>}{\*\htmltag27 </html>}}"""


def stored(rtf: bytes) -> bytes:
    return struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf


def packed(rtf: bytes) -> bytes:
    """Each byte as it is, as the specification allows, and the end."""
    made = b"".join(b"\0" + rtf[at : at + 8] for at in range(0, len(rtf), 8))
    return struct.pack("<II4sI", len(made) + 12, len(rtf), b"LZFu", 0) + made


def test_the_examples_of_the_specification():
    assert unpacked(HELLO) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert unpacked(CROSSING) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert len(BEGIN) == 207
    assert unpacked(stored(b"{\\rtf1 x}")) == b"{\\rtf1 x}"


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1\ansi Beste,\par Hallo\tab wereld\line !}", "Beste,\nHallo\twereld\n!"),
        (rb"{\rtf1\ansicpg1250 \'9aok}", "šok"),
        (rb"{\rtf1\ansicpg932 \'93\'fa\'96\'7b}", "日本"),
        (rb"{\rtf1\uc1 caf\u233? \u8364\'80 5}", "café € 5"),
        (rb"{\rtf1\uc0 \u233 t\uc1\u-4051? }", "ét\uf02d "),
        (
            rb"{\rtf1{\fonttbl{\f0 Arial;}}{\info{\title Geheim}}{\*\generator X;}Dag \{jij\}{\b  daar}}",
            "Dag {jij} daar",
        ),
        (rb"{\rtf1{\pict 0102}Zie foto", "Zie foto"),
        (rb"{\rtf1\ansicpg99999 \'e9}", "é"),
    ],
)
def test_the_words(rtf, text):
    assert text_of_rtf(rtf) == text.strip()


def test_html_that_was_put_in_it_gives_its_own_words():
    assert text_of_rtf(OF_HTML).strip() == "De muziek was lúid.\nTot 2 uur één."


@pytest.mark.parametrize("pack", [stored, packed])
def test_a_saved_mail_with_nothing_else_can_be_read(pack):
    told = {**wide("0037", "Overlast"), "__substg1.0_10090102": pack(OF_HTML)}
    assert read_msg(compound(told)).text == "De muziek was lúid.\nTot 2 uur één."


def test_a_saved_mail_with_html_only_can_be_read():
    told = {"__substg1.0_10130102": b"<p>De muziek was l\xc3\xbaid.</p><script>x</script>"}
    assert read_msg(compound(told)).text == "De muziek was lúid."


def test_what_unfolds_stays_small():
    """Two bytes never give more than seventeen, and we read no more than a mail needs."""
    at, made = len(BEGIN), b""
    for number in range(70_000):
        place = (at + 5) % 4096
        made += (b"" if number % 8 else b"\xff") + (place << 4 | 15).to_bytes(2, "big")
        at = (at + 17) % 4096
    assert len(unpacked(struct.pack("<II4sI", len(made) + 12, 0xFFFFFFFF, b"LZFu", 0) + made)) == MOST
    assert text_of_rtf(b"{" * 100_000 + b"x") == ""


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(some.binary(max_size=400), some.booleans())
def test_whatever_bytes_it_ends(raw, headed):
    unpacked(struct.pack("<II4sI", len(raw), 10_000, b"LZFu", 0) + raw if headed else raw)
    text_of_rtf(rb"{\rtf1\fromhtml1 " + raw)
