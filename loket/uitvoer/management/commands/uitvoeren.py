"""`manage uitvoeren DIR`, and `start.py export DIR`: everything of the town in open formats."""

import getpass
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refused
from loket.uitvoer.commands import export_town


class Command(BaseCommand):
    help = "Schrijf alles van de gemeente in een map: JSON zoals de API's het geven, CSV, en de bestanden."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("map", type=Path)
        parser.add_argument("--met-bsn", action="store_true", help="ook nummers van personen, leesbaar")
        parser.add_argument("--reden", default="", help="met --met-bsn: waarom; dat wordt vastgelegd")

    def handle(self, *args: Any, map: Path, met_bsn: bool, reden: str, **options: Any) -> None:
        by = Actor(ActorKind.SYSTEM, name=f"Loket, voor {getpass.getuser()}"[:200])
        try:
            done = export_town(into=map.absolute(), met_bsn=met_bsn, reason=reden, by=by)
        except Refused as refused:
            raise CommandError(refused.refusal.reason) from None
        said = f"{map}: {done.tables} bestanden met {done.rows} rijen, en {done.files} documenten en andere bestanden."
        self.stdout.write(said)
        if done.missing:
            self.stderr.write(f"{done.missing} bestanden zijn er niet meer; zie niet-gevonden.txt")
