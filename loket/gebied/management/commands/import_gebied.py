"""`import_gebied wijken FILE`: the town's own map (GeoJSON) of wijken or beheerders, or its lichtmasten (csv)."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.gebied import commands
from loket.gebied.commands.sample import lamp_post_lines
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused


class Command(BaseCommand):
    help = "Replace the wijken or beheerders (GeoJSON, in degrees) or the lichtmasten (csv: number,near,lat,lon)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["wijken", "beheerders", "lichtmasten"])
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, what: str, file: Path, **options: Any) -> None:
        try:
            many = _import(what, file)
        except Refused as refused:
            raise CommandError(" ".join(refusal.reason for refusal in refused.refusals)) from None
        except (OSError, ValueError, KeyError, TypeError) as wrong:
            raise CommandError(f"{file.name} cannot be read: {type(wrong).__name__}") from None
        self.stdout.write(f"{many} {what}")


def _import(what: str, file: Path) -> int:
    if what == "lichtmasten":
        return commands.import_lamp_posts(lines=lamp_post_lines(file), source=file.name, by=SYSTEM).kept
    draw = commands.draw_wijken if what == "wijken" else commands.draw_owner_areas
    return len(draw(collection=json.loads(file.read_text(encoding="utf-8")), source=file.name, by=SYSTEM))
