"""A mailbox over IMAP: against a real Dovecot where there is one, and against a server that breaks off."""

import socket
import threading
import time
from datetime import UTC, datetime

import pytest

from loket.outside.postbus import Arrived, Place, PostbusUnreachable, TooLarge
from loket.outside.postbus.fake import FakePostbus
from loket.outside.postbus.imap import LARGEST, PIECE, ImapPostbus
from loket.outside.postbus.tests.dovecot import PASSWORD, PROGRAM, USER, dovecot
from loket.outside.postbus.tests.imap_server import ImapServer

ONE = b"From: a@bewoner.example\r\nSubject: een\r\n\r\nHallo\r\n"
TWO = b"From: b@bewoner.example\r\nSubject: twee\r\n\r\nDag\r\n"
real = pytest.mark.skipif(PROGRAM is None, reason="Dovecot is not installed (apt-get install dovecot-imapd)")


@pytest.fixture
def server():
    with ImapServer() as it:
        yield it
        it.shutdown()


def box_of(port, **told):
    place = {"host": "127.0.0.1", "security": "geen", "user": USER, "password": PASSWORD, **told}
    return ImapPostbus(Place(port=port, **place), timeout=5)


# -- A real server ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def mailserver():
    with dovecot() as it:
        yield it


@real
@pytest.mark.slow
def test_dovecot_gives_every_mail_whole_and_once(mailserver):
    large = b"From: c@bewoner.example\r\n\r\n" + b"x" * (PIECE + 1000) + b"\r\n"
    for name, raw in (("1", ONE), ("2", TWO), ("3", large)):
        mailserver.deliver(raw, name)
        time.sleep(0.01)
    box = box_of(mailserver.port)
    found = list(box.new_mail(after=0, validity=0))
    assert sorted(len(each.raw) for each in found) == sorted(len(raw) for raw in (ONE, TWO, large))
    assert {each.raw for each in found} == {ONE, TWO, large}
    last = found[-1]
    assert list(box.new_mail(after=last.uid, validity=last.validity)) == []
    assert len(list(box.new_mail(after=last.uid, validity=last.validity + 1))) == 3
    box.close()


@real
@pytest.mark.slow
def test_dovecot_tells_at_once_when_something_arrives(mailserver):
    box = box_of(mailserver.port)
    known = [each.uid for each in box.new_mail(after=0, validity=0)]
    threading.Timer(0.3, mailserver.deliver, [ONE, "idle"]).start()
    began = time.monotonic()
    box.wait(20)
    assert time.monotonic() - began < 10
    assert len(list(box.new_mail(after=max(known, default=0), validity=box.validity))) == 1
    box.close()


@real
@pytest.mark.slow
def test_dovecot_does_not_let_us_in_with_another_password(mailserver):
    with pytest.raises(PostbusUnreachable, match="laat ons niet binnen"):
        list(box_of(mailserver.port, password="fout").new_mail(after=0, validity=0))


# -- A server that breaks off, and the fake ---------------------------------------------------------------------------


@pytest.fixture(params=["imap", "fake"])
def box(request, server):
    if request.param == "fake":
        return FakePostbus([ONE, TWO])
    server.mails.update({1: ONE, 2: TWO})
    return box_of(server.port)


def test_the_oldest_first_and_only_what_is_new(box):
    assert [each.raw for each in box.new_mail(after=0, validity=7)] == [ONE, TWO]
    assert [each.uid for each in box.new_mail(after=1, validity=7)] == [2]
    assert list(box.new_mail(after=2, validity=7)) == []


def test_when_the_mailbox_was_made_anew_everything_comes_again(box):
    assert [each.uid for each in box.new_mail(after=2, validity=6)] == [1, 2]


def test_a_mail_carries_when_it_reached_the_server(server):
    server.mails[1] = ONE
    [mail] = box_of(server.port).new_mail(after=0, validity=0)
    assert mail == Arrived(1, 7, datetime(2026, 3, 3, 9, 12, tzinfo=UTC), ONE)


def test_a_line_that_breaks_in_the_middle_of_a_mail_gives_no_half_mail(server):
    server.mails.update({1: ONE, 2: TWO})
    server.breaks_at = {2}
    box, found = box_of(server.port), []
    with pytest.raises(PostbusUnreachable):
        found.extend(mail for mail in box.new_mail(after=0, validity=7))
    broken = box_of(server.port)
    assert [each.raw for each in broken.new_mail(after=1, validity=7)] == [TWO]


def test_the_same_box_goes_on_after_a_break(server):
    server.mails.update({1: ONE, 2: TWO})
    server.breaks_at = {1}
    box = box_of(server.port)
    with pytest.raises(PostbusUnreachable):
        list(box.new_mail(after=0, validity=7))
    assert [each.uid for each in box.new_mail(after=0, validity=7)] == [1, 2]


def test_a_mail_that_is_far_too_large_stays_where_it_is(server):
    server.mails.update({1: ONE, 2: TWO})
    server.sizes = {1: LARGEST + 1}
    first, second = box_of(server.port).new_mail(after=0, validity=7)
    assert first == TooLarge(1, 7, LARGEST + 1)
    assert second.raw == TWO


def test_without_idle_we_wait_and_look_again(server):
    began = time.monotonic()
    box_of(server.port).wait(0.05)
    assert time.monotonic() - began >= 0.05


def test_nobody_there(server):
    server.shutdown()
    server.server_close()
    with pytest.raises(PostbusUnreachable, match="niet bereikbaar"):
        list(box_of(server.port).new_mail(after=0, validity=0))


def test_a_server_that_hangs_is_left():
    """It lets us in and says nothing: other mailboxes must not wait for it."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        place = Place("127.0.0.1", silent.getsockname()[1], "geen", USER, PASSWORD)
        began = time.monotonic()
        with pytest.raises(PostbusUnreachable):
            list(ImapPostbus(place, timeout=0.2).new_mail(after=0, validity=0))
        assert time.monotonic() - began < 3


def test_a_wrong_password_is_told_without_the_password(server):
    with pytest.raises(PostbusUnreachable) as why:
        list(box_of(server.port, password="mis").new_mail(after=0, validity=0))
    assert "mis" not in str(why.value).replace("Controleer", "")


def test_a_password_does_not_go_over_the_net_in_the_clear():
    with pytest.raises(PostbusUnreachable, match="alleen op deze machine"):
        list(box_of(143, host="mail.elders.example").new_mail(after=0, validity=0))
