"""`start.py bench town`: a busy Monday of one town, of ten, and of more. Prints one JSON line."""

import json
import os
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from loket.examples import bench
from loket.examples.monday.costs import used
from loket.examples.monday.drive import drive
from loket.examples.monday.people import Town
from loket.examples.monday.statements import statements
from loket.examples.monday.volumes import busiest_hour
from loket.kernel.text import local

SECONDS, SHORT = 60, 15
HANDS = 64


class Command(BaseCommand):
    help = "Measure the whole town over HTTP in the busiest hour of a busy Monday, and print one JSON line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--maal", default="1,10,50", help="how many towns at once, with commas")
        parser.add_argument("--short", action="store_true", help="fifteen seconds each")

    def handle(self, *args: Any, **options: Any) -> None:
        address = os.environ.get("LOKET_BENCH_ADDRESS")
        if not address:
            raise CommandError("Start it with: python3 start.py bench town")
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        seconds, busy = SHORT if options["short"] else SECONDS, busiest_hour()
        town = Town(address, many=HANDS // 4).open()
        processes = [int(pid) for pid in os.environ.get("LOKET_BENCH_PROCESSES", "").split(",") if pid]
        drive(town, busy, times=2, seconds=10, hands=HANDS)  # each process has read its templates then
        loads = {}
        for times in map(int, options["maal"].split(",")):
            before = used(processes)
            outcome = drive(town, busy, times=times, seconds=seconds, hands=HANDS)
            loads[f"x{times}"] = {
                "per_s": round(sum(each.per_s for each in busy) * times, 1),
                **outcome.figures(),
                "cpu_seconds": used(processes).since(before),
                **bench.weigh(processes),
            }
            print(f"x{times}: {loads[f'x{times}']['all']}", file=sys.stderr, flush=True)
        told = {
            "bench": "town",
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
            "web_processes": int(os.environ.get("LOKET_WEB_WORKERS") or 2),
            "job_workers": int(os.environ.get("LOKET_BENCH_WORKERS") or 1),
            "seconds": seconds,
            "statements": statements(),
            "loads": loads,
        }
        self.stdout.write(json.dumps(told))
