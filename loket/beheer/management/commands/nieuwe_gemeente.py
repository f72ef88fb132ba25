"""`nieuwe_gemeente`: begin with an empty installation. The first administrator gets a mail to choose a password."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.beheer.commands import begin_town
from loket.kernel.refusal import Refused


class Command(BaseCommand):
    help = "Make the town, its contact centre and the first administrator."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="such as Bergen; pages say 'Gemeente Bergen'")
        parser.add_argument("--phone", required=True, help="the central number")
        parser.add_argument("--mail", required=True, help="the general mail address of the town")
        parser.add_argument("--admin", required=True, help="mail address of the first administrator")
        parser.add_argument("--first-name", required=True)
        parser.add_argument("--last-name", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DEMO:
            raise CommandError("This is the database of a demo. Give the settings of your town: docs/operations.md.")
        try:
            begin_town(
                name=options["name"],
                phone=options["phone"],
                mail=options["mail"],
                first_name=options["first_name"],
                last_name=options["last_name"],
                email=options["admin"],
            )
        except Refused as refused:
            raise CommandError("; ".join(refusal.reason for refusal in refused.refusals)) from None
        self.stdout.write(f"Gemeente {options['name']} is there. {options['admin']} gets a mail to choose a password.")
