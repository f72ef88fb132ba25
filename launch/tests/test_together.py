"""What is made from one process: it ends as a program does, is looked after as one, and never outlives who made it."""

import os
import signal
import subprocess
import sys
import time

import pytest

from launch import forked
from launch.forked import Forked, Part
from launch.places import ROOT
from launch.processes import alive, group_of, wait_until
from launch.together import WHEN_TOLD, may_begin

pytestmark = pytest.mark.slow
SLEEP = [sys.executable, "-S", "-c", "import time; time.sleep(60)"]
TWO = """
import sys, time
from launch.forked import Part
from launch.together import serve
sleep = [sys.executable, "-S", "-c", "import time; time.sleep(60)"]
print("here", flush=True)
serve(*(Part(name, lambda: time.sleep(60), sleep) for name in ("one", "other")))
"""


@pytest.mark.parametrize(
    ("run", "code"),
    [
        (lambda: None, 0),
        (lambda: sys.exit(3), 3),
        (lambda: sys.exit("with words"), 1),
        (lambda: 1 / 0, 1),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), -9),
    ],
)
def test_it_ends_with_the_code_of_a_program(run, code):
    assert Forked(run, signal.SIGTERM).wait(10) == code


def test_it_no_longer_listens_as_the_one_it_is_made_from():
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        made = Forked(lambda: time.sleep(60), signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
    made.terminate()
    assert made.wait(10) == -signal.SIGTERM


def test_who_waits_for_it_may_lose_patience():
    made = Forked(lambda: time.sleep(60), signal.SIGTERM)
    with pytest.raises(subprocess.TimeoutExpired):
        made.wait(0.1)
    made.terminate()
    made.wait(10)


FULL = """
import errno, signal, sys
from launch.forked import Forked
said = sys.stdout
class Full:
    def flush(self):
        raise OSError(errno.ENOSPC, "full")
sys.stdout = Full()
try:
    print("ended", Forked(lambda: None, signal.SIGTERM).wait(10), file=said, flush=True)
except OSError:
    print("went on as the one it is made from", file=said, flush=True)
"""


def test_when_the_disk_is_full_it_is_made_and_ends_all_the_same():
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", FULL], env=around, capture_output=True, text=True)
    assert done.stdout == "ended 1\n"


@pytest.mark.parametrize("forks", [True, False])
def test_a_part_that_falls_starts_again_also_where_it_must_be_a_program(monkeypatch, forks):
    monkeypatch.setattr(forked, "FORKS", forks)
    part = Part("clock", lambda: time.sleep(60), SLEEP)
    part.start()
    try:
        fallen = part.process.pid
        os.kill(fallen, signal.SIGKILL)
        assert wait_until(part.look_after, 10)
        assert part.process.pid != fallen
        assert os.getpgid(part.process.pid) == part.process.pid  # whatever it starts can be ended with it
    finally:
        part.stop()
    assert part.ended()


def test_that_a_part_fell_stands_in_the_log_as_all_else(monkeypatch, caplog, capfd):
    monkeypatch.setattr(Part, "start", lambda part: None)
    part = Part("clock", lambda: None, SLEEP)
    part.process = Forked(lambda: sys.exit(3), signal.SIGTERM)
    part.process.wait(10)
    part.look_after()
    assert [(line.levelname, line.message) for line in caplog.records] == [
        ("ERROR", "The clock stopped (code 3); it starts again.")
    ]
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGKILL])
def test_parts_never_outlive_who_made_them(kind):
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = subprocess.Popen(
        [sys.executable, "-c", TWO], env=around, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        assert parent.stdout.readline() == "here\n"
        assert wait_until(lambda: len(group_of(parent.pid)) == 3, 10)
        made = group_of(parent.pid)
        parent.send_signal(kind)
        assert parent.wait(20) == (0 if kind == signal.SIGTERM else -kind)
    finally:
        parent.kill()
        parent.stdout.close()
    assert wait_until(lambda: not any(alive(pid, having="launch.together") for pid in made), 10)


@pytest.mark.parametrize(("told", "begins"), [("begin\n", True), ("", False)])
def test_it_begins_when_it_is_told_to_and_not_when_who_started_it_is_gone(told, begins):
    program = f"import sys; sys.argv.append({WHEN_TOLD!r}); from launch.together import may_begin; print(may_begin())"
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", program], env=around, input=told, capture_output=True, text=True)
    assert done.stdout == f"{begins}\n"


def test_it_begins_at_once_when_nobody_asked_it_to_wait():
    assert may_begin()
