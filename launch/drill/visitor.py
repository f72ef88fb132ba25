"""Somebody with a browser who is patient: what did not come through is tried again, as people do."""

import http.client
import random
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

from launch.drill.book import Book, Seen, now

CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
TIMEOUT = 15.0  # what a person waits
PAUSE = 1.5  # and before trying again: shorter than Retry-After says, for a drill is short
PATIENCE = 60.0


class GaveUp(Exception):
    """It did not come through in a minute."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    text: str
    goes_to: str = ""


@dataclass
class Visitor:
    """One browser. `ports` are the doors of the town at this moment: where one does not answer, the next is tried."""

    ports: list[int]
    book: Book
    kind: str
    cookies: dict[str, str] = field(default_factory=dict)
    turn: int = 0
    address: str = field(default_factory=lambda: ".".join(["10", *(str(random.randrange(1, 255)) for _ in range(3))]))  # noqa: S311

    def get(self, path: str) -> Answer:
        return self._patiently("GET", path, None)

    def post(self, path: str, token: str, **fields: str | list[str]) -> Answer:
        return self._patiently("POST", path, _form(token, fields))

    def token_at(self, path: str) -> tuple[str, str]:
        """The token of the form there, and the page."""
        text = self.get(path).text
        found = CSRF.search(text)
        if not found:
            raise GaveUp(f"no form at {path}")
        return found[1], text

    def _patiently(self, method: str, path: str, body: bytes | None) -> Answer:
        until = now() + PATIENCE
        while True:
            answer = self._once(method, path, body)
            if answer and answer.status < 500:
                return answer
            if now() > until:
                raise GaveUp(path)
            time.sleep(PAUSE)

    def _once(self, method: str, path: str, body: bytes | None) -> Answer | None:
        began = now()
        try:
            status, text, told = self._ask(self.ports[self.turn % len(self.ports)], method, path, body)
        except (OSError, http.client.HTTPException) as error:
            self.turn += 1
            self.book.saw(Seen(now(), self.kind, 0, now() - began, type(error).__name__))
            return None
        words = "".join(HEADING.findall(text)[:1]).strip() if status >= 400 else ""
        self.book.saw(Seen(now(), self.kind, status, now() - began, words, told.get("Retry-After", "")))
        return Answer(status, text, told.get("Location", ""))

    def _ask(self, port: int, method: str, path: str, body: bytes | None) -> tuple[int, str, dict[str, str]]:
        heads = {"X-Forwarded-For": self.address}
        if body is not None:
            heads["Content-Type"] = "application/x-www-form-urlencoded"
        if self.cookies:
            heads["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
        try:
            line.request(method, urlsplit(path)._replace(scheme="", netloc="").geturl(), body, heads)
            response = line.getresponse()
            content = response.read().decode(errors="replace")
        finally:
            line.close()
        for each in response.headers.get_all("Set-Cookie") or ():
            for name, cookie in SimpleCookie(each).items():
                self.cookies[name] = cookie.value
        return response.status, content, {name.title(): value for name, value in response.headers.items()}


def _form(token: str, fields: Mapping[str, str | list[str]]) -> bytes:
    return urlencode({"csrfmiddlewaretoken": token, **fields}, doseq=True).encode()
