"""`import_bag FILE --plaatsen Bergen,Schoorl`: addresses from the national BAG extract 2.0."""

import csv
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.gebied import commands
from loket.gebied.rules import RefusedLine
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.kernel.sheet import guarded

SHOWN = 20


class Command(BaseCommand):
    help = "Take over the addresses of some places from the national BAG extract 2.0 (zip)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--plaatsen", required=True, help="the places, with commas between them")
        parser.add_argument("--rapport", type=Path, help="write every refused line to this csv file")

    def handle(self, *args: Any, **options: Any) -> None:
        places = [place.strip() for place in options["plaatsen"].split(",") if place.strip()]
        try:
            report = commands.import_bag(path=options["file"], places=places, by=SYSTEM)
        except Refused as refused:
            raise CommandError(refused.refusal.reason) from None
        self.stdout.write(f"{report.kept} adressen, {report.removed} weg, {len(report.refused)} geweigerd")
        for line in report.refused[:SHOWN]:
            self.stdout.write(f"  {line.what}: {line.reason}")
        if options["rapport"]:
            _write(options["rapport"], report.refused)


def _write(path: Path, refused: list[RefusedLine]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["wat", "reden"])
        writer.writerows((guarded(line.what), guarded(line.reason)) for line in refused)
