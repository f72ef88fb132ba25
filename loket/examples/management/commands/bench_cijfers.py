"""`start.py bench cijfers`: figures over ten years of a town. Prints one JSON line."""

import json
import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from loket.examples import cijfers_bench
from loket.kernel.text import local


class Command(BaseCommand):
    help = "Fill a scratch database with ten years, count them, measure the pages over HTTP, print one JSON line."

    def handle(self, *args: Any, **options: Any) -> None:
        address = os.environ.get("LOKET_BENCH_ADDRESS")
        if not address:
            raise CommandError("Start it with: python3 start.py bench cijfers")
        cijfers_bench.fill(self.stderr.write)
        told = {
            "bench": "cijfers",
            "contacten": cijfers_bench.CONTACTEN,
            "zaken": cijfers_bench.ZAKEN,
            "years": 10,
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
            **cijfers_bench.count(self.stderr.write),
            **cijfers_bench.measure(address),
        }
        self.stdout.write(json.dumps(told))
