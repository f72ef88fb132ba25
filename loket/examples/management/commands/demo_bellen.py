"""`demo_bellen`: in a demo, let the telephone of somebody ring."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from loket.examples.telefonie import ring, set_up_phones


class Command(BaseCommand):
    help = "Let a telephone of the demo town ring: 201 is that of Fatima."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--toestel", default="201")
        parser.add_argument("--nummer", default="0612345678", help="empty: a withheld number")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is only for a demo: LOKET_DEMO is not set.")
        set_up_phones()
        ring(options["toestel"], options["nummer"], now=timezone.now())
        self.stdout.write(f"Toestel {options['toestel']} gaat over.")
