"""The first question that is asked of a process finds everything read."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from types import SimpleNamespace

import pytest
from django.conf import settings

from launch.processes import alive, wait_until
from loket.kernel.tests.beside import database_url
from loket.zoeken.commands import make_findable
from loket.zoeken.queries import beforehand
from loket.zoeken.queries.known import forget_snapshots, snapshot
from loket.zoeken.rules.findable import Findable, Term
from loket.zoeken.tests.catalogue import fill


@pytest.mark.django_db
@pytest.mark.parametrize("for_staff", [True, False])
def test_nobody_waits_for_the_first_question(for_staff, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(beforehand, "connection", SimpleNamespace(close=lambda: None))
    forget_snapshots()
    beforehand._read()
    with django_assert_num_queries(1):  # is it still as it was?
        snapshot(for_staff=for_staff)


# Of a parent of processes: what is opened before a fork, two would use as one, and a thread would not come along.
PARENT = """
import threading
from launch.web import read_all, set_up
set_up()
read_all()
from django.db import connection
from loket.zoeken.queries.known import _kept
known = [("product", "paspoort") in one.head.number for kept in _kept.values() for one in kept.values()]
print(threading.active_count(), connection.connection, known)
from loket.zoeken.queries import search
print(search("pasport").results[0].ref)
"""


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_parent_of_processes_knows_it_too_and_opens_nothing_for_it():
    fill()
    around = {**os.environ, "DATABASE_URL": database_url(), "PYTHONPATH": str(settings.BASE_DIR)}
    told = subprocess.run([sys.executable, "-P", "-c", PARENT], env=around, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["1 None [True, True]", "paspoort"]


# More than a pipe holds, so it waits for who reads; and that one is killed.
KILLED = """
import multiprocessing, os, signal, sys
from launch.web import set_up
set_up()
from loket.zoeken.queries import beforehand
beforehand._read_what_changes = lambda: os.read(0, 1)
beforehand.all_known = lambda: bytes(10_000_000)
take_over = beforehand.read_aside()
print(multiprocessing.active_children()[0].pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.slow
def test_who_reads_aside_does_not_outlive_the_parent_that_it_reads_for():
    around = {**os.environ, "PYTHONPATH": str(settings.BASE_DIR)}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-P", "-c", KILLED], env=around, **pipes) as parent:
        reader = int(parent.stdout.readline())
        assert parent.wait(30) == -signal.SIGKILL
        assert alive(reader, having="")
        parent.stdin.write(b"go on")
    try:
        assert wait_until(lambda: not alive(reader, having=""), 10)
    finally:
        with suppress(ProcessLookupError):
            os.kill(reader, signal.SIGKILL)


@pytest.mark.django_db
def test_what_everybody_may_find_is_known_once_and_what_is_for_staff_alone_is_not_shared():
    forget_snapshots()
    fill(Findable(kind="product", ref="1", url="/1/", title="Vlaggenmast plaatsen"))
    assert snapshot(for_staff=False).head is snapshot(for_staff=True).head
    make_findable(Findable(kind="antwoord", ref="2", url="/2/", title="Zeg dit", terms=[Term("wind")], staff_only=True))
    for_staff, for_all = snapshot(for_staff=True).head.number, snapshot(for_staff=False).head.number
    assert for_staff.keys() - for_all.keys() == {("antwoord", "2")}
