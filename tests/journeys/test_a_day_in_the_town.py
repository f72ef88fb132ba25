"""A day in the town: every role does its work, and each hears what the others did. In the demo that `start.py` runs."""

import re
from datetime import datetime

import pytest

from loket.examples.cast import AICHA, AUKJE, BAS, FATIMA, JANNIE, TINEKE
from loket.examples.zaken.people import numbers_for_tests
from tests.journeys.day import agent, desk, editor, handler, lamp, post, resident, steering
from tests.journeys.day.staff import log_in, without_quiet_hours

PHONE = "0612345678"
WORDS = "Wij helpen u graag."


def test_a_day(demo, postbus, open_tab):
    without_quiet_hours(open_tab())
    a_day(open_tab)


def a_day(open_tab):
    """One thread runs through it: what Dina asks in the morning is decided in the afternoon."""
    dina = open_tab()
    resident.searches(dina)
    resident.asks_for_a_permit(dina)
    number = resident.sees_her_zaak(dina)

    fatima = log_in(open_tab(), FATIMA)
    agent.answers_at_once(fatima)
    agent.promises_to_call_back(fatima, PHONE)
    agent.calls_back(fatima, PHONE)

    bas = log_in(open_tab(), BAS)
    desk.welcomes(bas)
    desk.helps(bas)
    post.registers_a_letter(log_in(open_tab(), AUKJE))

    jannie = log_in(open_tab(), JANNIE)
    handler.takes(jannie, number)
    handler.decides(jannie, number)
    resident.reads_what_was_decided(dina, number)

    title = editor.writes(log_in(open_tab(), AICHA), WORDS)
    tineke = log_in(open_tab(), TINEKE)
    editor.publishes(tineke, title)
    editor.is_read_by_everybody(open_tab(), title, WORDS)

    steering.goes_from_a_figure_to_a_measure(tineke)
    steering.sees_every_norm(open_tab())


def test_a_broken_lamp_is_mended(demo, postbus, open_tab):
    without_quiet_hours(open_tab())
    lamp.is_mended(demo, postbus, open_tab)


def test_no_bsn_of_the_day_stands_in_a_log_a_mail_or_the_name_of_a_file(demo, postbus):
    logs = list(demo.data.glob("*.log"))
    written = [path.read_text(errors="replace") for path in logs] + [str(path) for path in demo.data.rglob("*")]
    mailed = [mail.as_string() for _, mail in postbus.mails]
    assert logs
    assert mailed
    bsns = set(numbers_for_tests())
    found = {number for text in written + mailed for number in re.findall(r"(?<!\d)\d{9}(?!\d)", text)}
    assert found & bsns == set()


def test_ctrl_c_ends_all_that_it_started(demo):
    assert len(demo.processes()) >= 5  # launcher, web, worker, database and what these started
    assert demo.stop_with_ctrl_c() == 130
    assert demo.processes() == []


@pytest.mark.parametrize(
    ("told", "read", "words"),
    [
        ("2026-03-03 08:47", "2026-03-03 15:00", "vanmorgen om 08.47 uur"),
        ("2026-03-03 23:59", "2026-03-04 00:01", "op 3 maart om 23.59 uur"),
    ],
)
def test_the_sentence_that_is_expected_is_that_of_s_150(told, read, words):
    expected = f"U heeft {words} een kapotte straatlantaarn gemeld."
    assert lamp.sentence(datetime.fromisoformat(told), datetime.fromisoformat(read)) == expected
