"""`reisdocumenten_invoeren PATH`: what the application of burgerzaken tells each night about travel documents."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.correspondentie.commands import note_reisdocument
from loket.correspondentie.models import Reisdocumentsoort
from loket.correspondentie.queries.reisdocument import partij_with_bsn

COLUMNS = ["bsn", "soort", "geldig_tot", "klaar_op", "opgehaald_op"]


class Command(BaseCommand):
    help = f"A CSV file with ; between {', '.join(COLUMNS)}. Days as 2027-02-01. Who is not known here is passed over."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        noted = passed = 0
        try:
            with options["path"].open(encoding="utf-8-sig", newline="") as file:
                lines = csv.DictReader(file, delimiter=";")
                if lines.fieldnames != COLUMNS:  # above all: no number of a document
                    raise CommandError(f"Gebruik precies deze kolommen: {'; '.join(COLUMNS)}.")
                for number, line in enumerate(lines, start=2):
                    known = self._note(number, line)
                    noted, passed = noted + known, passed + (not known)
        except OSError as error:
            raise CommandError(f"Het bestand kan niet worden gelezen: {error.strerror}.") from None
        self.stdout.write(f"{noted} vastgelegd, {passed} van iemand die wij niet kennen")

    def _note(self, number: int, line: dict[str, str]) -> bool:
        if line["soort"] not in Reisdocumentsoort.values:
            raise CommandError(f"Regel {number}: {line['soort']!r} is geen soort reisdocument.")
        try:
            until, ready, taken = (date.fromisoformat(line[name]) if line[name] else None for name in COLUMNS[2:])
        except ValueError:
            raise CommandError(f"Regel {number}: een dag is geen dag. Schrijf 2027-02-01.") from None
        if until is None:
            raise CommandError(f"Regel {number}: geldig_tot ontbreekt.")
        partij = partij_with_bsn(line["bsn"])
        if partij:
            note_reisdocument(
                partij_id=partij, soort=line["soort"], geldig_tot=until, klaar_op=ready, opgehaald_op=taken
            )
        return partij is not None
