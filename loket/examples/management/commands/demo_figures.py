"""`demo_figures`: each figure of the report, beside what stands of it in this town."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from loket.examples.counted import counted


class Command(BaseCommand):
    help = "What the report counted in 2010, beside what stands of it in the demo town."

    def handle(self, *args: Any, **options: Any) -> None:
        for figure, found in counted(timezone.localdate()):
            self.stdout.write(f"{figure.source:6}{figure.name:50}{figure.reported:>10,}{found:>10,}")
