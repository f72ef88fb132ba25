import struct
from base64 import b64encode

import pytest

from loket.mail.rules.message import Fault
from loket.mail.rules.parts import MOST_PARTS, safe_name
from loket.mail.rules.reading import MOST_BYTES, read_mail
from loket.mail.rules.tnef import attachments_of_tnef
from loket.mail.tests.written import mail, parts

TEXT = ("Content-Type: text/plain", "Zie de bijlage.")
PDF = (
    'Content-Type: application/pdf; name="plan.pdf"\nContent-Disposition: attachment\n'
    "Content-Transfer-Encoding: base64",
    b64encode(b"%PDF-1.7").decode(),
)


def test_an_attachment_has_its_name_kind_and_bytes():
    read = read_mail(parts(TEXT, PDF))
    (one,) = read.attachments
    assert (one.name, one.media_type, one.content) == ("plan.pdf", "application/pdf", b"%PDF-1.7")
    assert read.text == "Zie de bijlage."


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("filename*=utf-8''caf%C3%A9.pdf", "café.pdf"),
        ('filename="=?utf-8?q?caf=C3=A9.pdf?="', "café.pdf"),
        ("filename*0=lange-;\n filename*1=naam.pdf", "lange-naam.pdf"),
        ('filename="../../etc/passwd"', "passwd"),
        ('filename="C:\\\\Users\\\\Jan\\\\plan.pdf"', "plan.pdf"),
        ("filename*=no-such-set''plan.pdf", "plan.pdf"),
    ],
)
def test_a_name_however_it_was_written(told, name):
    part = (f"Content-Type: application/pdf\nContent-Disposition: attachment; {told}", "x")
    assert [each.name for each in read_mail(parts(TEXT, part)).attachments] == [name]


def test_a_safe_name_shows_its_ending_and_is_short():
    assert safe_name("rekening\u202efdp.exe") == "rekeningfdp.exe"
    assert safe_name("...") == "bijlage"
    assert safe_name('a:b*c?"<>|.txt') == "a_b_c_____.txt"
    assert safe_name("é" * 300 + ".pdf") == "é" * 116 + ".pdf"
    assert safe_name("con\nstructie.pdf") == "con_structie.pdf"


def test_a_picture_in_the_text_is_inline_and_one_beside_it_is_not():
    html = ("Content-Type: text/html", '<p>Kijk <img src="cid:foto1"></p>')
    shown = ("Content-Type: image/png\nContent-ID: <foto1>\nContent-Disposition: inline; filename=foto.png", "x")
    beside = ("Content-Type: image/png\nContent-Disposition: attachment; filename=tweede.png", "x")
    read = read_mail(parts(html, shown, beside, kind="multipart/related"))
    assert [(each.name, each.cid, each.inline) for each in read.attachments] == [
        ("foto.png", "foto1", True),
        ("tweede.png", "", False),
    ]
    assert 'src="cid:foto1"' in read.html


def test_of_text_and_html_the_text_is_read():
    read = read_mail(
        parts(
            ("Content-Type: text/plain", "Hallo"),
            ("Content-Type: text/html", "<b>Hallo</b>"),
            kind="multipart/alternative",
        )
    )
    assert (read.text, read.html) == ("Hallo", "<b>Hallo</b>")


def test_html_alone_becomes_text():
    read = read_mail(mail("<style>p{}</style><p>Beste mensen,</p><p>Hoe laat&nbsp;open?<br>Joke", kind="text/html"))
    assert read.text == "Beste mensen,\n\nHoe laat open?\nJoke"


def test_html_runs_nothing_and_fetches_nothing():
    told = """<script>x()</script><p onclick="x()" style="color:red">Hoi</p><img src="http://spion.example/1.gif">
    <a href="javascript:x()">a</a><a href="https://bergen.example">b</a><form action="/"><input name=q></form>
    <iframe src="https://spion.example"></iframe><svg><script>x</script></svg><link rel=stylesheet href=x>"""
    html = read_mail(mail(told, kind="text/html")).html
    for word in ("script", "onclick", "style", "spion", "form", "input", "iframe", "svg", "link", "javascript"):
        assert word not in html
    assert "<p>Hoi</p>" in html
    assert 'rel="noopener noreferrer nofollow"' in html


def test_a_mail_that_came_along_is_one_attachment_and_not_opened():
    inner = ("Content-Type: message/rfc822", "Subject: Eerder\nFrom: x@y.example\n\nTekst van toen.")
    read = read_mail(parts(TEXT, inner))
    assert [(each.name, each.media_type) for each in read.attachments] == [("Eerder.eml", "message/rfc822")]
    assert "Tekst van toen." in read.attachments[0].content.decode()
    assert "Tekst van toen." not in read.text


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("iso-8859-15", "iso-8859-15"),
        ("us-ascii", "utf-8"),
        ("x-unknown", "utf-8"),
        ("no-such-set", "utf-8"),
        ("utf-16", "utf-16"),
        ('"UTF-8"', "utf-8"),
        ("rot13", "utf-8"),
    ],
)
def test_every_character_set(charset, codec):
    raw = mail("", kind=f"text/plain; charset={charset}") + "één euro".encode(codec)
    assert read_mail(raw).text == "één euro"


def test_windows_quotes_in_a_mail_that_says_latin_1():
    raw = mail("", kind="text/plain; charset=iso-8859-1") + b"\x93ja\x94 \x80 5"
    assert read_mail(raw).text == "“ja” € 5"


def test_letters_that_nobody_can_read_are_told():
    read = read_mail(mail("", kind="text/plain; charset=utf-8") + b"a\xff\x81b")
    assert Fault.CHARSET in read.faults


@pytest.mark.parametrize(
    "raw",
    [
        mail("--grens\nContent-Type: text/plain\n\nHallo daar", kind="multipart/mixed; boundary=grens"),
        mail("geen delen", kind="multipart/mixed; boundary=grens"),
        mail("geen grens", kind="multipart/mixed"),
        mail("!!geen base64!!", heads=["Content-Transfer-Encoding: base64"]),
    ],
)
def test_a_broken_mail_is_read_as_far_as_it_goes_and_says_so(raw):
    read = read_mail(raw)
    assert read.sender.address == "joke@bewoner.example"
    assert Fault.BROKEN in read.faults


def test_a_mail_of_thousands_of_parts_shows_the_first():
    read = read_mail(parts(*[("Content-Type: image/png", "x")] * (MOST_PARTS + 5)))
    assert len(read.attachments) == MOST_PARTS
    assert Fault.TOO_MANY_PARTS in read.faults


def test_parts_in_parts_in_parts_do_not_break_us():
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=g%d\n\n--g%d\n" % (number, number) for number in range(3000)
    )
    read = read_mail(b"From: a@b.example\n" + deep)
    assert read.faults


@pytest.mark.slow
def test_a_mail_that_is_too_large_shows_its_beginning():
    big = parts(TEXT, (PDF[0], "QUJD" * (MOST_BYTES // 3)))
    read = read_mail(big)
    assert read.text == "Zie de bijlage."
    assert Fault.CUT_OFF in read.faults


def winmail(*files: tuple[str, bytes]) -> bytes:
    def attribute(kind: int, value: bytes) -> bytes:
        return struct.pack("<BII", 2, 0x60000 | kind, len(value)) + value + b"\0\0"

    told = b"".join(
        attribute(0x9002, b"\0" * 14) + attribute(0x8010, name.encode("cp1252") + b"\0") + attribute(0x800F, content)
        for name, content in files
    )
    return struct.pack("<IH", 0x223E9F78, 1) + told


def test_what_is_in_a_winmail_dat_comes_out():
    raw = winmail(("brief.doc", b"tekst"), ("foto.jpg", b"beeld"))
    assert attachments_of_tnef(raw) == [("brief.doc", b"tekst"), ("foto.jpg", b"beeld")]
    heads = "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64"
    read = read_mail(parts(TEXT, (heads, b64encode(raw).decode())))
    assert [each.name for each in read.attachments] == ["brief.doc", "foto.jpg"]


def test_a_winmail_dat_that_is_none_stays_as_it_is():
    assert attachments_of_tnef(winmail(("brief.doc", b"tekst"))[:-8]) == []
    heads = "Content-Type: application/ms-tnef; name=winmail.dat"
    assert [each.name for each in read_mail(parts(TEXT, (heads, "niets"))).attachments] == ["winmail.dat"]
