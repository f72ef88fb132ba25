"""`mail_invoeren PATH --postbus ADDRESS`: mail out of files of an earlier system."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.mail.commands import take_in_file
from loket.mail.models import Postbus
from loket.outside.opslag import StoreDown


class Command(BaseCommand):
    help = "Take mail over from an eml file, an mbox, a maildir or a folder of files. A mail is taken once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument("--postbus", required=True, help="the address of the mailbox that it belongs to")
        parser.add_argument("--zonder-bevestiging", action="store_true", help="send nobody a receipt")

    def handle(self, *args: Any, **options: Any) -> None:
        postbus = Postbus.objects.filter(adres=options["postbus"].lower()).first()
        if postbus is None:
            raise CommandError("Deze postbus bestaat niet. Maak hem eerst aan bij Beheer.")
        try:
            done = take_in_file(options["path"], postbus=postbus, silent=options["zonder_bevestiging"])
        except StoreDown:
            raise CommandError("De mail kan nu niet worden bewaard. Begin later opnieuw.") from None
        except OSError as error:
            raise CommandError(f"Het bestand kan niet worden gelezen: {error.strerror}.") from None
        self.stdout.write(f"{done.new} nieuw, {done.known} waren er al, {done.unread} niet te lezen")
