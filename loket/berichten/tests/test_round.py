"""The round: what is new goes over one connection, by one postman, and nothing is lost or sent twice when he falls."""

import socketserver
import threading
from contextlib import contextmanager
from datetime import timedelta

import psycopg
import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.berichten import commands
from loket.berichten.commands import round as walk
from loket.berichten.commands.send import InHand, bring
from loket.berichten.jobs import send
from loket.berichten.models import Bericht, Channel, State
from loket.berichten.rules import File
from loket.berichten.tests.conftest import free_port
from loket.berichten.tests.test_send import read, try_to_send
from loket.berichten.wires import Line, transmit

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(walk, "LINGER", 0)


def written(write, count):
    return [write(about=f"bench:{number}", to=f"inwoner{number}@bergen.example") for number in range(count)]


def states():
    return list(Bericht.objects.order_by("written_at", "id").values_list("state", flat=True))


def own_jobs():
    """The berichten that wait for a try of their own."""
    return set(ProcrastinateJob.objects.filter(task_name=send.name).values_list("args__bericht_id", flat=True))


def test_all_that_waits_goes_over_one_connection(write, smtp):
    written(write, 7)
    commands.send_what_waits()
    assert len({read(each)["Message-ID"] for each in smtp.mails}) == len(smtp.mails) == 7
    assert len(smtp.lines) == 1
    assert states() == [State.SENT] * 7


def test_bag_after_bag_until_nothing_waits(write, smtp, monkeypatch):
    monkeypatch.setattr(walk, "BAG", 3)
    written(write, 7)
    commands.send_what_waits()
    assert (len(smtp.mails), len(smtp.lines)) == (7, 3)


def test_a_file_goes_along(write, smtp):
    write(files=[File("afspraak.ics", "text/calendar", b"BEGIN:VCALENDAR")])
    commands.send_what_waits()
    [file] = read(smtp.mails[0]).iter_attachments()
    assert file.get_filename() == "afspraak.ics"


def test_what_has_its_time_later_and_what_is_no_mail_stays(write, smtp):
    write(not_before=timezone.now() + timedelta(hours=6))
    write(channel=Channel.SMS, to="0612345678", subject="", about="melding-completed:2")
    commands.send_what_waits()
    assert smtp.mails == []
    assert states() == [State.WAITING, State.WAITING]


def test_what_came_due_in_the_night_goes_in_the_round_of_the_morning(write, smtp):
    bericht = write(not_before=timezone.now() - timedelta(seconds=1))
    commands.send_what_waits()
    assert len(smtp.mails) == 1
    assert try_to_send(bericht) is None  # its own job finds nothing to do
    assert len(smtp.mails) == 1


def test_one_that_is_refused_for_now_tries_again_by_itself_and_holds_nobody_up(write, smtp):
    smtp.no_for = "inwoner1@bergen.example"
    berichten = written(write, 4)
    commands.send_what_waits()
    assert states() == [State.SENT, State.WAITING, State.SENT, State.SENT]
    assert own_jobs() == {str(berichten[1].id)}
    smtp.no_for = ""
    assert try_to_send(berichten[1]) is None
    assert len(smtp.mails) == 4


def test_a_mail_server_that_is_away_gets_one_mail_to_try_and_the_rest_waits(write, smtp, settings):
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, free_port()
    berichten = written(write, 4)
    commands.send_what_waits()
    assert states() == [State.WAITING] * 4
    assert list(Bericht.objects.order_by("written_at", "id").values_list("attempts", flat=True)) == [1, 0, 0, 0]
    assert own_jobs() == {str(berichten[0].id)}
    settings.EMAIL_PORT = port
    commands.send_what_waits()
    assert try_to_send(berichten[0]) is None
    assert sorted(Bericht.objects.values_list("state", flat=True)) == [State.SENT] * 4
    assert len(smtp.mails) == 4


def test_once_the_mail_server_is_back_nobody_waits_out_the_hour(write, smtp, settings):
    """Each round of that hour one mail found nobody, and got a time of its own, up to an hour later."""
    settings.EMAIL_PORT, there = free_port(), settings.EMAIL_PORT
    one, two, three = written(write, 3)
    for _ in range(2):
        commands.send_what_waits()
    settings.EMAIL_PORT = there
    commands.send_what_waits()
    assert states() == [State.SENT] * 3
    assert [try_to_send(each) for each in (one, two, three)] == [None] * 3  # their own jobs find nothing to do
    assert len(smtp.mails) == 3


def test_there_is_one_postman_at_a_time(write, smtp):
    write()
    entry = connection.get_connection_params()
    place = {name: entry[name] for name in ("dbname", "user", "password", "host", "port") if entry.get(name)}
    with psycopg.connect(**place, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(hashtextextended('berichten.round', 0))")
        commands.send_what_waits()
        assert smtp.mails == []
        other.execute("SELECT pg_advisory_unlock(hashtextextended('berichten.round', 0))")
    commands.send_what_waits()
    assert len(smtp.mails) == 1


def killed_with_the_second_in_his_hand():
    """The first was sent and noted, the second was taken by the server but not noted yet."""
    bag = walk._fill_bag()
    first, second, *_ = bag
    with Line() as line:
        bring(first, line, following=second)
        transmit(second)  # here the worker dies
    return bag


def test_a_postman_who_is_killed_doubles_at_most_the_mail_in_his_hand(write, smtp):
    _, second, *others = written(write, 5)
    bag = killed_with_the_second_in_his_hand()
    assert states() == [State.SENT, *[State.SENDING] * 4]
    commands.send_what_waits()
    assert own_jobs() == {str(each.id) for each in [second, *others]}
    for bericht in bag[1:]:
        assert try_to_send(bericht) is None
    came = [read(each)["Message-ID"] for each in smtp.mails]
    assert (len(came), len(set(came))) == (6, 5)
    assert sorted(came, key=came.count)[-1] == f"<bericht.{second.id.hex}@bergen.example>"


def test_what_goes_once_is_in_doubt_then_and_the_rest_of_the_bag_goes(write, smtp, settings):
    settings.PROCRASTINATE_WORKER_DEFAULTS = {"stalled_worker_timeout": 0}
    _, second, *others = (write(about=f"mail:{number}", once=True) for number in range(4))
    killed_with_the_second_in_his_hand()
    commands.send_what_waits()
    assert states() == [State.SENT, State.UNSURE, State.WAITING, State.WAITING]
    assert own_jobs() == {str(each.id) for each in others}
    for bericht in (second, *others):
        assert try_to_send(bericht) is None
    came = [read(each)["Message-ID"] for each in smtp.mails]
    assert len(came) == len(set(came)) == 4


def test_nobody_is_called_gone_who_may_be_between_two_steps(write, smtp):
    """A worker that noted that it begins, and did not lock the row yet."""
    bericht = write(once=True)
    commands.begin_sending(bericht_id=bericht.id)
    commands.send_what_waits()
    with pytest.raises(InHand):
        commands.begin_sending(bericht_id=bericht.id)
    commands.finish_sending(bericht_id=bericht.id)
    assert states() == [State.SENT]
    assert len(smtp.mails) == 1


class HangsUp(socketserver.StreamRequestHandler):
    """Takes some of the mail, and is gone: before the text (`reads_all` None), in the middle of it, or after it."""

    def handle(self):
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline():
            data = line.upper().startswith(b"DATA")
            if data and self.server.reads_all is None:
                return
            self.wfile.write(b"354 go on\r\n" if data else b"250 ok\r\n")
            if data:
                for _ in range(5):
                    self.rfile.readline()
                if self.server.reads_all:
                    while self.rfile.readline() not in (b".\r\n", b""):
                        pass
                return


@contextmanager
def that_hangs_up(*, reads_all):
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), HangsUp) as server:
        server.daemon_threads, server.reads_all = True, reads_all
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.mark.parametrize(
    ("reads_all", "error"), [(None, "mail-unreachable"), (False, "mail-no-answer"), (True, "mail-no-answer")]
)
def test_a_line_that_drops_in_the_middle_of_a_mail_loses_nothing(write, smtp, settings, reads_all, error):
    port = settings.EMAIL_PORT
    berichten = written(write, 3)
    with that_hangs_up(reads_all=reads_all) as settings.EMAIL_PORT:
        commands.send_what_waits()
    assert states() == [State.WAITING] * 3
    assert Bericht.objects.get(id=berichten[0].id).last_error == error
    settings.EMAIL_PORT = port
    commands.send_what_waits()
    assert try_to_send(berichten[0]) is None
    assert len({read(each)["Message-ID"] for each in smtp.mails}) == len(smtp.mails) == 3
