"""Beside the process that fills the town another one makes rows; it does not outlive who made it."""

import os
import signal
import subprocess
import sys
import time

import pytest

from loket.examples.copied import copy_text
from loket.examples.year.aside import begin_aside, make_aside
from loket.kernel.models import Counter

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the work is done in the process itself")


def test_it_is_another_process_that_works_and_we_can_wait_for_it(tmp_path):
    made = tmp_path / "made"
    begin_aside(lambda: made.write_text(str(os.getpid())))()
    assert int(made.read_text()) != os.getpid()


def test_where_it_must_be_done_here_it_is_done_at_once(tmp_path):
    made = tmp_path / "made"
    wait = begin_aside(lambda: made.write_text(str(os.getpid())), here=True)
    assert int(made.read_text()) == os.getpid()
    wait()


@pytest.mark.parametrize("here", [True, False])
def test_what_it_makes_comes_in_its_order_when_all_is_there(here):
    made = make_aside(lambda: ({"number": number, "text": "\u20ac\n" * number} for number in range(300)), here=here)
    assert [each["number"] for each in made()] == [*range(300)]


@pytest.mark.parametrize("here", [True, False])
def test_nothing_made_is_nothing(here):
    assert [*make_aside(tuple, here=here)()] == []


def test_half_of_it_is_never_taken_for_all():
    made = make_aside(lambda: (1 / (2 - number) for number in range(4)))
    with pytest.raises(RuntimeError, match="failed"):
        next(made())


def test_when_it_fails_who_waits_hears_it():
    with pytest.raises(RuntimeError, match="failed"):
        begin_aside(lambda: 1 / 0)()


@pytest.mark.parametrize("here", [True, False])
def test_it_asks_the_database_nothing(db, here):
    """The answer would come to its parent."""
    with pytest.raises(RuntimeError):
        begin_aside(Counter.objects.count, here=here)()
    assert Counter.objects.filter(name="nobody").count() == 0


@pytest.mark.parametrize("here", [True, False])
def test_nor_does_it_put_rows_in(db, here):
    with pytest.raises(RuntimeError):
        begin_aside(lambda: copy_text(Counter, ["nobody\t1\n"]), here=here)()
    assert Counter.objects.filter(name="nobody").count() == 0


def test_it_ends_with_who_made_it(tmp_path):
    program = (
        "import pathlib, os, sys, time, django; django.setup()\n"
        "from loket.examples.year.aside import begin_aside\n"
        "begin_aside(lambda: (pathlib.Path(sys.argv[1]).write_text(str(os.getpid())), time.sleep(60)))()\n"
    )
    made = tmp_path / "made"
    with subprocess.Popen([sys.executable, "-c", program, str(made)]) as parent:
        try:
            assert soon(lambda: made.exists() and made.read_text())
        finally:
            parent.send_signal(signal.SIGKILL)
    assert soon(lambda: gone(int(made.read_text())))


def soon(happened):
    until = time.monotonic() + 30
    while not (answer := happened()) and time.monotonic() < until:
        time.sleep(0.05)
    return answer


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    with open(f"/proc/{pid}/stat") as told:
        return told.read().rpartition(")")[2].split()[0] == "Z"
