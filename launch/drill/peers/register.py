"""The register that knows people (BRP)."""

import json
from http.server import BaseHTTPRequestHandler
from typing import Any

from launch.drill.peers.peer import HttpServer, Peer


class KnowsPeople(BaseHTTPRequestHandler):
    """Haal Centraal BRP, for one question."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.server.peer.joins(self.request)  # type: ignore[attr-defined]
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        told = json.dumps({"personen": [{"naam": {"voornamen": "Dina", "geslachtsnaam": "Kramer"}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Register(Peer):
    def __init__(self, port: int) -> None:
        super().__init__(port, HttpServer, KnowsPeople)
