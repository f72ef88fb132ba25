"""A day in the town: every role does its work, and each hears what the others did. In the demo that `start.py` runs."""

from datetime import datetime
from itertools import dropwhile

import psycopg
import pytest
from django.core.signing import dumps
from psycopg.types.json import Jsonb

from loket.examples.cast import AICHA, AUKJE, BAS, FATIMA, JANNIE, RUBEN, TINEKE, YASMIN
from loket.examples.partijen.load import DAUGHTER, FIRST_OF_US
from loket.examples.partijen.people import RESIDENTS
from loket.examples.zaken.people import numbers_for_tests
from tests.journeys.bsn import logs_of, tables_of, where, words_of
from tests.journeys.day import agent, desk, editor, handler, klacht, lamp, mail, post, resident, steering
from tests.journeys.day.staff import log_in, without_quiet_hours

PHONE = "0612345678"
WORDS = "Wij helpen u graag."
NUMBERS_OF_US = dropwhile(lambda number: number < FIRST_OF_US, numbers_for_tests())
BSN_OF_DINA = dict(zip((each.name for each in RESIDENTS), NUMBERS_OF_US, strict=False))[DAUGHTER]
PLANTED = {  # where words are kept: the column, and the key of one row more
    "kernel_announcement": ("reason", "id", -1),
    "procrastinate_jobs": ("args", "id", -1),
    "zoeken_searchlog": ("query", "id", "11111111-1111-4111-8111-111111111111"),
    "toegang_sessie": ("session_data", "session_key", "planted"),
    "verwerkingen_logregel": ("label", "number", -1),
}
KEPT_IN_WORDS = (
    *PLANTED,
    "kernel_delivery",
    "verwerkingen_verwerking",
    "berichten_bericht",
    "klantcontacten_klantcontact",
)


def test_a_day(demo, postbus, open_tab):
    without_quiet_hours(open_tab())
    subject = a_day(open_tab, demo.data)
    assert mail.ANSWER in postbus.wait_for(subject, to=mail.WRITER, seconds=60)


def a_day(open_tab, data):
    """One thread runs through it: what Dina asks in the morning is decided in the afternoon. Answers the subject
    of the mail that we wrote."""
    dina = open_tab()
    resident.searches(dina)
    resident.asks_for_a_permit(dina)
    number = resident.sees_her_zaak(dina)

    mail.comes_in(data)
    fatima = log_in(open_tab(), FATIMA)
    agent.answers_at_once(fatima)
    agent.promises_to_call_back(fatima, PHONE)
    agent.calls_back(fatima, PHONE)

    subject = mail.is_answered(fatima)

    bas = log_in(open_tab(), BAS)
    desk.welcomes(bas)
    desk.helps(bas)
    post.registers_a_letter(log_in(open_tab(), AUKJE))

    jannie = log_in(open_tab(), JANNIE)
    handler.takes(jannie, number)
    handler.decides(jannie, number)
    resident.reads_what_was_decided(dina, number)

    complaint = klacht.is_filed(dina, "dina@inwoner.example")
    klacht.is_given(log_in(open_tab(), YASMIN), complaint)
    klacht.is_settled(log_in(open_tab(), RUBEN), complaint, f"{lamp.here_and_now():%d-%m-%Y}")

    title = editor.writes(log_in(open_tab(), AICHA), WORDS)
    tineke = log_in(open_tab(), TINEKE)
    editor.publishes(tineke, title)
    editor.is_read_by_everybody(open_tab(), title, WORDS)

    steering.goes_from_a_figure_to_a_measure(tineke)
    steering.sees_every_norm(open_tab())
    return subject


def test_a_broken_lamp_is_mended(demo, postbus, open_tab):
    without_quiet_hours(open_tab())
    lamp.is_mended(demo, postbus, open_tab)


def test_who_calls_is_found_by_bsn(demo, postbus, open_tab):
    """So that there is one that could have been left somewhere: in its own field, and where nobody should type it."""
    agent.looks_up_by_bsn(log_in(open_tab(), FATIMA), BSN_OF_DINA, DAUGHTER)
    resident.types_her_bsn(open_tab(), BSN_OF_DINA)
    asked = [address for address in demo.asked if "bsn" in address]
    assert any("/werk/zoeken/" in address for address in asked)
    assert any("/zoeken/?q=mijn" in address for address in asked)


def test_no_bsn_of_the_day_stands_in_a_log_an_address_a_mail_a_table_or_the_name_of_a_file(demo, postbus):
    """What is sealed in a table is not there in words. The look itself is tested in test_bsn.py and below."""
    places = logs_of(demo.data)
    assert {"loket.log"} <= set(places)
    places["addresses"] = "\n".join(demo.asked)
    places["names of files"] = "\n".join(str(path.relative_to(demo.data)) for path in demo.data.rglob("*"))
    places["mails"] = "\n".join(words_of(mail) for _, mail in postbus.mails)
    with psycopg.connect(demo.database) as link:
        tables = tables_of(link)
    for table in KEPT_IN_WORDS:
        assert tables[table], f"{table} is empty, so it shows nothing"
    assert places["addresses"]
    assert places["mails"]
    assert where(places | tables) == {}


@pytest.mark.parametrize("written", [BSN_OF_DINA, agent.with_dots(BSN_OF_DINA), f"999%20{BSN_OF_DINA[3:]}"])
@pytest.mark.parametrize("table", sorted(PLANTED))
def test_one_that_is_planted_in_a_table_is_found(demo, table, written):
    column, key, value = PLANTED[table]
    kept = written if column != "session_data" else dumps({"vraag": written}, compress=True, key="k" * 32)
    new = {key: value, column: {"vraag": kept} if column == "args" else kept}
    one_more = f"(jsonb_populate_record(NULL::{table}, to_jsonb(one) || %s)).* FROM (SELECT * FROM {table} LIMIT 1) one"
    with psycopg.connect(demo.database) as link:
        link.execute(f"INSERT INTO {table} OVERRIDING SYSTEM VALUE SELECT {one_more}", [Jsonb(new)])
        assert where(tables_of(link, only=[table])) == {table: 1}
        link.rollback()


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
