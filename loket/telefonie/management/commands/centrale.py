"""`centrale`: listen to the phone exchange until somebody stops it."""

import signal
from time import sleep
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections

from loket.outside.centrale import centrale
from loket.telefonie.commands import listen


class Command(BaseCommand):
    help = "Listen to the phone exchange (Asterisk). Run it once; it connects again by itself."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.AMI_HOST:
            raise CommandError("Set LOKET_AMI_HOST first: docs/telefonie.md tells how.")
        signal.signal(signal.SIGTERM, _interrupt)
        try:
            listen(centrale(), wait=_wait)
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")


def _wait(seconds: float) -> bool:
    """Never says to stop. A connection with the database that broke is made anew."""
    close_old_connections()
    sleep(seconds)
    return False


def _interrupt(*of: Any) -> None:
    """Also in the middle of waiting for the exchange: nothing is half done, for each signal is one transaction."""
    raise KeyboardInterrupt
