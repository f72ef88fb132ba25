from datetime import UTC, datetime

import pytest

from loket.berichten import rules
from loket.berichten.models import Bericht, Channel, State


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" j.jansen@Bergen.Example ", "j.jansen@bergen.example"),
        ("j+x@bergen.example", "j+x@bergen.example"),
        ("", None),
        ("jansen", None),
        ("a@b@bergen.example", None),
        ("jörg@bergen.example", None),
        ("a@bergen.example\nBcc: b@elders.example", None),
        ("a@bergen.example, b@bergen.example", None),
        ("Jan <a@bergen.example>", None),
        ("a" * 250 + "@bergen.example", None),
    ],
)
def test_a_mail_address(text, address):
    assert rules.mail_address(text) == address


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("06 12345678", "+31612345678"),
        ("06-12 34 56 78", "+31612345678"),
        ("+31 6 12345678", "+31612345678"),
        ("0031612345678", "+31612345678"),
        ("(06) 12345678", "+31612345678"),
        ("072 888 00 00", None),  # no mobile
        ("0800-1234", None),
        ("14 072", None),
        ("+32 470 12 34 56", None),  # Belgian
        ("0612345", None),
        ("geen", None),
        ("", None),
        ("+3161234567890", None),
    ],
)
def test_a_dutch_mobile_number(text, number):
    assert rules.mobile_number(text) == number


def faults(**changes):
    bericht = {"channel": "email", "to": "a@bergen.example", "reply_to": "", "subject": "Klaar", "text": "Klaar."}
    return [fault.code for fault in rules.why_not_write(**bericht | changes)]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, []),
        ({"to": "fout"}, ["address-wrong"]),
        ({"subject": " "}, ["subject-missing"]),
        ({"subject": "Klaar\nBcc: b@elders.example"}, ["subject-wrong"]),
        ({"subject": "Klaar\r\n\r\nAndere tekst"}, ["subject-wrong"]),
        ({"subject": "Klaar\u2028x"}, ["subject-wrong"]),
        ({"subject": "k" * 151}, ["subject-too-long"]),
        ({"reply_to": "fout\nx"}, ["reply-to-wrong"]),
        ({"to": "", "text": "", "subject": ""}, ["address-wrong", "text-missing", "subject-missing"]),
        ({"channel": Channel.SMS, "to": "0612345678", "subject": "", "text": "k" * 306}, []),
        ({"channel": Channel.SMS, "to": "0612345678", "subject": "", "text": "k" * 307}, ["text-too-long"]),
        ({"channel": Channel.SMS, "to": "0728880000", "subject": "Hoi"}, ["number-wrong", "subject-unwanted"]),
    ],
)
def test_everything_wrong_is_named_at_once(changes, codes):
    assert faults(**changes) == codes


def test_a_text_is_made_tidy():
    assert rules.tidy("\n Dag, \r\n\n\n\nHet bord\x00 is\x1b klaar.\t\n") == "Dag,\n\nHet bord is klaar."


@pytest.mark.parametrize(
    ("not_before", "early"),
    [(None, False), (datetime(2026, 3, 3, 7, tzinfo=UTC), False), (datetime(2026, 3, 3, 7, 1, tzinfo=UTC), True)],
)
def test_too_early(not_before, early):
    assert rules.is_too_early(Bericht(not_before=not_before), datetime(2026, 3, 3, 7, tzinfo=UTC)) == early


@pytest.mark.parametrize(
    ("state", "withdraw", "repeat"),
    [
        (State.WAITING, None, "bericht-not-failed"),
        (State.SENDING, "bericht-sending", "bericht-not-failed"),
        (State.SENT, "bericht-sent", "bericht-not-failed"),
        (State.FAILED, None, None),
        (State.WITHDRAWN, None, "bericht-not-failed"),
    ],
)
def test_what_may_still_be_done(state, withdraw, repeat):
    def code(refusal):
        return refusal and refusal.code

    assert code(rules.why_not_withdraw(Bericht(state=state))) == withdraw
    assert code(rules.why_not_repeat(Bericht(state=state))) == repeat


def test_every_error_has_a_sentence():
    assert all(sentence.endswith(".") and len(sentence.split()) <= 15 for sentence in rules.ERRORS.values())
