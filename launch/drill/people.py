"""What people do, a few times each second: look, report, fill in a form, note a call, work on a zaak, write a mail.

Each thing that is sent has a key. It is written down as confirmed only when an answer said so.
"""

import random
import re
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import TypeAlias
from uuid import uuid4

from launch.drill.book import Book
from launch.drill.peers.mail_in import MailIn
from launch.drill.visitor import GaveUp, Visitor
from loket.examples.cast import FATIMA, JANNIE, PASSWORD

SEND_KEY = re.compile(r'name="send_key"[^>]*value="([^"]+)"')
SHOWN = re.compile(r'name="shown" value="([^"]+)"')
PLACES = ((52.6700, 4.7035), (52.6205, 4.6280), (52.7015, 4.6925), (52.5935, 4.6575))
PER_SECOND = {"kijken": 1.0, "melding": 0.4, "contact": 0.35, "mail": 0.3, "notitie": 0.25, "formulier": 0.15}
HANDS = 48
LOOKED_AT = ("/", "/product/paspoort/", "/zoeken/?q=verhuizen", "/contact/")
Told: TypeAlias = dict[str, str | list[str]]
MAIL = (
    "From: Joke de Wit <joke@bewoner.example>\r\nTo: info@bergen.example\r\nSubject: Vraag {key}\r\n"
    "Message-ID: <{key}@drill.example>\r\n\r\nWanneer komt het oud papier?\r\n"
)


@dataclass
class People:
    """`begin` lets them come, `end` waits for who is under way."""

    ports: list[int]
    zaken: list[str]
    mailbox: MailIn
    book: Book = field(default_factory=Book)

    def __post_init__(self) -> None:
        self._stop = threading.Event()
        self._agent, self._handler = threading.Lock(), threading.Lock()
        self._hands = ThreadPoolExecutor(HANDS)
        self._free = threading.Semaphore(HANDS)
        self.agent, self.handler = self._visitor("contact"), self._visitor("notitie")
        self.resident = self._visitor("formulier")

    def come_in(self) -> None:
        """Colleagues and a resident log in, before anything goes wrong."""
        for visitor, person in ((self.agent, FATIMA), (self.handler, JANNIE)):
            token, _ = visitor.token_at("/inloggen/")
            visitor.post("/inloggen/", token, email=person.email, password=PASSWORD)
        token, _ = self.resident.token_at("/mijn/inloggen/demo/")
        self.resident.post("/mijn/inloggen/demo/", token, wie="dina", naar="/mijn/")

    def begin(self) -> None:
        self._stop.clear()
        for place, (kind, rate) in enumerate(PER_SECOND.items()):
            threading.Thread(target=self._keep_coming, args=[kind, rate, random.Random(place)], daemon=True).start()  # noqa: S311

    def end(self) -> None:
        self._stop.set()
        self._hands.shutdown(wait=True)

    def _keep_coming(self, kind: str, rate: float, chance: random.Random) -> None:
        act: Callable[[], None] = getattr(self, f"_{kind}")
        while not self._stop.wait(chance.expovariate(rate)):
            if self._free.acquire(blocking=False):
                self._hands.submit(self._does, kind, act)
            else:
                self.book.leaves_out(kind)

    def _does(self, kind: str, act: Callable[[], None]) -> None:
        try:
            act()
        except GaveUp:
            self.book.leaves_out(kind)
        finally:
            self._free.release()

    def _visitor(self, kind: str) -> Visitor:
        return Visitor(self.ports, self.book, kind)

    def _kijken(self) -> None:
        self._visitor("kijken").get(random.choice(LOOKED_AT))  # noqa: S311

    def _melding(self) -> None:
        visitor = self._visitor("melding")
        token, page = visitor.token_at("/melding-openbare-ruimte/")
        key = "".join(random.choices(ascii_lowercase, k=20))  # noqa: S311 - no figures: they could be a BSN
        lat, lon = random.choice(PLACES)  # noqa: S311
        told: Told = {
            "send_key": SEND_KEY.findall(page)[0],
            "group": "verlichting",
            "more": f"De lantaarn doet het niet. Proef {key}",
            "contact": f"{key}@bewoner.example",
            "lat": f"{lat + random.random() / 100:.6f}",  # noqa: S311
            "lon": f"{lon + random.random() / 100:.6f}",  # noqa: S311
        }
        thing = self.book.sends("melding", key)
        for _ in range(6):
            answer = visitor.post("/melding-openbare-ruimte/", token, **told)
            if answer.goes_to:
                thing.confirmed = True
                return
            told["shown"] = SHOWN.findall(answer.text)

    def _contact(self) -> None:
        with self._agent:  # one at a time, as an agent works
            token, _ = self.agent.token_at("/werk/gesprek/")
            thing = self.book.sends("contact", str(uuid4()))
            told = {"kanaal": "telefoon", "onderwerp": "Paspoort", "resultaat": "beantwoord"}
            answer = self.agent.post("/werk/gesprek/klaar/", token, sleutel=thing.key, **told)
            thing.confirmed = bool(answer.goes_to) and "inloggen" not in answer.goes_to

    def _notitie(self) -> None:
        with self._handler:
            path = f"/werk/zaken/{random.choice(self.zaken)}/notitie/"  # noqa: S311
            token, _ = self.handler.token_at(path)
            thing = self.book.sends("notitie", f"drill {uuid4()}")
            answer = self.handler.post(path, token, onderwerp="Gebeld", tekst=thing.key)
            thing.confirmed = bool(answer.goes_to) and "inloggen" not in answer.goes_to

    def _formulier(self) -> None:
        """By somebody who logged in, so that the BRP is asked for what is known."""
        visitor = Visitor(self.ports, self.book, "formulier", dict(self.resident.cookies))
        token, _ = visitor.token_at("/formulier/afvalpas/")
        here = visitor.post("/formulier/afvalpas/", token).goes_to
        if not here:
            return
        thing = self.book.sends("formulier", here.split("/")[3])
        about: Told = {"voornamen": "Dina", "achternaam": "Kramer", **ADDRESS}
        steps: tuple[tuple[str, Told], ...] = (
            ("stap/pas/", PAS),
            ("stap/pas/", PAS),  # it asks on by what was told
            ("stap/over_u/", about),
            ("controle/", {}),
        )
        for part, told in steps:
            path = here.partition("stap/")[0] + part
            token, _ = visitor.token_at(path)
            answer = visitor.post(path, token, **told)
        thing.confirmed = "/klaar/" in answer.goes_to

    def _mail(self) -> None:
        thing = self.book.sends("mail", uuid4().hex)
        self.mailbox.arrives(MAIL.format(key=thing.key).encode())
        thing.confirmed = True  # the mail server of the town has it


PAS: Told = {"wat": "kapot", "nummer": "1"}
ADDRESS: Told = {
    "adres__postcode": "1861 ZZ",
    "adres__huisnummer": "1",
    "adres__straat": "Proefstraat",
    "adres__plaats": "Bergen",
}
