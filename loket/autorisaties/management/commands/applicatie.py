"""`start.py manage applicatie NAME --alle-rechten`: a client of the APIs, with its secret."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from loket.autorisaties.commands import show_client
from loket.zgw.caller import LEVELS


class Command(BaseCommand):
    help = "Maak een applicatie voor de APIs, of toon haar."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="naam en client_id van de applicatie")
        parser.add_argument("--alle-rechten", action="store_true", help="geef de applicatie alle rechten")
        parser.add_argument("--scopes", default="", help="of alleen deze, voor alle typen, met komma's")
        parser.add_argument("--tot", default=LEVELS[-1], choices=LEVELS, help="hoogste vertrouwelijkheid bij --scopes")

    def handle(self, *args: Any, name: str, alle_rechten: bool, scopes: str, tot: str, **options: Any) -> None:
        given = [scope.strip() for scope in scopes.split(",") if scope.strip()]
        client = show_client(name, everything=alle_rechten, scopes=given, level=tot)
        self.stdout.write(json.dumps({"client_id": client.client_id, "secret": client.secret}))
