"""`manage zaaktypen_inrichten --rsin NUMBER`: the zaaktypen of the start set. What is here already stays."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from loket.catalogi.api.transfer import standard_package, take_in
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused


class Command(BaseCommand):
    help = "Zet de zaaktypen van de beginset klaar. Wat er al is, blijft zoals het is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--rsin", required=True, help="het RSIN van de gemeente, 9 cijfers")

    @transaction.atomic
    def handle(self, *args: Any, rsin: str, **options: Any) -> None:
        try:
            report = take_in(standard_package(rsin), by=SYSTEM)
        except Refused as refused:
            raise CommandError(" ".join(f"{each.field} {each.reason}".strip() for each in refused.refusals)) from None
        for sentence in report.sentences():
            self.stdout.write(sentence)
        if report.refused:
            raise CommandError(f"{len(report.refused)} geweigerd.")
