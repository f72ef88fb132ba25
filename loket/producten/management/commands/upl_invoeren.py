"""`manage upl_invoeren FILE.csv`: take the Uniforme Productnamenlijst over, and say which of our names are wrong."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.producten.commands import take_in_upl
from loket.producten.queries.figures import wrong_upl_names


class Command(BaseCommand):
    help = "Neem de Uniforme Productnamenlijst (CSV) over en controleer de namen van onze producten."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        try:
            report = take_in_upl(path=file, by=SYSTEM)
        except (Refused, OSError) as error:
            raise CommandError(str(error)) from None
        for line in report.refused:
            self.stdout.write(f"regel {line.number}: {line.reason}")
        for slug, name in wrong_upl_names():
            self.stdout.write(f"product {slug}: “{name}” staat niet in de lijst")
        self.stdout.write(f"{report.kept} namen, {report.new} nieuw, {report.gone} vervallen")
