"""`start.py bench zgw`: how fast the national APIs are with 200,000 zaken. Prints one JSON line.

Times are those of a program on this machine with an open connection and a token, audit trail and notifications on.
"""

import json
import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from loket.autorisaties.commands import show_client
from loket.catalogi.models import Informatieobjecttype, Roltype, Statustype, Zaaktype
from loket.examples import bench, many_zaken, zgw_bench
from loket.examples.zgw import ROOTS
from loket.kernel.text import local


class Command(BaseCommand):
    help = "Measure the national APIs over HTTP, and print one JSON line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--zaken", type=int, default=200_000)

    def handle(self, *args: Any, **options: Any) -> None:
        address = os.environ.get("LOKET_BENCH_ADDRESS")
        if not address:
            raise CommandError("Start it with: python3 start.py bench zgw")
        zaaktypen = list(Zaaktype.objects.filter(concept=False).order_by("id")[:30])
        missing = options["zaken"] - many_zaken.number_of_zaken()
        if missing > 0:
            many_zaken.load_zaken(missing, first=1, zaaktypen=zaaktypen)
        many_zaken.settle()
        figures = self._measure(address, zaaktypen[0])
        processes = [int(pid) for pid in os.environ.get("LOKET_BENCH_PROCESSES", "").split(",") if pid]
        told = {
            "bench": "zgw",
            "zaken": many_zaken.number_of_zaken(),
            "zaaktypen": len(zaaktypen),
            "cores": os.cpu_count(),
            "at": local(timezone.now()).isoformat(timespec="minutes"),
        }
        self.stdout.write(json.dumps(told | figures | bench.weigh(processes)))

    def _measure(self, address: str, zaaktype: Zaaktype) -> dict[str, Any]:
        kind = _kind_of(address, zaaktype)
        client, one_type = show_client("bench", everything=True), _client_of_one_type(zaaktype)
        line = zgw_bench.Line(address, client.client_id, client.secret)
        figures: dict[str, Any] = {}
        questions = zgw_bench.asks(line, kind, many_zaken.number_of_zaken())
        for name, (ask, times) in questions.items():
            figures |= zgw_bench.one_client(name, line, ask, times)
        limited = zgw_bench.Line(address, one_type.client_id, one_type.secret)
        figures |= zgw_bench.one_client("list_one_type_of_thirty", limited, questions["list_all"][0], 100)
        lines = [zgw_bench.Line(address, client.client_id, client.secret) for _ in range(8)]
        for name in ("get_zaak", "list_by_zaaktype", "post_zaak"):
            figures |= zgw_bench.eight_clients(name, lines, questions[name][0])
        return figures


def _kind_of(address: str, zaaktype: Zaaktype) -> zgw_bench.Kind:
    document = Informatieobjecttype.objects.filter(concept=False).order_by("id")[0]
    status = Statustype.objects.filter(zaaktype=zaaktype).order_by("volgnummer")[0]
    rol = Roltype.objects.filter(zaaktype=zaaktype).exclude(omschrijving_generiek__in=["initiator", "zaakcoordinator"])[
        0
    ]
    root = f"{address}{ROOTS['catalogi']}"
    return zgw_bench.Kind(
        f"{root}/zaaktypen/{zaaktype.id}",
        f"{root}/statustypen/{status.id}",
        f"{root}/roltypen/{rol.id}",
        f"{root}/informatieobjecttypen/{document.id}",
    )


def _client_of_one_type(zaaktype: Zaaktype) -> Any:
    from loket.autorisaties.models import Applicatie

    client = show_client("bench-one-type")
    applicatie = Applicatie.objects.get(client_ids__contains=["bench-one-type"])
    applicatie.autorisaties.all().delete()
    applicatie.autorisaties.create(
        component="zrc", scopes=["zaken.lezen"], type_id=zaaktype.id, max_vertrouwelijkheidaanduiding="zeer_geheim"
    )
    return client
