"""`start.py bench mail`: how fast mail comes in and how fast its list is. Prints one JSON line."""

import json
import os
import resource
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.test import Client
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA
from loket.examples.mail import ADDRESS
from loket.examples.many_mails import fill_list, many_mails
from loket.kernel.text import local
from loket.mail.commands.fetch import take_in_anyhow
from loket.mail.models import Mailbericht, Postbus
from loket.organisatie.models import Medewerker

LISTS = ("/werk/mail/?toon=alles", "/werk/mail/", "/werk/mail/?lade=beantwoord")


class Command(BaseCommand):
    help = "Measure how mail is taken in, and the list of it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--mails", type=int, default=1000)
        parser.add_argument("--list", type=int, default=50_000)
        parser.add_argument("--times", type=int, default=100)

    def handle(self, *args: Any, **options: Any) -> None:
        postbus = Postbus.objects.get(adres=ADDRESS)
        told: dict[str, Any] = {
            "bench": "mail",
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
            "take_in": self._taken_in(postbus, options["mails"]),
        }
        fill_list(options["list"], postbus)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        told["rows"] = Mailbericht.objects.count()
        told["list"] = self._listed(options["times"])
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
        return {address: _p95(client, address, times) for address in LISTS}


def _p95(client: Client, address: str, times: int) -> float:
    took = []
    for _ in range(times):
        began = time.perf_counter()
        assert client.get(address, headers={"host": "127.0.0.1"}).status_code == 200
        took.append(time.perf_counter() - began)
    return round(sorted(took)[int(times * 0.95)] * 1000, 1)


def _memory() -> float:
    """The most that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
