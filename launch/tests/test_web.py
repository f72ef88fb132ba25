"""Loket is read once, by the parent of the processes that answer; who is lost is there again at once."""

import json
import os
import re
import signal
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest

from launch.bench import free_port
from launch.places import ROOT
from launch.processes import wait_until
from launch.programs import web_command
from launch.tests.test_serve import WHOLE
from launch.web import serve_pages

pytestmark = pytest.mark.slow
ENVIRONMENT = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DJANGO_SETTINGS_MODULE": "loket.settings", **WHOLE}
# What is opened before the fork, two processes would use as one; a thread would not come along.
READ = """
import threading
from launch.web import read_all, set_up
set_up()
read_all()
from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper
print(threading.active_count(), connection.connection, len(DatabaseWrapper._connection_pools))
"""
WARNS = """
import warnings
from launch.web import set_up
set_up()
warnings.warn("something is old")
"""
# What is not read yet when the processes are made, each of them reads for itself.
STILL_TO_READ = """
import sys
import launch.together
from launch.web import read_all, set_up
set_up()
read_all()
known = set(sys.modules)
import granian.cli, granian.server, loket.wiring
from django.core.wsgi import get_wsgi_application
from django.template import engines
from procrastinate.contrib.django import app
get_wsgi_application(), engines.all(), app.connector.get_worker_connector()
print(*sorted(set(sys.modules) - known))
"""


def test_what_ends_the_web_server_is_told_in_one_line(monkeypatch, caplog, capsys):
    def end():
        raise OSError("the address is taken")

    monkeypatch.setattr("granian.cli.entrypoint", end)
    with pytest.raises(SystemExit) as ended:
        serve_pages()
    assert ended.value.code == 1
    assert [(line.levelname, line.message) for line in caplog.records] == [
        ("CRITICAL", "the web server ends: the address is taken")
    ]
    assert capsys.readouterr().err == ""


def test_a_warning_of_python_stands_in_the_log_as_all_else():
    told = subprocess.run(
        [sys.executable, "-P", "-W", "default", "-c", WARNS],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [json.loads(line) for line in told.stderr.splitlines()]
    assert [line["logger"] for line in lines if "something is old" in line["message"]] == ["py.warnings"]


def test_reading_opens_nothing_and_starts_nothing():
    told = subprocess.run(
        [sys.executable, "-P", "-c", READ], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert told.stdout == "1 None 0\n"


def test_a_process_finds_all_that_it_begins_with_in_its_parent():
    told = subprocess.run(
        [sys.executable, "-P", "-c", STILL_TO_READ], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert told.stdout == "django.core.wsgi\n"


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells who shares what")
def test_who_is_killed_is_there_again_with_what_the_parent_read(tmp_path):
    port = free_port()
    command = [*web_command({"LOKET_WEB_WORKERS": "1"}), "--host", "127.0.0.1", "--port", str(port)]
    with (tmp_path / "log").open("w+b") as log:
        parent = subprocess.Popen(command, env=ENVIRONMENT, cwd=ROOT, stdout=log, stderr=log)
        try:
            assert wait_until(lambda: lives(port), 60)
            (killed,) = children_of(parent.pid)
            assert shared_megabytes(killed) > 50
            os.kill(killed, signal.SIGKILL)
            assert wait_until(lambda: lives(port), 60)
            assert killed not in children_of(parent.pid)
        finally:
            parent.terminate()
        assert parent.wait(30) == 0
    told = [json.loads(line)["message"] for line in (tmp_path / "log").read_text().splitlines()]
    assert told, "a process that falls is told"
    assert not any("leaked" in line for line in told)


def lives(port):
    try:
        ask = HTTPConnection("127.0.0.1", port, timeout=5)
        ask.request("GET", "/gezond/leven", headers={"Host": "loket.example"})
        return ask.getresponse().status == 200
    except OSError:
        return False


def children_of(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def shared_megabytes(pid):
    """Of the memory that is no file: what the parent wrote, and this process only reads."""
    told = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"Shared_Dirty: +(\d+) kB", told)[1]) // 1024
