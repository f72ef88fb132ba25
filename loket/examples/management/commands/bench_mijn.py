"""`start.py bench mijn`: how fast the page of who is in opens, and a form is filled in. Prints one JSON line.

Times are those of a client on this machine, so they hold the web server and the network too.
"""

import json
import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from loket.examples.forms_bench import measure_forms
from loket.examples.home_bench import measure_home
from loket.kernel.text import local


class Command(BaseCommand):
    help = "Measure forms over HTTP, and print one JSON line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--visitors", type=int, default=300)
        parser.add_argument("--times", type=int, default=200)

    def handle(self, *args: Any, **options: Any) -> None:
        address = os.environ.get("LOKET_BENCH_ADDRESS")
        if not address:
            raise CommandError("Start it with: python3 start.py bench mijn")
        told = {
            "bench": "mijn",
            "cores": os.cpu_count(),
            "load": round(os.getloadavg()[0], 1),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
        }
        told |= measure_home(address, times=options["times"], visitors=min(options["visitors"], 50))
        self.stdout.write(json.dumps(told | measure_forms(address, visitors=options["visitors"])))
