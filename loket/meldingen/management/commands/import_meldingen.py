"""`import_meldingen FILE --source NAAM`: meldingen of another system, from CSV or from Open311 in JSON or XML."""

import csv
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.models import Overname
from loket.meldingen.queries.overnames import left_lines, report_rows


class Command(BaseCommand):
    help = "Take meldingen over from a file of another system. Nobody is told. A line is taken once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--source", required=True, help="the other system, such as oude-app")
        parser.add_argument("--dry-run", action="store_true", help="only tell what would happen")
        parser.add_argument("--rapport", type=Path, help="write the refused lines to this csv file")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with options["file"].open("rb") as file:
                kept = File(file, name=options["file"].name)
                started = commands.start_overname(
                    file=kept, source=options["source"], trial=options["dry_run"], at_once=True, by=SYSTEM
                )
        except OSError as error:
            raise CommandError(f"Het bestand kan niet worden gelezen: {error.strerror}.") from None
        except Refused as refused:
            raise CommandError(refused.refusal.reason) from None
        overname = commands.run_overname(overname_id=started.id)
        self._tell(overname)
        if options["rapport"]:
            _write(options["rapport"], overname)
        if overname.fault:
            raise CommandError(overname.fault)

    def _tell(self, overname: Overname) -> None:
        taken = "over te nemen" if overname.trial else "overgenomen"
        self.stdout.write(f"{overname.taken} {taken}, {overname.known} waren er al, {overname.refused} geweigerd")
        for line in left_lines(overname.id):
            self.stdout.write(f"  regel {line.number}: {line.reason}")


def _write(path: Path, overname: Overname) -> None:
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file, delimiter=";").writerows(report_rows(overname))
