"""`start.py bench zgw_rules`: a long run of schemathesis with every check and phase. Prints one JSON line.

Each check is counted over every request; findings that a contradiction of the standard explains stand apart. What is
left is told on stderr, with the request that shows it.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from schemathesis import engine
from schemathesis.engine.events import ScenarioFinished

from loket.autorisaties.commands import show_client
from loket.catalogi.models import Zaaktype
from loket.examples import many_zaken
from loket.examples.zgw import ROOTS, token_of
from loket.examples.zgw_bench import Line
from loket.examples.zgw_rules import FILES, Proof, is_there
from loket.kernel.text import local

ZAKEN = 200
PHASES = ("examples", "coverage", "fuzzing", "stateful")


class Command(BaseCommand):
    help = "Try every operation of the published OpenAPI files over HTTP, and print one JSON line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--examples", type=int, default=30, help="for each operation")
        parser.add_argument("--apis", default=",".join(FILES))
        parser.add_argument("--phases", default=",".join(PHASES))
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, **options: Any) -> None:
        address = os.environ.get("LOKET_BENCH_ADDRESS")
        if not address:
            raise CommandError("Start it with: python3 start.py bench zgw_rules")
        if not is_there():
            raise CommandError("The files of the standard are not beside this checkout.")
        if not many_zaken.number_of_zaken():
            kinds = list(Zaaktype.objects.filter(concept=False).order_by("id")[:3])
            many_zaken.load_zaken(ZAKEN, first=1, zaaktypen=kinds)
        told = {"bench": "zgw_rules", "at": local(timezone.now()).isoformat(timespec="minutes")}
        apis = {api: self._prove(api, address, options) for api in options["apis"].split(",")}
        self.stdout.write(json.dumps(told | {"apis": apis}))

    def _prove(self, api: str, address: str, options: dict[str, Any]) -> dict[str, Any]:
        chosen = options["phases"].split(",")
        client = show_client("bench-rules", everything=True)  # each time: it may take its own rights away
        token = token_of(client.client_id, client.secret, exp=int(timezone.now().timestamp()) + 24 * 3600)
        proof = Proof(
            api,
            {
                "seed": options["seed"],
                "headers": {"Authorization": f"Bearer {token}"},
                "generation": {"max-examples": options["examples"]},
                "phases": {name: {"enabled": name in chosen} for name in PHASES},
            },
        )
        proof.schema.config.update(base_url=f"{address}{ROOTS[api]}")
        proof.addresses = dict(_addresses(Line(address, client.client_id, client.secret)))
        requests, passed, failed = 0, Counter[str](), Counter[str]()
        for event in engine.from_schema(proof.schema).execute():
            if isinstance(event, ScenarioFinished):
                requests += len(event.recorder.interactions)
                for check in (each for found in event.recorder.checks.values() for each in found):
                    (failed if check.failure_info else passed)[check.name] += 1
                    if check.failure_info:
                        _tell(api, check.name, check.failure_info)
        names = sorted(passed | failed)
        checks = {name: {"passed": passed[name], "failed": failed[name]} for name in names}
        return {"requests": requests, "checks": checks, "explained": dict(proof.explained)}


def _addresses(line: Line) -> Iterator[tuple[str, str]]:
    """The newest of each list: `zaken/zaken` and so on."""
    for api in FILES:
        described = line.json("GET", f"{ROOTS[api]}/openapi.json")
        for path, item in described["paths"].items():
            if "get" in item and "{" not in path and "consumer" not in path:
                found = line.json("GET", f"{ROOTS[api]}{path}")
                rows = found if isinstance(found, list) else found.get("results", [])
                if rows and "url" in rows[0]:
                    yield f"{api}{path}", rows[0]["url"]


def _tell(api: str, name: str, found: Any) -> None:
    sys.stderr.write(f"{api} {name}: {found.failure.title}\n{found.failure.message[:600]}\n{found.code_sample}\n\n")
