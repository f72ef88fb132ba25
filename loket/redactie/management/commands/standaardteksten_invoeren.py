"""Take in the standard texts of an umbrella supplier, from a file with a JSON object on each line."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from loket.redactie.commands import take_in_standard_texts


class Command(BaseCommand):
    help = "Neem standaardteksten in: per regel een JSON-object met soort, slug, ref, versie en inhoud."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bron", help="de naam van de leverancier")
        parser.add_argument("bestand", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        with options["bestand"].open(encoding="utf-8", errors="surrogateescape") as lines:
            report = take_in_standard_texts(source=options["bron"], lines=lines)
        for number, reason in report.refused:
            self.stderr.write(f"regel {number}: {reason}")
        self.stdout.write(json.dumps({"ingenomen": report.kept, "geweigerd": len(report.refused)}))
