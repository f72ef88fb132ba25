"""Who does it: visitors without log-in, residents on their own page, and colleagues, each with their own connection."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TypeAlias

from django.test import Client
from django.urls import reverse

from loket.balie.models import Balie
from loket.examples.balie import HALL
from loket.examples.bench import PLACES, SEND_KEY, SHOWN
from loket.examples.cast import AUKJE, BAS, FATIMA, JANNIE, LENA, TINEKE, Person
from loket.examples.contact.desk import CSRF, Desk, Wrong, new_key
from loket.examples.zgw import program_with_all_rights, token_of
from loket.mail.models import Mailbericht
from loket.organisatie.models import Medewerker
from loket.producten.models import Product
from loket.zaken.models import Zaak

STAFF: dict[str, Person] = {
    "agent": FATIMA,
    "handler": JANNIE,
    "outside": LENA,
    "post": AUKJE,
    "desk": BAS,
    "leader": TINEKE,
}
WORDS = ("paspoort", "verhuizen", "mijn man is overleden", "parkeervergunning", "lantaarn kapot", "grofvuil ophalen")
LAMP = {"group": "verlichting", "more": "De lantaarn doet het niet."}


@dataclass
class Town:
    """What there is to look at, and people who are in already: of each kind `many`, who take turns."""

    address: str
    many: int
    products: list[str] = field(default_factory=list)
    zaken: list[str] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)
    balie: str = ""
    program: tuple[str, str] = ("", "")
    ready: dict[str, "SimpleQueue[Desk]"] = field(default_factory=dict)

    def open(self) -> "Town":
        self.products = list(Product.objects.order_by("slug").values_list("slug", flat=True))
        self.zaken = _ids(Zaak.objects.filter(team="vergunningen").values_list("id", flat=True)[:200])
        self.mails = _ids(Mailbericht.objects.order_by("-id").values_list("id", flat=True)[:200])
        self.balie = str(Balie.objects.filter(locatie_id=HALL).values_list("id", flat=True)[0])
        program = program_with_all_rights()
        self.program = program.client_id, program.secret
        for place, name in enumerate(("visitor", "resident", "program", *STAFF)):
            self.ready[name] = SimpleQueue()
            for number in range(self.many):
                self.ready[name].put(self._comes_in(name, Desk(self.address, 1 + place * self.many + number)))
        return self

    def does(self, kind: str) -> None:
        """One thing of this kind. Raises Wrong, or an error of the connection."""
        who, act = ACTS[kind]
        desk = self.ready[who].get(timeout=60)
        try:
            act(self, desk)
        finally:
            self.ready[who].put(desk)

    def _comes_in(self, name: str, desk: Desk) -> Desk:
        """Without the page to log in, where looking at one password takes a third of a second of a processor."""
        if person := STAFF.get(name):
            client = Client()
            client.force_login(Medewerker.objects.get(email=person.email))
            desk.cookies["sessionid"] = client.cookies["sessionid"].value
        elif name == "resident":
            door = reverse("inloggen:demo")
            desk.token = CSRF.findall(desk.get(door).text)[0]
            desk.post(door, wie="dina", naar=reverse("mijn:home"))
        if name in ("agent", "desk"):
            desk.token = CSRF.findall(desk.get(reverse("gesprek:screen")).text)[0]
        return desk


Act: TypeAlias = Callable[[Town, Desk], object]


def _ids(found: object) -> list[str]:
    return [str(each) for each in found]  # type: ignore[attr-defined]


def _get(name: str, *args: str) -> Act:
    return lambda town, desk: desk.get(reverse(name, args=args))


def _one_of(name: str, which: str) -> Act:
    return lambda town, desk: desk.get(reverse(name, args=[random.choice(getattr(town, which))]))  # noqa: S311


def _ask(name: str, length: int = 80) -> Act:
    def look_up(town: Town, desk: Desk) -> None:
        words = random.choice(WORDS)[:length].replace(" ", "+")  # noqa: S311
        desk.get(f"{reverse(name)}?q={words}")

    return look_up


def _search_answer(town: Town, desk: Desk) -> None:
    desk.step(reverse("gesprek:search"), sleutel=new_key(), kanaal="telefoon", q=random.choice(WORDS))  # noqa: S311


def _keep(town: Town, desk: Desk) -> None:
    desk.step(reverse("gesprek:keep"), sleutel=new_key(), kanaal="telefoon", onderwerp="Paspoort", naam="Proef")


def _save(town: Town, desk: Desk) -> None:
    told = {"sleutel": new_key(), "kanaal": "telefoon", "onderwerp": "Paspoort", "resultaat": "beantwoord"}
    if not desk.post(reverse("gesprek:save"), **told).goes_to:
        raise Wrong("a contact was not saved")


def _report(town: Town, desk: Desk) -> None:
    """Each time from another address: who reports ten times in an hour is asked to wait."""
    desk.number = random.randrange(60_000)  # noqa: S311
    page = desk.get(reverse("meldingen:report")).text
    desk.token = CSRF.findall(page)[0]
    lat, lon = random.choice(PLACES)  # noqa: S311
    near = {"lat": f"{lat + random.random() / 100:.6f}", "lon": f"{lon + random.random() / 100:.6f}"}  # noqa: S311
    shown: list[str] = []
    for _ in range(5):
        told = desk.post(reverse("meldingen:report"), send_key=SEND_KEY.findall(page)[0], shown=shown, **LAMP, **near)
        if told.goes_to:
            return
        shown = SHOWN.findall(told.text)
    raise Wrong("a melding was not taken")


def _api(town: Town, desk: Desk) -> None:
    headers = {"Authorization": f"Bearer {token_of(*town.program)}", "Accept-Crs": "EPSG:4326"}
    desk.ask("GET", "/zaken/api/v1/zaken?page=1", None, **headers)


ACTS: dict[str, tuple[str, Act]] = {
    "home": ("visitor", _get("website:home")),
    "product": ("visitor", _one_of("website:product", "products")),
    "zoeken": ("visitor", _ask("website:search")),
    "suggestie": ("visitor", _ask("website:suggest", 5)),
    "onderwerp": ("visitor", _get("website:subjects")),
    "cijfers": ("visitor", _get("cijfers:public")),
    "melding_formulier": ("visitor", _get("meldingen:report")),
    "melding_versturen": ("visitor", _report),
    "formulier": ("visitor", _get("formulieren:begin", "verhuizing")),
    "afspraken": ("visitor", _get("afspraken:make")),
    "scherm": ("visitor", _get("balie:standing", HALL)),
    "mijn": ("resident", _get("mijn:home")),
    "mijn_zaken": ("resident", _get("mijn:zaken")),
    "gesprek": ("agent", _get("gesprek:screen")),
    "antwoord_zoeken": ("agent", _search_answer),
    "concept": ("agent", _keep),
    "contact_bewaren": ("agent", _save),
    "terugbellen": ("agent", _get("klantcontacten:work")),
    "mail_lijst": ("agent", _get("mail:work")),
    "mail": ("agent", _one_of("mail:one", "mails")),
    "werklijst": ("handler", _get("zaken:work")),
    "zaak": ("handler", _one_of("zaken:zaak", "zaken")),
    "start": ("handler", _get("werkplek:start")),
    "meldingen": ("outside", _get("meldingen:work")),
    "post": ("post", _get("post:register")),
    "ontvangst": ("desk", _get("balie:reception", HALL)),
    "balie_rij": ("desk", lambda town, desk: desk.get(reverse("balie:line", args=[town.balie]))),
    "bord": ("leader", _get("cijfers:dashboard")),
    "api_zaken": ("program", _api),
}
