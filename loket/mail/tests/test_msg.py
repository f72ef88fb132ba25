"""A mail that somebody saved in Outlook, and sends along."""

from base64 import b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from loket.mail.rules.compound import Broken, read_compound
from loket.mail.rules.msg import read_msg
from loket.mail.rules.reading import read_mail
from loket.mail.tests.outlook import compound, narrow, saved_mail, wide
from loket.mail.tests.written import parts

TEXT = ("Content-Type: text/plain; charset=utf-8", "Zie de mail die hierbij zit.")
PHOTO = bytes(range(256)) * 40  # longer than 4,096 bytes: it lies in sectors of its own


def along(raw: bytes, name: str = "overlast.msg", kind: str = "application/vnd.ms-outlook") -> tuple[str, str]:
    return f"Content-Type: {kind}; name={name}\nContent-Transfer-Encoding: base64", b64encode(raw).decode()


@pytest.mark.parametrize("write", [wide, narrow])
def test_what_it_says_and_what_came_along(write):
    files = (("foto.jpg", PHOTO), ("kort.txt", b"x"))
    read = read_msg(saved_mail("De muziek was lúid.\r\nTot 2 uur.", *files, write=write))
    assert (read.subject, read.sender) == ("Overlast", "Joke de Wit <joke@bewoner.example>")
    assert read.text == "De muziek was lúid.\nTot 2 uur."
    assert read.attachments == files


def test_it_can_be_read_without_outlook():
    read = read_mail(parts(TEXT, along(saved_mail("De muziek was luid.", ("foto.jpg", PHOTO)))))
    assert [each.name for each in read.attachments] == ["overlast.msg", "overlast.msg.txt", "foto.jpg"]
    text = "Van: Joke de Wit <joke@bewoner.example>\nOnderwerp: Overlast\n\nDe muziek was luid."
    assert read.attachments[1].content.decode() == text
    assert read.attachments[2].content == PHOTO


def test_what_came_along_itself_keeps_its_number():
    """The page asks for an attachment by its number."""
    plain = ("Content-Type: text/csv; name=lijst.csv\nContent-Disposition: attachment", "a;b")
    read = read_mail(parts(TEXT, along(saved_mail("Luid.")), plain))
    assert [each.name for each in read.attachments] == ["overlast.msg", "lijst.csv", "overlast.msg.txt"]


def test_by_its_name_when_the_program_does_not_know_the_kind():
    read = read_mail(parts(TEXT, along(saved_mail("Luid."), kind="application/octet-stream")))
    assert [each.name for each in read.attachments] == ["overlast.msg", "overlast.msg.txt"]


def test_a_mail_in_a_saved_mail_is_not_opened():
    inside = {"__substg1.0_3701000D": {**wide("1000", "binnen")}, **wide("3707", "andere.msg")}
    read = read_msg(compound({**wide("1000", "buiten"), "__attach_version1.0_#00000000": inside}))
    assert (read.text, read.attachments) == ("buiten", ())


def test_of_very_many_saved_mails_the_first_are_opened():
    read = read_mail(parts(TEXT, *[along(saved_mail("Luid."), name=f"{number}.msg") for number in range(9)]))
    assert [each.name for each in read.attachments if each.name.endswith(".txt")] == [
        f"{number}.msg.txt" for number in range(5)
    ]


@pytest.mark.parametrize(
    "raw", [b"", b"niets", saved_mail("Luid.")[:600], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 3000]
)
def test_a_broken_one_stays_as_it_is(raw):
    assert read_msg(raw) is None
    assert [each.name for each in read_mail(parts(TEXT, along(raw))).attachments] == ["overlast.msg"]


def test_streams_that_share_their_place_do_not_fill_our_memory():
    """A file of some kilobytes that says of thousands of its streams that they are the whole file."""
    raw = bytearray(compound({f"s{number}": b"x" * 5000 if number == 0 else b"" for number in range(200)}))
    first = raw.index("s0".encode("utf-16-le"))
    place = raw[first + 116 : first + 124]
    for number in range(1, 200):
        at = raw.index(f"s{number}\0".encode("utf-16-le"))
        raw[at + 116 : at + 124] = place
    with pytest.raises(Broken):
        read_compound(bytes(raw))


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(some.data())
def test_whatever_bytes_are_wrong_it_ends(data):
    raw = bytearray(saved_mail("De muziek was luid.", ("foto.jpg", PHOTO)))
    for _ in range(data.draw(some.integers(1, 6))):
        raw[data.draw(some.integers(8, len(raw) - 1))] = data.draw(some.integers(0, 255))
    read = read_msg(bytes(raw[: data.draw(some.integers(0, len(raw)))]) if data.draw(some.booleans()) else bytes(raw))
    assert read is None or sum(len(content) for _, content in read.attachments) <= len(raw)
