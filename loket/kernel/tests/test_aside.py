"""What a process beside this one reads comes over; and when it falls, somebody else reads it."""

import errno
import os
import signal
import sys

import pytest

from loket.kernel.aside import aside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere each process reads it itself")


def test_what_is_read_beside_comes_over_and_was_read_by_another_process():
    taken = aside(lambda: (os.getpid(), b"more than a pipe holds" * 10_000))()
    assert taken is not None
    assert (taken[0] != os.getpid(), len(taken[1])) == (True, 220_000)


def test_there_may_be_nothing_to_read():
    assert aside(lambda: None)() is None


def test_a_reader_that_is_killed_keeps_nobody_waiting():
    assert aside(lambda: os._exit(1))() is None


def test_where_no_process_can_be_made_there_is_none_and_we_go_on(monkeypatch):
    """A machine that has no more of them must still serve pages."""

    def full():
        raise BlockingIOError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr(os, "fork", full)
    assert aside(lambda: "read")() is None


def test_ctrl_c_is_for_who_reads_it_and_leaves_no_traceback():
    assert aside(lambda: os.kill(os.getpid(), signal.SIGINT) or "read")() == "read"
