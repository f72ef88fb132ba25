"""`check_installation`: is everything in order, in plain words? Ends with 1 when something is wrong."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from loket.beheer.checks import findings
from loket.beheer.checks.finding import Level

SIGNS = {Level.OK: "ok     ", Level.LOOK: "look   ", Level.WRONG: "WRONG  ", Level.OFF: "off    "}


class Command(BaseCommand):
    help = "Look at settings, database, worker, mail, backups, clocks and the systems of others."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        counts = dict.fromkeys(Level, 0)
        for found in findings():
            counts[found.level] += 1
            self.stdout.write(f"{SIGNS[found.level]}{found.what}: {found.says}")
        told = f"{counts[Level.WRONG]} wrong, {counts[Level.LOOK]} to look at, {counts[Level.OFF]} not set up."
        self.stdout.write(told)
        if counts[Level.WRONG]:
            sys.exit(1)
