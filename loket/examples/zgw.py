"""A program that calls our national APIs, for tests and benchmarks: it signs its tokens as real clients do."""

import time
from dataclasses import dataclass
from typing import Any

from django.test import Client
from joserfc import jwt
from joserfc.jwk import OctKey

from loket.autorisaties.commands import show_client
from loket.autorisaties.models import Applicatie

ROOTS = {
    name: f"/{name}/api/v1"
    for name in ("zaken", "catalogi", "documenten", "besluiten", "autorisaties", "notificaties", "klantinteracties")
}


def token_of(client_id: str, secret: str, /, **claims: Any) -> str:
    now = int(time.time())
    told = {"iss": client_id, "iat": now, "client_id": client_id, "user_id": "jvdberg", "user_representation": "Jan"}
    return jwt.encode({"alg": "HS256", "typ": "JWT"}, {**told, **claims}, OctKey.import_key(secret))


@dataclass
class Program:
    """Calls by a short path (`zaken/zaken`) or a full address; headers for places go along."""

    client_id: str
    secret: str

    def __post_init__(self) -> None:
        self.client = Client()

    def get(self, path: str, params: dict[str, Any] | None = None, **headers: str) -> Any:
        return self.client.get(self._address(path), params or {}, headers=self._headers(headers))

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._send("post", path, body, headers)

    def put(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._send("put", path, body, headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._send("patch", path, body, headers)

    def delete(self, path: str, **headers: str) -> Any:
        return self.client.delete(self._address(path), headers=self._headers(headers))

    def head(self, path: str, **headers: str) -> Any:
        return self.client.head(self._address(path), headers=self._headers(headers))

    def _send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> Any:
        send = getattr(self.client, method)
        return send(self._address(path), body, content_type="application/json", headers=self._headers(headers))

    def _address(self, path: str) -> str:
        if path.startswith(("http", "/")):
            return path
        api, _, rest = path.partition("/")
        return f"{ROOTS[api]}/{rest}"

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        given = {name.replace("_", "-"): value for name, value in more.items()}
        token = f"Bearer {token_of(self.client_id, self.secret)}"
        return {"Authorization": token, "Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326", **given}


def program_with_all_rights(name: str = "zaaksysteem") -> Program:
    client = show_client(name, everything=True)
    return Program(client.client_id, client.secret)


def program_with(name: str, *autorisaties: dict[str, Any]) -> Program:
    """A program with these rights: `component`, `scopes`, `type_id`, `max_vertrouwelijkheidaanduiding`."""
    client = show_client(name, everything=False)
    applicatie = Applicatie.objects.get(client_ids__contains=[name])
    for each in autorisaties:
        applicatie.autorisaties.create(**each)
    return Program(client.client_id, client.secret)
