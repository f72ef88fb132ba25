"""`start.py bench afspraken`: how fast free times are told among two years of appointments. Prints one JSON line."""

import json
import os
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from loket.examples.slots_bench import free_times
from loket.kernel.text import local


class Command(BaseCommand):
    help = "Measure free times over eight weeks, and print one JSON line."

    def handle(self, *args: Any, **options: Any) -> None:
        told = {
            "bench": "afspraken",
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
        }
        self.stdout.write(json.dumps(told | free_times()))
