"""`start.py bench contact`: how fast the contact centre is among a million klantcontacten. Prints one JSON line."""

import json
import os
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from loket.examples import bench
from loket.examples.contact.agents import LINES, agent
from loket.examples.contact.crowd import work_together
from loket.examples.contact.desk import Desk
from loket.examples.contact.figures import as_line
from loket.examples.contact.fill import Size, fill, is_filled
from loket.examples.contact.measure import Bench
from loket.kernel.text import local

TIMES, SHORT_TIMES = 100, 30
TOGETHER, SHORT_TOGETHER = 120, 20  # seconds


class Command(BaseCommand):
    help = "Measure the contact centre over HTTP, and print one JSON line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--contacten", type=int, default=Size.contacten)
        parser.add_argument("--partijen", type=int, default=Size.partijen)
        parser.add_argument("--short", action="store_true", help="thirty times each, and twenty seconds together")

    def handle(self, *args: Any, **options: Any) -> None:
        address = os.environ.get("LOKET_BENCH_ADDRESS")
        if not address:
            raise CommandError("Start it with: python3 start.py bench contact")
        short, partijen = options["short"], options["partijen"]
        took = {} if is_filled() else fill(Size(partijen=partijen, contacten=options["contacten"]), say=say)
        desks = [Desk(address, number).log_in(agent(number)) for number in range(LINES)]
        processes = [int(pid) for pid in os.environ.get("LOKET_BENCH_PROCESSES", "").split(",") if pid]
        one = Bench(desks, Desk(address, 2000), partijen, SHORT_TIMES if short else TIMES, processes)
        alone = {}
        for name, figure in one.all():
            alone[name] = figure
            say(as_line(name, figure))
        seconds = SHORT_TOGETHER if short else TOGETHER
        together = work_together(desks, partijen=partijen, seconds=seconds)
        for name, figure in together["steps"].items():
            say(as_line(f"together: {name}", figure))
        say(f"together: {together['per_s']} steps a second, {together['errors']} errors")
        told = {
            "bench": "contact",
            "partijen": partijen,
            "contacten": options["contacten"],
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
            "fill_seconds": took,
            "alone": alone,
            "not_met": [name for name, figure in alone.items() if not figure.get("met", True)],
            "together": together,
        }
        self.stdout.write(json.dumps(told | bench.weigh(processes)))


def say(text: object) -> None:
    """For who waits: the result itself is the one line on stdout."""
    print(text, file=sys.stderr, flush=True)
