"""What we start ends with us, starts again after a fall, and is found again after we fell ourselves."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from launch import leftovers
from launch.places import ROOT
from launch.processes import Child, alive, group_of, wait_until

pytestmark = pytest.mark.slow
SLEEP = [sys.executable, "-S", "-c", "import time; time.sleep(60)"]
SLEEP_WITH_CHILD = ["sh", "-c", "sleep 61 & sleep 62; true"]


@pytest.fixture
def child(tmp_path):
    child = Child("clock", SLEEP, os.environ, tmp_path / "clock.log")
    yield child
    child.stop(1)


def test_a_fallen_process_starts_again_after_a_pause(child):
    child.start()
    first = child.process.pid
    child.process.kill()
    child.process.wait()
    assert not child.look_after()  # sees it, and waits a little
    assert child.ended()
    assert wait_until(child.look_after, 5)
    assert child.process.pid != first


def test_the_pause_grows_when_it_falls_at_once_and_never_above_half_a_minute(child):
    child.command = ["false"]
    pauses = []
    for _ in range(7):
        child.start()
        child.process.wait(20)
        child.look_after()
        pauses.append(child.due_at - time.monotonic())
    assert [round(pause) for pause in pauses] == [1, 2, 4, 8, 15, 15, 15]


def test_stopping_takes_along_what_it_started(child):
    child.command = SLEEP_WITH_CHILD
    child.start()
    assert wait_until(lambda: len(group_of(child.process.pid)) == 3, 5)
    left = group_of(child.process.pid)
    child.stop()
    assert wait_until(lambda: not any(alive(pid, having="sleep") for pid in left), 5)


def test_what_a_killed_run_left_is_stopped_and_nothing_else(child, tmp_path):
    child.start()
    assert wait_until(lambda: alive(child.process.pid, having="sleep(60)"), 5)
    leftovers.remember(tmp_path, [child])
    other = subprocess.Popen(["sleep", "60"], start_new_session=True)
    with (tmp_path / "processes").open("a") as note:
        note.write(f"{other.pid} a program that had this number before\n")
    leftovers.stop(tmp_path)
    assert child.process.wait(5) != 0
    assert other.poll() is None
    assert not (tmp_path / "processes").exists()
    other.kill()
    other.wait()


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux to tell")
def test_a_killed_run_takes_its_preparing_along(tmp_path):
    """It would wait for the database of the next run, and make the same tables beside it."""
    program = (
        "import os, sys; from pathlib import Path; from launch import prepare, surroundings; "
        "around = surroundings.around_demo(Path(sys.argv[1]), 'postgresql://loket@/x?host=/nowhere', 1); "
        "prepare.in_a_second_python(around, size='empty')"
    )
    command = [sys.executable, "-P", "-c", program, str(tmp_path)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}) as launcher:
        children = Path(f"/proc/{launcher.pid}/task/{launcher.pid}/children")
        assert wait_until(lambda: alive(int(children.read_text() or 0), having="launch.prepare"), 10)
        preparing = int(children.read_text())
        launcher.kill()
    assert wait_until(lambda: not alive(preparing, having="launch.prepare"), 2)
