import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from loket.mail.rules.message import ReadMail
from loket.mail.rules.quoted import split
from loket.mail.rules.reading import read_mail
from loket.mail.rules.tnef import attachments_of_tnef

HEADS = some.sampled_from(
    [
        b"From: ",
        b"To: ",
        b"Subject: =?utf-8?q?",
        b"Content-Type: multipart/mixed; boundary=",
        b"Content-Type: text/plain; charset=",
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=x",
        b"Content-Disposition: attachment; filename*0*=",
        b"Content-Transfer-Encoding: base64",
        b"Message-ID: <",
        b"Date: ",
        b"--x",
        b"",
    ]
)
LINES = some.lists(some.tuples(HEADS, some.binary(max_size=40)), max_size=25)
calm = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.slow
@calm
@given(some.binary(max_size=500))
def test_any_bytes_give_a_mail(raw):
    assert isinstance(read_mail(raw), ReadMail)


@pytest.mark.slow
@calm
@given(LINES)
def test_any_lines_that_look_like_a_mail_give_a_mail(lines):
    raw = b"\r\n".join(head + rest for head, rest in lines)
    read = read_mail(raw)
    assert all("\n" not in each for each in (read.subject, read.sender.address, read.sender.name, read.message_id))
    assert all("/" not in each.name for each in read.attachments)
    told = [read.subject, read.text, read.signature, read.quoted, read.html, read.message_id, *read.bounced]
    told += [each for one in read.attachments for each in (one.name, one.media_type, one.cid)]
    told += [each for one in (read.sender, read.reply_to, *read.to) for each in (one.name, one.address)]
    for text in told:
        assert "\0" not in text
        text.encode()  # what no UTF-8 is, no database keeps


@pytest.mark.slow
@calm
@given(some.text(max_size=400))
def test_no_word_of_a_text_is_lost_when_it_is_split(text):
    it = split(text)
    there = "".join((it.text + it.signature + it.quoted).split())
    assert sorted(there) == sorted("".join(text.replace("-- ", "").replace("--", "").split())) or "--" in text


@calm
@given(some.binary(max_size=200))
def test_any_bytes_after_the_signature_of_a_winmail_dat(raw):
    assert isinstance(attachments_of_tnef(b"\x78\x9f\x3e\x22\x01\x00" + raw), list)
