"""`start.py bench meldingen`: how fast and how large meldingen are with 100,000 of them. Prints one JSON line.

Times are those of a client on this machine, so they hold the web server and the network too. It asks at most a fixed
number of times, and stops by itself.
"""

import json
import os
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from loket.examples import bench, year
from loket.examples.cast import HENK, LENA
from loket.kernel.text import local
from loket.meldingen.models import CLOSED, Melding


class Command(BaseCommand):
    help = "Measure meldingen over HTTP, and print one JSON line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--meldingen", type=int, default=100_000)
        parser.add_argument("--visitors", type=int, default=200)

    def handle(self, *args: Any, **options: Any) -> None:
        address = os.environ.get("LOKET_BENCH_ADDRESS")
        if not address:
            raise CommandError("Start it with: python3 start.py bench meldingen")
        self._fill(options["meldingen"])
        processes = [int(pid) for pid in os.environ.get("LOKET_BENCH_PROCESSES", "").split(",") if pid]
        figures = bench.measure(address, staff=(LENA, HENK), visitors=options["visitors"])
        weight = bench.weigh(processes)
        told = {
            "bench": "meldingen",
            "meldingen": Melding.objects.count(),
            "open": Melding.objects.exclude(state__in=CLOSED).count(),
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
        }
        self.stdout.write(json.dumps(told | figures | weight))

    def _fill(self, wanted: int) -> None:
        missing = wanted - Melding.objects.count()
        if missing > 0:
            first = Melding.objects.earliest("received_at").received_at
            year.load_meldingen(missing, until=first - timedelta(days=1), days=5 * 365, seed=11)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
