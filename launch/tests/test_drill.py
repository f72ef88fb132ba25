"""The drill itself: its small servers, its slow line, and that its counting can say no."""

import imaplib
import smtplib
import struct
import subprocess
import time
from collections import Counter
from types import SimpleNamespace

import psycopg
import pytest
from django.db import connection

from launch.bench import free_port
from launch.drill import read_options
from launch.drill.book import Book, Seen
from launch.drill.count import JOBS, Counted, count
from launch.drill.fault import Fault
from launch.drill.faults import FAULTS, clock_jump
from launch.drill.peers.mail_in import MailIn
from launch.drill.peers.mail_out import MailOut
from launch.drill.proxy import Proxy
from launch.drill.report import markdown, table
from launch.drill.run import Drilled, words_of
from launch.postgres import FOR_TESTS, Server

KEYS = [
    ("one", True),  # told to somebody, and there
    ("two", True),  # told, and twice there
    ("three", True),  # told, and gone
    ("four", False),  # never told
    ("five", False),  # not told, and there
]


class Fake:
    """A database that knows these."""

    def __init__(self, *, meldingen, sent=(), came=(), unsent=0):
        self.meldingen, self.sent, self.unsent = meldingen, sent, unsent
        self.mail_out = SimpleNamespace(came=Counter(came))

    def ask(self, sql, *values):
        if "meldingen_melding" in sql:
            return [(key, times) for key, times in self.meldingen.items() if key in values[0]]
        if "SELECT message_id" in sql:
            return [(each,) for each in self.sent]
        if "'waiting', 'sending'" in sql:
            return [(self.unsent,)]
        return [(0, 0)] if "FILTER" in sql else [] if "GROUP BY" in sql else [(0,)]


def book():
    kept = Book()
    for key, confirmed in KEYS:
        kept.sends("melding", key).confirmed = confirmed
    return kept


def counted(**told):
    town = Fake(**{"meldingen": {"one": 1, "two": 2, "five": 1}, **told})
    return count(town, book().things, sent_before=[], failed_before=0)


def test_what_was_confirmed_and_is_gone_or_there_twice_is_bad():
    found = counted()
    assert (found.confirmed, found.lost, found.doubled, found.unsure) == (
        Counter(melding=3),
        Counter(melding=1),
        Counter(melding=1),
        1,
    )
    assert not found.good


@pytest.mark.parametrize(
    ("told", "good"),
    [
        ({}, True),
        ({"sent": ["a", "b"], "came": ["a", "b", "b"]}, True),  # mail goes at least once
        ({"sent": ["a", "b"], "came": ["a"]}, False),
        ({"unsent": 1}, False),
    ],
)
def test_a_mail_that_never_came_is_bad_and_one_that_came_twice_is_not(told, good):
    assert counted(meldingen={"one": 1, "two": 1, "three": 1}, **told).good is good


def drilled(*, back=2.0, jobs_failed=0, lost=0):
    numbers = {"unsure": 0, "mails_sent": 0, "mails_lost": 0, "mails_twice": 0, "unsent": 0, "jobs_stuck": 0}
    found = Counted(
        Counter(melding=3), Counter(melding=lost) if lost else Counter(), Counter(), **numbers, jobs_failed=jobs_failed
    )
    fault = Fault("stroom", "the power fails", "it is back", begin=lambda town: None)
    seen = [
        Seen(1.0, "kijken", 200, 0.2),
        Seen(2.0, "kijken", 503, 5.0, "Even weg", "60"),
        Seen(3.0, "kijken", 0, 15.0, "TimeoutError"),
    ]
    return Drilled(fault, 10.0, 3, seen, back, back, found, 0)


def test_the_report_says_what_people_saw_and_what_was_skipped():
    told = markdown([drilled()], {"disk": "only root can"})
    assert "| stroom | 10 s | 2 s | 2 s | 3 | 0 | 0 | 0 | 0 | yes |" in told
    assert "3 answers until all was well, 1 of them good (median 5.00 s, longest 15.0 s)" in told
    assert "1 × 503 Even weg, Retry-After 60; 1 × no answer in time" in told
    assert "| disk | skipped: only root can |" in told
    assert table([drilled(lost=1)], {}).splitlines()[-1].endswith("NO")


@pytest.mark.parametrize("told", [{"back": None}, {"jobs_failed": 1}, {"lost": 1}])
def test_not_back_in_time_or_a_job_that_failed_is_bad(told):
    assert drilled().good
    assert not drilled(**told).good


def test_a_line_that_breaks_is_no_answer():
    assert words_of(Seen(1.0, "kijken", 0, 0.1, "ConnectionRefusedError")) == "no connection"
    assert not Seen(1.0, "kijken", 0, 0.1).good
    assert Seen(1.0, "kijken", 404, 0.1).good


def test_every_fault_says_what_it_does_and_how_it_ends():
    assert all(fault.what and fault.undone and fault.seconds <= 60 for fault in FAULTS.values())
    assert read_options(["worker", "web"]).names == ["worker", "web"]
    with pytest.raises(SystemExit):
        read_options(["fire"])


@pytest.mark.slow
def test_mail_that_goes_out_is_counted_and_a_server_that_is_down_refuses():
    server = MailOut(free_port())
    server.up()
    for _ in range(2):
        with smtplib.SMTP("127.0.0.1", server.port) as line:
            line.sendmail("a@loket.example", ["b@bewoner.example"], "Message-ID: <een@loket.example>\r\n\r\nHallo\r\n")
    assert server.came == {"<een@loket.example>": 2}
    server.down()
    with pytest.raises(OSError):
        smtplib.SMTP("127.0.0.1", server.port, timeout=5)
    server.up()
    smtplib.SMTP("127.0.0.1", server.port, timeout=5).quit()
    server.down()


@pytest.mark.slow
def test_the_mailbox_gives_what_arrived():
    server = MailIn(free_port())
    server.arrives(b"Subject: een\r\n\r\nHallo\r\n")
    server.up()
    try:
        line = imaplib.IMAP4("127.0.0.1", server.port, timeout=5)
        line.login("drill", "")
        line.select("INBOX")
        assert line.uid("SEARCH", "UID", "1:*")[1] == [b"1"]
        assert line.uid("FETCH", "1", "(INTERNALDATE BODY.PEEK[]<0.1000>)")[1][0][1] == server.mails[1]
        line.logout()
    finally:
        server.down()


@pytest.mark.slow
def test_the_slow_line_is_slow_and_a_lost_database_is_told_at_once(data):
    server = Server(data / "postgres", FOR_TESTS)
    proxy = Proxy(data / "line", server.socket_folder)
    server.start()
    proxy.start()
    try:
        with psycopg.connect(proxy.url) as link:
            proxy.delay = 0.3
            began = time.monotonic()
            assert link.execute("SELECT 7").fetchone() == (7,)
            assert time.monotonic() - began >= 0.3
        proxy.delay = 0.0
        server.stop()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(proxy.url, connect_timeout=5)
    finally:
        proxy.stop()
        server.stop()


@pytest.mark.slow
@pytest.mark.skipif(bool(clock_jump.why_not()), reason=clock_jump.why_not() or "there is one")
def test_the_clock_of_a_process_can_be_set_and_set_back(tmp_path):
    library, off = clock_jump.make_clock(tmp_path)
    told = {"LD_PRELOAD": str(library), "DRILL_CLOCK": str(off)}
    hours = []
    for seconds in (0, 3600, -3600):
        off.write_bytes(struct.pack("q", seconds))
        said = subprocess.run(
            ["date", "+%s"], env=told, capture_output=True, check=True, text=True, executable="/bin/date"
        )
        hours.append(round((int(said.stdout) - time.time()) / 3600))
    assert hours == [0, 1, -1]


@pytest.mark.django_db
@pytest.mark.parametrize(("attempts", "minutes", "waits"), [(0, -1, 1), (0, 30, 0), (1, 30, 1)])
def test_what_failed_and_waits_for_its_next_turn_is_not_done(attempts, minutes, waits):
    """As nothing of it is lost, nobody would see it otherwise."""
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO procrastinate_jobs (task_name, queue_name, attempts, scheduled_at)
            VALUES ('x', 'x', %s, now() + make_interval(mins => %s)) RETURNING id""",
            [attempts, minutes],
        )
        newest = cursor.fetchone()
        cursor.execute(JOBS, newest)
        assert cursor.fetchone() == (waits, 0)
