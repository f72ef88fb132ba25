"""`start.py manage meldingen_naar_zaken`: meldingen from before zaken were there get their zaak, all of them."""

from typing import Any

from django.core.management.base import BaseCommand

from loket.meldingen.commands import give_zaken

BATCH = 100


class Command(BaseCommand):
    help = "Geef elke melding die er nog geen heeft een zaak."

    def handle(self, *args: Any, **options: Any) -> None:
        total = 0
        while given := give_zaken(most=BATCH):
            total += given
        self.stdout.write(f"{total} meldingen kregen een zaak.")
