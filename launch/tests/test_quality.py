"""The checks run beside the tests, and what they say stands where people look: near the end."""

import os
import subprocess
import sys

import pytest

from launch import quality
from launch.places import ROOT

pytestmark = pytest.mark.slow
CHECKS = {"good": ["true"], "bad": ["sh", "-c", "echo not so; exit 3"]}


def test_what_fails_is_told_with_its_own_words(tmp_path, monkeypatch):
    monkeypatch.setattr(quality, "commands", lambda folder: CHECKS)
    report = tmp_path / "checks.txt"
    assert quality.main(report) == 1
    assert report.read_text() == "ok      good (0 s)\nFAILED  bad (0 s)\nnot so\n"


def test_the_checks_stop_when_the_tests_do(tmp_path):
    with quality.beside(tmp_path / "checks.txt", os.environ) as checks:
        assert checks.poll() is None
    assert checks.returncode != 0


def test_pytest_waits_for_the_checks_and_keeps_its_last_line(tmp_path):
    report, hold = tmp_path / "checks.txt", tmp_path / "hold.py"
    hold.write_text(
        "import fcntl, time\n"
        f"with open({str(report)!r}, 'w') as file:\n"
        "    fcntl.flock(file, fcntl.LOCK_EX)\n"
        "    print(flush=True)\n"
        "    time.sleep(2)\n"
        "    file.write('FAILED  mypy (9 s)')\n"
    )
    (tmp_path / "test_it.py").write_text("def test_it(): pass\n")
    tests = [sys.executable, "-P", "-m", "pytest", "-q", "-p", "launch.closing", "-p", "no:django", "test_it.py"]
    around = os.environ | {"LOKET_CHECKS": str(report), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, hold], stdout=subprocess.PIPE) as checks:
        checks.stdout.readline()
        told = subprocess.run(tests, cwd=tmp_path, env=around, capture_output=True, text=True).stdout.splitlines()
    assert "FAILED  mypy (9 s)" in told
    assert told[-1].startswith("1 passed")
