import pytest

from loket.mail.rules.message import Sender
from loket.mail.rules.reading import read_mail
from loket.mail.tests.written import mail, parts

OURS = {"info@bergen.example"}


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        ([], Sender.PERSON),
        (["Auto-Submitted: no"], Sender.PERSON),
        (["X-Auto-Response-Suppress: RN, NRN"], Sender.PERSON),
        (["Precedence: first-class"], Sender.PERSON),
        (["Auto-Submitted: auto-generated"], Sender.AUTOMATIC),
        (["Auto-Submitted: auto-generated; type=x"], Sender.AUTOMATIC),
        (["Auto-Submitted: auto-replied"], Sender.AWAY),
        (["X-Autoreply: yes"], Sender.AWAY),
        (["X-Auto-Response-Suppress: All"], Sender.AUTOMATIC),
        (["X-Auto-Response-Suppress: DR, OOF, AutoReply"], Sender.AUTOMATIC),
        (["Precedence: junk"], Sender.AUTOMATIC),
        (["Return-Path: <>"], Sender.AUTOMATIC),
        (["Precedence: bulk"], Sender.LIST),
        (["List-Id: Nieuws <nieuws.buurt.example>"], Sender.LIST),
        (["List-Unsubscribe: <mailto:weg@buurt.example>"], Sender.LIST),
        (["X-Loop: info@bergen.example"], Sender.LOOP),
        (["Received: from a by b; Tue, 3 Mar 2026 10:12:00 +0100"] * 51, Sender.LOOP),
        (["Received: from a by b; Tue, 3 Mar 2026 10:12:00 +0100"] * 12, Sender.PERSON),
    ],
)
def test_who_sent_it_by_its_heads(heads, kind):
    assert read_mail(mail(heads=heads), ours=OURS).kind == kind


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Automatisch antwoord: Oud papier", Sender.AWAY),
        ("Afwezig: Oud papier", Sender.AWAY),
        ("Automatic reply: Paper", Sender.AWAY),
        ("Out of Office: Paper", Sender.AWAY),
        ("Ontvangstbevestiging van uw bericht", Sender.AUTOMATIC),
        ("Automatische lamp in het park", Sender.PERSON),
        ("Afwezigheid van afvalbakken", Sender.PERSON),
    ],
)
def test_who_sent_it_by_its_subject(subject, kind):
    assert read_mail(mail(subject=subject)).kind == kind


@pytest.mark.parametrize(
    ("sender", "kind"),
    [
        ("no-reply@winkel.example", Sender.AUTOMATIC),
        ("noreply@winkel.example", Sender.AUTOMATIC),
        ("niet-beantwoorden@winkel.example", Sender.AUTOMATIC),
        ("MAILER-DAEMON@server.example", Sender.AUTOMATIC),
        ("norbert@winkel.example", Sender.PERSON),
    ],
)
def test_who_sent_it_by_its_address(sender, kind):
    assert read_mail(mail(sender=sender)).kind == kind


def test_our_own_receipt_that_comes_back_goes_round_and_a_colleague_who_writes_does_not():
    ours = mail(sender="info@bergen.example", heads=["Auto-Submitted: auto-replied"])
    assert read_mail(ours, ours=OURS).kind == Sender.LOOP
    assert read_mail(mail(sender="info@bergen.example"), ours=OURS).kind == Sender.PERSON


def bounce(*recipients: tuple[str, str, str]) -> bytes:
    told = "\n".join(
        f"Final-Recipient: rfc822; {address}\nAction: {action}\nStatus: {status}\n"
        for address, action, status in recipients
    )
    report = ("Content-Type: message/delivery-status", f"Reporting-MTA: dns; mx.example\n\n{told}")
    given_back = ("Content-Type: text/rfc822-headers", "Subject: Uw vraag\nMessage-ID: <bericht.1@bergen.example>\n")
    return parts(
        ("Content-Type: text/plain", "Het is niet gelukt."),
        report,
        given_back,
        kind="multipart/report; report-type=delivery-status",
        sender="MAILER-DAEMON@mx.example",
        subject="Undelivered Mail Returned to Sender",
    )


def test_a_bounce_names_whom_we_did_not_reach_and_what_came_back():
    read = read_mail(bounce(("Joke@bewoner.example", "failed", "5.1.1"), ("piet@bewoner.example", "failed", "5.7.1")))
    assert read.kind == Sender.BOUNCE
    assert read.bounced == ("joke@bewoner.example", "piet@bewoner.example")
    assert read.about == "bericht.1@bergen.example"


@pytest.mark.parametrize(("action", "status"), [("delayed", "4.4.1"), ("failed", "4.2.2"), ("delivered", "2.0.0")])
def test_what_may_still_arrive_does_not_mark_an_address(action, status):
    read = read_mail(bounce(("joke@bewoner.example", action, status)))
    assert (read.kind, read.bounced) == (Sender.BOUNCE, ())


def test_a_bounce_of_an_old_kind_names_the_address_in_its_text():
    text = "This is the mail system.\n\n<joke@bewoner.example>: 550 5.1.1 User unknown"
    read = read_mail(mail(text, sender="MAILER-DAEMON@mx.example", subject="Mail delivery failed"))
    assert (read.kind, read.bounced) == (Sender.BOUNCE, ("joke@bewoner.example",))


def test_somebody_who_writes_about_a_bounce_is_a_person():
    assert read_mail(mail(subject="Undeliverable: mijn mail kwam terug")).kind == Sender.PERSON
