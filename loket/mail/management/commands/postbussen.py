"""`postbussen`: listen to every mailbox until somebody stops it."""

import signal
import threading
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from loket.mail.commands import listen
from loket.mail.models import Postbus


class Command(BaseCommand):
    help = "Listen to the mailboxes, so that mail is here at once. Run it once; it connects again by itself."

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        signal.signal(signal.SIGTERM, lambda *of: stop.set())
        signal.signal(signal.SIGINT, lambda *of: stop.set())
        known: set[UUID] = set()
        while not stop.is_set():
            for each in Postbus.objects.filter(actief=True).exclude(server="").exclude(id__in=known):
                known.add(each.id)
                threading.Thread(target=_listen, args=[each.id, stop], daemon=True).start()
            close_old_connections()
            stop.wait(30)  # a mailbox that somebody adds is heard within half a minute
        self.stdout.write("Stopped.")


def _listen(postbus_id: UUID, stop: threading.Event) -> None:
    """A mail that is half done when the program stops comes again: each is one transaction."""

    def wait(seconds: float) -> bool:
        close_old_connections()
        return stop.wait(seconds)

    listen(postbus_id, wait=wait)
