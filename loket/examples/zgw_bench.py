"""Measuring the national APIs over HTTP, as a program would that keeps its connection open."""

import base64
import http.client
import json
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any
from urllib.parse import urlencode, urlsplit

from loket.examples.many_zaken import BSN_OF, RSIN
from loket.examples.zgw import ROOTS, token_of

WARM = 20
BSN_FILTER = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
EXPANDED = "zaaktype,status.statustype,rollen.roltype,zaakinformatieobjecten"
CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326", "Content-Type": "application/json"}


@dataclass
class Line:
    """One open connection, with a token."""

    address: str
    client_id: str
    secret: str
    made: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        self.connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        self.headers = {**CRS, "Authorization": f"Bearer {token_of(self.client_id, self.secret)}"}

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, bytes, float]:
        """Status, body, seconds."""
        raw = None if body is None else json.dumps(body).encode()
        told = {**self.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
        began = time.perf_counter()
        self.connection.request(method, path, raw, told)
        response = self.connection.getresponse()
        content = response.read()
        return response.status, content, time.perf_counter() - began

    def json(self, method: str, path: str, body: Any = None) -> Any:
        status, content, _ = self.ask(method, path, body)
        if status >= 400:
            raise RuntimeError(f"{method} {path}: {status} {content[:500]!r}")
        return json.loads(content)


@dataclass(frozen=True)
class Kind:
    """The addresses that bodies need."""

    zaaktype: str
    statustype: str
    roltype: str
    informatieobjecttype: str


Ask = Callable[[Line, int], tuple[int, bytes, float]]


def percentiles(name: str, waited: list[float]) -> dict[str, float]:
    measured = [seconds * 1000 for seconds in waited[WARM:]]
    return {f"{name}_p50_ms": round(median(measured), 2), f"{name}_p95_ms": round(quantiles(measured, n=20)[18], 2)}


def one_client(name: str, line: Line, ask: Ask, times: int) -> dict[str, float]:
    waited = []
    for number in range(WARM + times):
        status, content, seconds = ask(line, number)
        if status >= 400:
            raise RuntimeError(f"{name}: {status} {content[:500]!r}")
        waited.append(seconds)
    return percentiles(name, waited)


def eight_clients(name: str, lines: list[Line], ask: Ask, seconds: float = 4.0) -> dict[str, float]:
    """How many a second when eight ask at once, each as soon as it has its answer."""
    until = time.perf_counter() + seconds

    def work(line: Line) -> list[float]:
        waited = []
        while time.perf_counter() < until:
            status, content, took = ask(line, time.perf_counter_ns())
            if status >= 400:
                raise RuntimeError(f"{name}: {status} {content[:500]!r}")
            waited.append(took)
        return waited

    began = time.perf_counter()
    with ThreadPoolExecutor(len(lines)) as pool:
        waited = [took for each in pool.map(work, lines) for took in each]
    return {
        f"{name}_8_per_s": round(len(waited) / (time.perf_counter() - began), 1),
        f"{name}_8_p50_ms": round(median(waited) * 1000, 2),
    }


def zaak_body(kind: Kind) -> dict[str, Any]:
    return {
        "bronorganisatie": RSIN,
        "verantwoordelijkeOrganisatie": RSIN,
        "zaaktype": kind.zaaktype,
        "startdatum": "2026-11-02",
        "omschrijving": "Kapvergunning voor een berk",
    }


def asks(line: Line, kind: Kind, many: int) -> dict[str, tuple[Ask, int]]:
    """What is measured: a question by its name, and how often it is asked."""
    zaken = f"{ROOTS['zaken']}/zaken"
    some = line.json("GET", f"{zaken}?{urlencode({'zaaktype': kind.zaaktype})}")["results"]
    urls = [urlsplit(zaak["url"]).path for zaak in some]
    _, _, _ = line.ask("GET", urls[0])
    tag = _tag(line, urls[0])
    fresh = [line.json("POST", zaken, zaak_body(kind))["url"] for _ in range(60)]
    content = base64.b64encode(os.urandom(100 * 1024)).decode()
    document = line.json("POST", f"{ROOTS['documenten']}/enkelvoudiginformatieobjecten", document_body(kind, content))
    download = document["inhoud"].split(urlsplit(document["inhoud"]).netloc, 1)[1]

    def get(path: str, **params: Any) -> Ask:
        way = f"{path}?{urlencode(params)}" if params else path
        return lambda each, number: each.ask("GET", way)

    def post(path: str, body: Callable[[int], Any]) -> Ask:
        return lambda each, number: each.ask("POST", path, body(number))

    return {
        "get_zaak": (lambda each, number: each.ask("GET", urls[number % len(urls)]), 300),
        "get_zaak_304": (lambda each, number: each.ask("GET", urls[0], If_None_Match=tag), 300),
        "get_zaak_expand": (
            get(urls[0], expand=EXPANDED),
            100,
        ),
        "list_by_zaaktype": (get(zaken, zaaktype=kind.zaaktype), 100),
        "list_by_bsn": (get(zaken, **{BSN_FILTER: BSN_OF}), 100),
        "list_ordered": (get(zaken, ordering="-startdatum"), 100),
        "list_all": (get(zaken), 100),
        "list_page_1000": (get(zaken, page=min(1000, max(1, many // 200))), 60),
        "list_last_page": (get(zaken, page=_last_page(line, zaken)), 60),
        "list_expand": (get(zaken, expand="status.statustype,rollen"), 60),
        "post_zaak": (post(zaken, lambda _: zaak_body(kind)), 200),
        "post_status": (post(f"{ROOTS['zaken']}/statussen", lambda number: status_body(fresh, kind, number)), 200),
        "patch_zaak": (
            lambda each, number: each.ask(
                "PATCH", urlsplit(fresh[number % 60]).path, {"toelichting": f"Stap {number}"}
            ),
            200,
        ),
        "post_rol": (post(f"{ROOTS['zaken']}/rollen", lambda number: rol_body(fresh, kind, number)), 200),
        "post_document_100k": (
            post(f"{ROOTS['documenten']}/enkelvoudiginformatieobjecten", lambda _: document_body(kind, content)),
            100,
        ),
        "download_100k": (get(download), 200),
    }


def status_body(zaken: list[str], kind: Kind, number: int) -> dict[str, Any]:
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 86400 + number % 80000))
    return {"zaak": zaken[number % len(zaken)], "statustype": kind.statustype, "datumStatusGezet": moment}


def rol_body(zaken: list[str], kind: Kind, number: int) -> dict[str, Any]:
    return {
        "zaak": zaken[number % len(zaken)],
        "roltype": kind.roltype,
        "roltoelichting": "belanghebbende",
        "betrokkeneType": "natuurlijk_persoon",
        "betrokkeneIdentificatie": {"inpBsn": "999990019", "geslachtsnaam": "Voorbeeld"},
    }


def document_body(kind: Kind, content: str) -> dict[str, Any]:
    return {
        "bronorganisatie": RSIN,
        "creatiedatum": "2026-11-02",
        "titel": "Plattegrond",
        "auteur": "Een inwoner",
        "taal": "dut",
        "bestandsnaam": "plattegrond.bin",
        "formaat": "application/octet-stream",
        "bestandsomvang": 100 * 1024,
        "inhoud": content,
        "informatieobjecttype": kind.informatieobjecttype,
        "indicatieGebruiksrecht": False,
    }


def _tag(line: Line, path: str) -> str:
    line.connection.request("GET", path, headers=line.headers)
    response = line.connection.getresponse()
    response.read()
    return response.headers["ETag"]


def _last_page(line: Line, path: str) -> int:
    count = int(line.json("GET", path)["count"])
    return max(1, -(-count // 100))
