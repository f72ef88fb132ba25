"""`gesprekken_invoeren FILE`: calls out of a file of the exchange (call detail records, CSV)."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.telefonie.commands import import_calls

MOST_BYTES = 100 * 1024 * 1024


class Command(BaseCommand):
    help = "Take calls over from a CSV file of the exchange. A call is taken once, however often its file comes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--centrale", default="", help="the exchange of this file; LOKET_CENTRALE_NAME when left out"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with options["file"].open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        except OSError as error:
            raise CommandError(f"Het bestand kan niet worden gelezen: {error.strerror}.") from None
        if len(content) > MOST_BYTES:
            raise CommandError("Het bestand is groter dan 100 MB. Splits het.")
        try:
            done = import_calls(content=content, centrale=options["centrale"], by=SYSTEM)
        except Refused as refused:
            raise CommandError(refused.refusal.reason) from None
        self.stdout.write(f"{done.new} nieuw, {done.known} waren er al, {len(done.faults)} regels niet gelezen")
        for fault in done.faults[:100]:
            self.stdout.write(f"  regel {fault.number}: {fault.reason}")
