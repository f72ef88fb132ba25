"""`load_sample`: the sample of a town, to try Loket with."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from loket.gebied import commands
from loket.kernel.refusal import Refused


class Command(BaseCommand):
    help = "Load the sample of a town: wijken, other owners, and invented addresses and lamp posts."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = commands.load_sample()
        except Refused as refused:
            raise CommandError(refused.refusal.reason) from None
        self.stdout.write(", ".join(f"{many} {what}" for what, many in counts.items()))
