"""`open311_sleutel NAAM`: a key with which a program may send meldingen."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.meldingen import commands


class Command(BaseCommand):
    help = "Print a new Open311 key for this application, once. The key it had, works no longer."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("naam", help="the name of the application")
        parser.add_argument("--intrekken", action="store_true", help="withdraw the key instead")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["intrekken"]:
                commands.withdraw_key(name=options["naam"], by=SYSTEM)
                self.stdout.write(f"De sleutel van {options['naam']} werkt niet meer.")
            else:
                self.stdout.write(commands.give_key(name=options["naam"], by=SYSTEM))
        except Refused as refused:
            raise CommandError(refused.refusal.reason) from None
