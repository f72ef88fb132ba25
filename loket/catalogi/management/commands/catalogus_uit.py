"""`manage catalogus_uit FILE`: a whole catalogus in one file, as JSON of our own or as the zip of the field."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from loket.catalogi.api.transfer import write_file
from loket.catalogi.management.which import add_which, which_catalogus


class Command(BaseCommand):
    help = "Schrijf een catalogus naar een bestand. Een naam op .zip geeft het archief met een bestand per soort."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        add_which(parser, "de catalogus; niet nodig als er maar een is")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        catalogus_id = which_catalogus(options)
        try:
            write_file(file, catalogus_id, settings.PUBLIC_URL)
        except OSError as error:
            raise CommandError(f"Het bestand kan niet worden geschreven: {error.strerror}.") from None
        self.stdout.write(f"{file.name} is geschreven")
