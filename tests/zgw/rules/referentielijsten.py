"""Addresses at other organisations, on this machine: lists that the standard refers to, and wrong ones."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from uuid import NAMESPACE_URL, uuid5

PROCESTYPE, OTHER_PROCESTYPE = (str(uuid5(NAMESPACE_URL, f"procestype-{number}")) for number in (1, 2))
OMSCHRIJVING = str(uuid5(NAMESPACE_URL, "resultaattypeomschrijving"))
KANAAL = str(uuid5(NAMESPACE_URL, "communicatiekanaal"))
TERMS = {
    "nihil": "P5Y",
    "ingeschatte_bestaansduur_procesobject": "P10Y",
    "vast_te_leggen_datum": "P1Y",
    "": "P20Y",
    "bewaren": None,
}
RESULTATEN = {term: str(uuid5(NAMESPACE_URL, f"resultaat-{term}")) for term in TERMS}


class Referentielijsten:
    """The addresses at one running server."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.heard: list[tuple[str, dict, str]] = []  # path, body, Authorization of each message that came
        self.communicatiekanalen = f"{root}/api/v1/communicatiekanalen"
        self.kanaal = f"{self.communicatiekanalen}/{KANAAL}"
        self.procestype = f"{root}/api/v1/procestypen/{PROCESTYPE}"
        self.other_procestype = f"{root}/api/v1/procestypen/{OTHER_PROCESTYPE}"
        self.omschrijving = f"{root}/api/v1/resultaattypeomschrijvingen/{OMSCHRIJVING}"
        self.gone = f"{root}/404"
        self.other = f"{root}/200"
        self.page = f"{root}/html"
        self.callback = f"{root}/callback"

    def klasse(self, procestermijn: str = "nihil") -> str:
        """A result of the selectielijst with this procestermijn."""
        return f"{self.root}/api/v1/resultaten/{RESULTATEN[procestermijn]}"

    def answer(self, path: str) -> object | None:
        if path == "/200":
            return {"iets": "anders"}
        name, _, key = path.removeprefix("/api/v1").removeprefix("/").partition("/")
        url = self.root + path
        match name, key:
            case (("contact" | "verzoek" as kind), ""):
                return {"url": url, "identificatie": kind}
            case "communicatiekanalen", "":
                return [self.answer(f"/api/v1/communicatiekanalen/{KANAAL}")]
            case "communicatiekanalen", found if found == KANAAL:
                return {"url": url, "naam": "E-mail", "omschrijving": "Een bericht langs elektronische weg."}
            case "procestypen", found if found in (PROCESTYPE, OTHER_PROCESTYPE):
                return {
                    "url": url,
                    "nummer": 1,
                    "jaar": 2020,
                    "naam": "Instellen en inrichten",
                    "omschrijving": "Instellen en inrichten van de organisatie",
                    "toelichting": "",
                    "procesobject": "De vastgestelde organisatie",
                }
            case "resultaattypeomschrijvingen", found if found == OMSCHRIJVING:
                return {"url": url, "omschrijving": "Afgebroken", "definitie": "Gestopt.", "opmerking": ""}
            case "resultaten", found if found in RESULTATEN.values():
                return self._resultaat(url, next(term for term, each in RESULTATEN.items() if each == found))
        return None

    def _resultaat(self, url: str, term: str) -> dict:
        return {
            "url": url,
            "procesType": self.procestype,
            "nummer": 1,
            "volledigNummer": "1.1",
            "generiek": True,
            "specifiek": False,
            "naam": "Ingericht",
            "omschrijving": "",
            "herkomst": "Risicoanalyse",
            "waardering": "blijvend_bewaren" if term == "bewaren" else "vernietigen",
            "procestermijn": "" if term == "bewaren" else term,
            "procestermijnWeergave": "",
            "bewaartermijn": TERMS[term],
            "toelichting": "",
        }


@contextmanager
def referentielijsten():
    """A server on this machine, for as long as the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    lists = Referentielijsten(f"http://127.0.0.1:{server.server_port}")
    server.lists = lists  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield lists
    finally:
        server.shutdown()
        server.server_close()


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/html":
            self._send(200, b"<!doctype html><title>Een pagina</title>", "text/html")
            return
        found = self.server.lists.answer(self.path)  # type: ignore[attr-defined]
        if found is None:
            self._send(404, b'{"detail": "Niet gevonden."}')
        else:
            self._send(200, json.dumps(found).encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.lists.heard.append(  # type: ignore[attr-defined]
            (self.path, json.loads(body or b"{}"), self.headers.get("Authorization", ""))
        )
        if self.path == "/refuses":
            self._send(403, b"{}")
        else:
            self._send(204, b"")

    def _send(self, status, body, kind="application/json"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status != 204:
            self.wfile.write(body)

    def log_message(self, *args):
        pass
