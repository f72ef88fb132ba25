"""`start.py bench search`: how good and how fast search is, over HTTP, among 20,000 pages. Prints one JSON line."""

import json
import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from loket.examples.zoeken import measure
from loket.examples.zoeken.arrange import JUDGED, judged
from loket.examples.zoeken.files import FOLDER
from loket.examples.zoeken.many_pages import add_pages
from loket.kernel.text import local
from loket.zoeken.models import Entry


class Command(BaseCommand):
    help = "Measure search over HTTP, and print one JSON line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--pages", type=int, default=20_000)
        parser.add_argument("--times", type=int, default=1000)
        parser.add_argument("--questions", type=Path, nargs="*", default=[FOLDER / name for name in JUDGED])

    def handle(self, *args: Any, **options: Any) -> None:
        address = os.environ.get("LOKET_BENCH_ADDRESS")
        if not address:
            raise CommandError("Start it with: python3 start.py bench search")
        processes = [int(pid) for pid in os.environ.get("LOKET_BENCH_PROCESSES", "").split(",") if pid]
        add_pages(options["pages"] - Entry.objects.filter(foremost=False).count())
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        before = measure.weight_of(processes)
        measure.crowd(address, measure.SEARCH, ["paspoort"], measure.AT_ONCE * 4)  # each process knows by heart
        sets = {place.stem: list(judged(place)) for place in options["questions"]}
        texts = [question.text for questions in sets.values() for question in questions]
        told: dict[str, Any] = {
            "bench": "search",
            "foremost": Entry.objects.filter(foremost=True).count(),
            "pages": Entry.objects.filter(foremost=False).count(),
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
            "first_time": measure.crowd(address, measure.SEARCH, [f"{text} nu" for text in texts], len(texts)),
            "quality": {name: measure.quality(address, questions) for name, questions in sets.items()},
            "search": measure.crowd(address, measure.SEARCH, texts, options["times"]),
            "suggest": measure.crowd(address, measure.SUGGEST, measure.beginnings(texts), options["times"]),
            "private_mb_before": before,
            "private_mb_after": measure.weight_of(processes),
        }
        self.stdout.write(json.dumps(told))
