"""`start.py bench balie`: how fast the hall is when it is full, and free times. Prints one JSON line."""

import json
import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from loket.examples import bench, hall_bench, slots_bench
from loket.kernel.text import local

TIMES, SHORT_TIMES = 200, 40
TOGETHER, SHORT_TOGETHER = 120, 20  # seconds


class Command(BaseCommand):
    help = "Measure counters, displays and kiosks over HTTP, and free times; print one JSON line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--short", action="store_true", help="forty calls, and twenty seconds together")

    def handle(self, *args: Any, **options: Any) -> None:
        address = os.environ.get("LOKET_BENCH_ADDRESS")
        if not address:
            raise CommandError("Start it with: python3 start.py bench balie")
        processes = [int(pid) for pid in os.environ.get("LOKET_BENCH_PROCESSES", "").split(",") if pid]
        short = options["short"]
        desks = [hall_bench.Desk(address, number) for number in range(hall_bench.COUNTERS)]
        hall_bench.fill()
        told = {
            "bench": "balie",
            "waiting": hall_bench.WAITING,
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
            **slots_bench.free_times(SHORT_TIMES if short else TIMES),
            **hall_bench.call_among_many(desks[0], SHORT_TIMES if short else TIMES),
            **hall_bench.polling(address, processes),
            **hall_bench.all_at_once(address, desks, SHORT_TOGETHER if short else TOGETHER),
        }
        self.stdout.write(json.dumps(told | bench.weigh(processes)))
