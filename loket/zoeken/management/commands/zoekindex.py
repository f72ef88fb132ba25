"""`manage zoekindex`: make the index of search anew, without a moment in which nothing is found."""

from typing import Any

from django.core.management.base import BaseCommand

from loket.zoeken.commands import rebuild_index


class Command(BaseCommand):
    help = "Bouw de zoekindex opnieuw op. Bezoekers kunnen intussen gewoon zoeken."

    def handle(self, *args: Any, **options: Any) -> None:
        rebuilt = rebuild_index()
        self.stdout.write(f"{rebuilt.told} in de index, {rebuilt.gone} weggehaald")
