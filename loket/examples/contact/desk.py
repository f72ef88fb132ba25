"""One agent at work over HTTP: logged in, with a connection that stays open, as a browser has it."""

import http.client
import re
import time
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from django.urls import reverse

from loket.examples.cast import PASSWORD, Person

IDLE = 20  # seconds: the server closes what is still for thirty, and a browser knows that
CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    text: str
    seconds: float
    goes_to: str = ""


class Wrong(Exception):
    """An answer that a person at work would call an error."""


@dataclass
class Desk:
    """`number` gives it a network address of its own, as limits are counted for each."""

    address: str
    number: int = 0
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        self._line = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        self._last = 0.0

    def log_in(self, person: Person) -> "Desk":
        self.token = CSRF.findall(self.get(reverse("toegang:login")).text)[0]
        answer = self.post(reverse("toegang:login"), email=person.email, password=PASSWORD)
        if not answer.goes_to:
            raise Wrong(f"{person.email} cannot log in: {answer.status}")
        self.get(reverse("gesprek:screen"))
        self.token = self.cookies["csrftoken"]  # of no page, so that each press is another one
        return self

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, **fields: str | list[str]) -> Answer:
        """A form, with the token of this session."""
        return self.ask("POST", path, urlencode({"csrfmiddlewaretoken": self.token, **fields}, doseq=True).encode())

    def step(self, path: str, **fields: str | list[str]) -> Answer:
        """The same by htmx: the panes alone come back."""
        body = urlencode({"csrfmiddlewaretoken": self.token, **fields}, doseq=True).encode()
        return self.ask("POST", path, body, **{"HX-Request": "true"})

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        """Raises Wrong for 4xx and 5xx."""
        told = {"X-Forwarded-For": f"10.9.{self.number // 256}.{self.number % 256}", **headers}
        if body is not None and "Content-Type" not in told:
            told["Content-Type"] = "application/x-www-form-urlencoded"
        if self.cookies:
            told["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if time.perf_counter() - self._last > IDLE:
            self._line.close()  # it opens again by itself
        began = time.perf_counter()
        self._line.request(method, path, body, told)
        response = self._line.getresponse()
        content = response.read()
        self._last = time.perf_counter()
        self._keep_cookies(response)
        if response.status >= 400:
            raise Wrong(f"{method} {path.partition('?')[0]}: {response.status}")
        to = response.getheader("HX-Redirect") or response.getheader("Location") or ""
        return Answer(response.status, content.decode(errors="replace"), self._last - began, to)

    def _keep_cookies(self, response: http.client.HTTPResponse) -> None:
        for line in response.headers.get_all("Set-Cookie") or ():
            for name, cookie in SimpleCookie(line).items():
                self.cookies[name] = cookie.value


def new_key() -> str:
    """Of a form: what is sent twice with it is saved once."""
    return str(uuid4())
