"""`start.py bench mail`: how fast mail comes in, its list is, and receipts and letters go out. Prints one JSON line."""

import json
import os
import resource
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.test import Client
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA
from loket.examples.mail import ADDRESS
from loket.examples.mail_server import MailServer
from loket.examples.many_letters import register_letters
from loket.examples.many_mails import fill_list, many_mails
from loket.examples.many_receipts import send_receipts, workers_among
from loket.huisstijl.brief import Letter, pdf_of
from loket.kernel.text import local
from loket.mail.commands.fetch import take_in_anyhow
from loket.mail.models import Mailbericht, Postbus
from loket.organisatie.models import Medewerker

LETTER = Letter("Gemeente Bergen", ("J. Verzonnen",), date(2026, 3, 3), "Uw vraag", "Wij kregen uw brief.\n\n" * 40)
LISTS = ("/werk/mail/?toon=alles", "/werk/mail/", "/werk/mail/?lade=beantwoord")


class Command(BaseCommand):
    help = "Measure how mail is taken in, the list of it, and what goes out."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--mails", type=int, default=1000)
        parser.add_argument("--list", type=int, default=50_000)
        parser.add_argument("--times", type=int, default=100)
        parser.add_argument("--receipts", type=int, default=5000)
        parser.add_argument("--letters", type=int, default=20)

    def handle(self, *args: Any, **options: Any) -> None:
        postbus = Postbus.objects.get(adres=ADDRESS)
        processes = [int(pid) for pid in os.environ.get("LOKET_BENCH_PROCESSES", "").split(",") if pid]
        told: dict[str, Any] = {
            "bench": "mail",
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
        }
        with MailServer(settings.EMAIL_PORT) as server:
            told["take_in"] = self._taken_in(postbus, options["mails"])
            server.wait_for(told["take_in"]["receipts"], seconds=120)
            told["receipts"] = send_receipts(server, options["receipts"], workers_among(processes))
            fill_list(options["list"], postbus)
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            told["rows"] = Mailbericht.objects.count()
            told["list"] = self._listed(options["times"])
            told["letter_p95_ms"] = _p95(partial(pdf_of, LETTER), options["times"])
            told["next_letter"] = register_letters(options["letters"])
            told["worker_killed"] = send_receipts(server, options["receipts"], workers_among(processes), kill=True)
        self.stdout.write(json.dumps(told))

    def _taken_in(self, postbus: Postbus, count: int) -> dict[str, Any]:
        """One after the other, with the store and the database as in real life."""
        for raw in many_mails(20, seed=1):  # what is only loaded once
            take_in_anyhow(raw, postbus)
        memory, size, took = _memory(), 0, []
        began = time.perf_counter()
        for raw in many_mails(count):
            at = time.perf_counter()
            take_in_anyhow(raw, postbus)
            took.append(time.perf_counter() - at)
            size += len(raw)
        return {
            "mails": count,
            "mb": round(size / 1e6),
            "seconds": round(time.perf_counter() - began, 1),
            "p95_ms": round(sorted(took)[int(count * 0.95)] * 1000, 1),
            "more_memory_mb": round(_memory() - memory),
            "receipts": Bericht.objects.filter(about__startswith="mail:").count(),
        }

    def _listed(self, times: int) -> dict[str, float]:
        client = Client()
        client.force_login(Medewerker.objects.get(email=FATIMA.email))
        return {address: _p95(partial(_open, client, address), times) for address in LISTS}


def _open(client: Client, address: str) -> None:
    if client.get(address, headers={"host": "127.0.0.1"}).status_code != 200:
        raise CommandError(f"{address} does not open")


def _p95(once: Callable[[], object], times: int) -> float:
    """In milliseconds."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        once()
        took.append(time.perf_counter() - began)
    return round(sorted(took)[int(times * 0.95)] * 1000, 1)


def _memory() -> float:
    """The most that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
