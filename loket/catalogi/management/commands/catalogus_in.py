"""`manage catalogus_in FILE`: take in a catalogus, from our own JSON or from the zip that the field exchanges."""

import csv
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from loket.catalogi.api.transfer import Report, read_file, take_in
from loket.catalogi.management.which import add_which, which_catalogus
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.kernel.sheet import guarded


class Command(BaseCommand):
    help = "Neem een catalogus over uit een bestand. Wat er al is, blijft zoals het is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="het bestand: JSON van Loket, of een zip met een bestand per soort")
        add_which(parser, "zet alles in deze catalogus, in plaats van die van het bestand")
        parser.add_argument("--als-concept", action="store_true", help="publiceer niets")
        parser.add_argument("--proef", action="store_true", help="vertel alleen wat er zou gebeuren")
        parser.add_argument("--rapport", type=Path, help="schrijf wat is geweigerd ook naar dit csv-bestand")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        report = Report()
        try:
            package = read_file(file, report)
            into = which_catalogus(options) if options["domein"] else None
            with transaction.atomic():
                take_in(package, by=SYSTEM, publish=not options["als_concept"], into=into, report=report)
                transaction.set_rollback(options["proef"])
        except OSError as error:
            raise CommandError(f"Het bestand kan niet worden gelezen: {error.strerror}.") from None
        except Refused as refused:
            raise CommandError(" ".join(f"{each.field} {each.reason}".strip() for each in refused.refusals)) from None
        for sentence in report.sentences():
            self.stdout.write(sentence)
        if options["rapport"]:
            _write(options["rapport"], report)
        if report.refused:
            raise CommandError(f"{len(report.refused)} geweigerd.")


def _write(path: Path, report: Report) -> None:
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        lines = ([each.place, each.field, each.code, each.reason] for each in report.refused)
        rows = (["plaats", "veld", "code", "reden"], *lines)
        csv.writer(file, delimiter=";").writerows([guarded(cell) for cell in row] for row in rows)
