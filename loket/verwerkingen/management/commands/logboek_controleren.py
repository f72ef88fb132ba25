"""Check that no line of the audit log was changed or taken away: `manage logboek_controleren`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from loket.verwerkingen.queries import broken_line


class Command(BaseCommand):
    help = "Kijkt of het logboek is zoals het werd geschreven."

    def handle(self, *args: Any, **options: Any) -> None:
        if broken := broken_line():
            raise CommandError(f"Regel {broken} van het logboek is niet zoals hij werd geschreven.")
        self.stdout.write("Het logboek is zoals het werd geschreven.")
