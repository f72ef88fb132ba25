"""Receipts as they go out on the worst day: written at once, sent by the job worker, which is killed half way."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from loket.berichten.commands import write_bericht
from loket.berichten.models import Bericht, State
from loket.examples.mail_server import MailServer
from loket.examples.parts import part_of
from loket.kernel.ids import new_id


def send_receipts(server: MailServer, count: int, workers: list[int], *, kill: bool = False) -> dict[str, Any]:
    """In seconds: until the last came, until none is open. With `kill` a worker ends half way, another takes over."""
    before, doubles, began = len(server.came), server.doubles, time.perf_counter()
    write_receipts(count)
    written = time.perf_counter()
    with killed_half_way(server, before + count // 2, workers) if kill else nobody_killed():
        unsure = await_the_last()
    return {
        "mails": count,
        "written_seconds": round(written - began, 1),
        "seconds": round(server.latest - began, 1),
        "settled_seconds": round(time.perf_counter() - began, 1),
        "came": len(server.came) - before,
        "unsure": unsure,
        "doubles": server.doubles - doubles,
    }


def await_the_last(seconds: int = 300) -> int:
    """Until each is sent, or waits for a person as nobody knows whether it went: so many do."""
    asked, until = Bericht.objects.filter(about__startswith="bench:"), time.monotonic() + seconds
    while asked.unsent().exists() and time.monotonic() < until:
        time.sleep(0.2)
    return asked.filter(state=State.UNSURE).count()


def write_receipts(count: int) -> None:
    for first in range(0, count, 100):
        with transaction.atomic():
            for number in range(first, min(first + 100, count)):
                write_bericht(
                    to=f"inwoner{number}@bewoner.example",
                    template="mail/berichten/receipt.txt",
                    about=f"bench:{new_id()}",
                    once=True,
                    subject="Wij kregen uw e-mail",
                    wanneer="vandaag",
                    kenmerk=f"BG-{number}",
                    team="Klantcontactcentrum",
                    uiterlijk="morgen",
                )


@contextmanager
def killed_half_way(server: MailServer, at: int, workers: list[int]) -> Iterator[None]:
    server.wait_for(at, seconds=300)
    for pid in workers:
        os.kill(pid, signal.SIGKILL)
    command = [sys.executable, "-P", "-m", "launch.worker"]
    another = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own
    try:
        yield
    finally:
        another.terminate()
        another.wait()


@contextmanager
def nobody_killed() -> Iterator[None]:
    yield


def workers_among(processes: list[int]) -> list[int]:
    """Those that do jobs; a process that ended meanwhile is none of them."""
    return [pid for pid in processes if part_of(pid) == "worker"]
