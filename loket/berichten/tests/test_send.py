"""Sending, against a real SMTP server on loopback and the fake sms gateway."""

import email
import smtplib
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, timedelta
from email import policy

import pytest
from django.db import OperationalError, connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.berichten import commands, rules, wires
from loket.berichten.jobs import send
from loket.berichten.models import Bericht, Channel, State
from loket.berichten.tests.conftest import free_port, mail_server
from loket.berichten.wires import Undeliverable, transmit
from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.outside.breaker import Breaker
from loket.outside.sms.fake import REFUSES, FakeGateway

pytestmark = pytest.mark.django_db


def try_to_send(bericht):
    """One run of the job; what it raised, or None."""
    try:
        send(bericht_id=str(bericht.id))
    except (Undeliverable, OperationalError) as error:
        return error
    finally:
        bericht.refresh_from_db()
    return None


def read(envelope):
    return email.message_from_bytes(envelope.content, policy=policy.default)


def plain_text(mail):
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")


@pytest.mark.slow
def test_the_right_sentence_arrives(write, smtp):
    bericht = write(template="completed.txt", name="Mevrouw Jansen", when="vanmorgen om 08.47 uur")
    assert try_to_send(bericht) is None
    [envelope] = smtp.mails
    mail = read(envelope)
    text = plain_text(mail)
    assert "U heeft vanmorgen om 08.47 uur een vernield verkeersbord gemeld.\nHet bord is inmiddels vervangen." in text
    assert (envelope.mail_from, envelope.rcpt_tos) == ("gemeente@bergen.example", ["j.jansen@bergen.example"])
    assert mail["Subject"] == "Uw melding is afgehandeld"
    assert mail["From"] == "Gemeente Voorbeeld <gemeente@bergen.example>"
    assert mail["To"] == "j.jansen@bergen.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"] == f"<bericht.{bericht.id.hex}@bergen.example>" == bericht.message_id
    assert abs((mail["Date"].datetime.replace(tzinfo=UTC) - timezone.now()).total_seconds()) < 60
    assert (bericht.state, bericht.attempts, bericht.last_error) == (State.SENT, 1, "")
    assert history_of("berichten", bericht.id)[0].kind == "berichten.BerichtSent"


@pytest.mark.slow
def test_dots_long_lines_and_other_scripts_come_through(write, smtp):
    text = ".\n.een\n..twee\n" + "lang " * 2000 + "\nFrom hier\n" + "ë" * 1500 + "\n€ 😀 ĳ ﬁ\n=20\n\nslot"
    bericht = write(text=text, subject="Uw melding: ëen € lámp 😀 " + "heel " * 20 + "lang")
    assert try_to_send(bericht) is None
    [envelope] = smtp.mails
    mail = read(envelope)
    assert plain_text(mail).rstrip("\n") == text.replace("lang \n", "lang\n")
    assert mail["Subject"].strip() == bericht.subject
    assert max(map(len, envelope.content.split(b"\r\n"))) <= 998
    assert envelope.content.isascii()


@pytest.mark.slow
def test_the_html_says_the_same_and_escapes_it(settings, write, smtp):
    settings.PUBLIC_URL = "https://bergen.example"
    bericht = write(text="Dag <script>alert(1)</script> & co\n\nZie https://bergen.example/m/1?a=1&b=2")
    try_to_send(bericht)
    [plain, html] = list(read(smtp.mails[0]).iter_parts())
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    content = html.get_content()
    assert "<script>" not in content
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in content
    assert 'href="https://bergen.example/m/1?a=1&amp;b=2"' in content
    assert "Gemeente Voorbeeld" in content


@pytest.mark.slow
def test_answers_go_where_they_are_read(write, smtp):
    try_to_send(write(reply_to="verlichting@bergen.example"))
    assert read(smtp.mails[0])["Reply-To"] == "verlichting@bergen.example"


def test_a_mail_server_that_is_down_delays_and_loses_nothing(write, smtp, settings):
    settings.EMAIL_PORT = free_port()
    bericht = write()
    assert try_to_send(bericht).error == "mail-unreachable"
    assert (bericht.state, bericht.attempts, bericht.last_error) == (State.WAITING, 1, "mail-unreachable")
    with mail_server(settings.EMAIL_PORT) as (mailbox, _):
        assert try_to_send(bericht) is None
        assert len(mailbox.mails) == 1
    assert (bericht.state, bericht.attempts, bericht.last_error) == (State.SENT, 2, "")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("step", "answer", "error"),
    [
        ("RCPT", "450 4.2.0 greylisted", "mail-not-now"),
        ("RCPT", "452 4.2.2 mailbox full", "mail-not-now"),
        ("DATA", "451 4.3.0 try later", "mail-not-now"),
        ("MAIL", "550 5.7.1 sender not allowed", "mail-not-now"),  # our fault, not the receiver's
    ],
)
def test_a_temporary_no_is_tried_again(write, smtp, step, answer, error):
    smtp.answers[step] = answer
    bericht = write()
    assert try_to_send(bericht).error == error
    assert bericht.state == State.WAITING
    smtp.answers.clear()
    assert try_to_send(bericht) is None
    assert (bericht.state, len(smtp.mails)) == (State.SENT, 1)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("step", "error", "sentence"),
    [
        ("RCPT", "address-refused", "De mailserver van de ontvanger kent dit adres niet."),
        ("DATA", "content-refused", "De mailserver van de ontvanger weigert dit bericht."),
    ],
)
def test_a_permanent_no_fails_at_once_with_a_plain_reason(write, smtp, step, error, sentence):
    smtp.answers[step] = "550 5.1.1 no such user j.jansen@bergen.example"
    bericht = write()
    assert try_to_send(bericht) is None
    assert (bericht.state, bericht.last_error, rules.ERRORS[error]) == (State.FAILED, error, sentence)
    newest = history_of("berichten", bericht.id)[0]
    assert (newest.kind, newest.facts["error"]) == ("berichten.BerichtFailed", error)


@pytest.mark.slow
def test_a_server_that_hangs_is_left(write, smtp, settings):
    settings.EMAIL_TIMEOUT = 0.05
    smtp.slow = 0.5
    bericht = write()
    assert try_to_send(bericht).error == "mail-no-answer"
    assert bericht.state == State.WAITING


@pytest.mark.slow
def test_a_server_that_looks_for_viruses_before_it_answers_gets_one_mail(write, smtp, settings):
    """Longer than any other step may take: who hangs up then sends it again (RFC 5321, 4.5.3.2.6)."""
    settings.EMAIL_TIMEOUT = 0.2
    smtp.slow = 0.5
    bericht = write()
    assert try_to_send(bericht) is None
    assert (bericht.state, len(smtp.mails)) == (State.SENT, 1)


@pytest.mark.slow
def test_a_server_that_hangs_keeps_no_worker_from_other_work(write, smtp, settings, monkeypatch):
    """Four mails that wait 20 seconds each, again and again, would hold up a call to the piket."""
    now = [0.0]
    wire, _, error = wires.WIRES[Channel.EMAIL]
    monkeypatch.setitem(wires.WIRES, Channel.EMAIL, (wire, Breaker(clock=lambda: now[0]), error))
    monkeypatch.setattr(wires, "SLOW", 0.1)
    settings.EMAIL_TIMEOUT = 0.05
    smtp.slow = 0.5
    assert try_to_send(write()).error == "mail-no-answer"
    smtp.slow, settings.EMAIL_TIMEOUT = 0, 5
    second = write(about="melding-completed:2")
    assert try_to_send(second).error == "mail-unreachable"  # not even tried: it would have gone
    assert second.state == State.WAITING
    now[0] = 31
    assert try_to_send(second) is None
    assert second.state == State.SENT


def test_fails_after_many_attempts_and_can_be_repeated(write, smtp, settings):
    settings.EMAIL_PORT = free_port()
    bericht = write()
    Bericht.objects.update(attempts=rules.MOST_ATTEMPTS - 1)
    assert try_to_send(bericht) is None
    assert (bericht.state, bericht.last_error) == (State.FAILED, "mail-unreachable")

    commands.repeat_bericht(bericht_id=bericht.id, by=SYSTEM)
    bericht.refresh_from_db()
    assert (bericht.state, bericht.attempts, bericht.last_error) == (State.WAITING, 0, "")
    assert ProcrastinateJob.objects.filter(args={"bericht_id": str(bericht.id)}).count() == 1


def test_a_bericht_that_kills_its_worker_ends_too(write):
    bericht = write()
    Bericht.objects.update(state=State.SENDING, attempts=rules.MOST_ATTEMPTS)
    assert try_to_send(bericht) is None
    assert (bericht.state, bericht.last_error) == (State.FAILED, "lost-worker")


@pytest.mark.slow
def test_sent_again_after_a_crash_it_carries_the_same_message_id(write, smtp):
    """Killed between the server's "250 OK" and our note: at least once, and to be recognised as one."""
    bericht = write()
    commands.begin_sending(bericht_id=bericht.id)
    transmit(bericht)  # accepted; here the worker dies
    assert try_to_send(bericht) is None
    assert (bericht.state, bericht.attempts) == (State.SENT, 2)
    assert len({read(envelope)["Message-ID"] for envelope in smtp.mails}) == 1
    assert len(smtp.mails) == 2


@pytest.mark.slow
def test_sent_once_however_often_the_job_comes(write, smtp):
    bericht = write()
    for _ in range(3):
        try_to_send(bericht)
    assert (len(smtp.mails), bericht.attempts) == (1, 1)


@pytest.mark.parametrize("moment", ["withdrawn", "early"])
def test_not_when_withdrawn_and_not_before_its_time(write, smtp, moment):
    bericht = write(not_before=timezone.now() + timedelta(hours=6) if moment == "early" else None)
    if moment == "withdrawn":
        commands.withdraw_bericht(about=bericht.about, by=SYSTEM)
    before = ProcrastinateJob.objects.count()
    assert try_to_send(bericht) is None
    assert (smtp.mails, bericht.attempts) == ([], 0)
    waits_again = ProcrastinateJob.objects.filter(scheduled_at=bericht.not_before).count() if moment == "early" else 0
    assert ProcrastinateJob.objects.count() - before == (1 if moment == "early" else 0)
    assert waits_again == (2 if moment == "early" else 0)


@pytest.mark.slow
def test_two_workers_at_once_send_once(committed, write, smtp):
    bericht = write()
    smtp.slow = 0.2

    def work(_):
        try:
            send(bericht_id=str(bericht.id))
        except OperationalError as error:
            return type(error).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        ends = list(threads.map(work, range(4)))
    assert len(smtp.mails) == 1
    assert ends.count("OperationalError") >= 1  # these come back later, and find it sent
    bericht.refresh_from_db()
    assert bericht.state == State.SENT


@pytest.mark.slow
def test_it_is_not_withdrawn_while_it_goes_out(committed, write, smtp):
    bericht = write()
    smtp.slow = 0.3
    with ThreadPoolExecutor(1) as threads:
        sending = threads.submit(lambda: (send(bericht_id=str(bericht.id)), connection.close()))
        while Bericht.objects.get().state == State.WAITING and not sending.done():
            time.sleep(0.005)
        with pytest.raises(Exception, match="bericht-sending"):
            commands.withdraw_bericht(about=bericht.about, by=SYSTEM)
        sending.result()
    assert Bericht.objects.get().state == State.SENT


def test_a_text_message_goes_by_the_gateway(write, tmp_path):
    bericht = write(channel=Channel.SMS, to="0612345678", subject="", text="Het bord is vervangen.")
    assert try_to_send(bericht) is None
    [sms] = FakeGateway(tmp_path / "sms").sent()
    assert (sms.number, sms.text, sms.reference) == ("+31612345678", "Het bord is vervangen.", str(bericht.id))
    assert (bericht.state, bericht.message_id[:5]) == (State.SENT, "fake-")


def test_a_gateway_that_refuses_or_is_down(write, tmp_path):
    refused = write(channel=Channel.SMS, to="0612345678", subject="")
    Bericht.objects.update(to=REFUSES)
    assert try_to_send(refused) is None
    assert (refused.state, refused.last_error) == (State.FAILED, "number-refused")

    (tmp_path / "sms").mkdir()
    (tmp_path / "sms" / "down").touch()
    waits = write(channel=Channel.SMS, to="0612345678", subject="", about="melding-completed:2")
    assert try_to_send(waits).error == "sms-unreachable"
    assert waits.state == State.WAITING


def test_without_a_mail_server_the_demo_keeps_mails_as_files(write, settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    assert try_to_send(write()) is None
    [file] = (tmp_path / "mail").iterdir()
    assert "Het bord is vervangen." in file.read_text()


def test_smtplib_still_tells_what_we_read():
    """transmit() leans on these shapes of the standard library."""
    assert smtplib.SMTPRecipientsRefused({"a": (550, b"no")}).recipients == {"a": (550, b"no")}
    assert issubclass(smtplib.SMTPDataError, smtplib.SMTPResponseException)
    assert issubclass(smtplib.SMTPSenderRefused, smtplib.SMTPResponseException)
    assert issubclass(smtplib.SMTPAuthenticationError, smtplib.SMTPResponseException)


@pytest.mark.slow
def test_a_clock_that_is_set_back_sends_no_mail_twice(write, smtp):
    """Written at noon, and sent when the clock says eleven: it went, and is marked so."""
    bericht = write()
    later = timezone.now() + timedelta(hours=1)
    Bericht.objects.filter(id=bericht.id).update(written_at=later)
    assert [try_to_send(bericht), try_to_send(bericht)] == [None, None]
    assert (len(smtp.mails), bericht.state, bericht.sent_at) == (1, State.SENT, later)
