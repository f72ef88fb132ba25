"""How many statements each kind of page takes, asked once each in this process."""

from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.db.models import QuerySet
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from loket.examples.balie import HALL
from loket.examples.monday.people import STAFF, WORDS
from loket.mail.models import Mailbericht
from loket.organisatie.models import Medewerker
from loket.producten.models import Product
from loket.zaken.models import Zaak

RESIDENT = "resident"
PAGES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "home": ("", "website:home", ()),
    "onderwerp": ("", "website:subjects", ()),
    "cijfers": ("", "cijfers:public", ()),
    "melding_formulier": ("", "meldingen:report", ()),
    "formulier": ("", "formulieren:begin", ("verhuizing",)),
    "afspraken": ("", "afspraken:make", ()),
    "scherm": ("", "balie:standing", (HALL,)),
    "mijn": (RESIDENT, "mijn:home", ()),
    "mijn_zaken": (RESIDENT, "mijn:zaken", ()),
    "gesprek": ("agent", "gesprek:screen", ()),
    "terugbellen": ("agent", "klantcontacten:work", ()),
    "mail_lijst": ("agent", "mail:work", ()),
    "werklijst": ("handler", "zaken:work", ()),
    "start": ("handler", "werkplek:start", ()),
    "meldingen": ("outside", "meldingen:work", ()),
    "post": ("post", "post:register", ()),
    "ontvangst": ("desk", "balie:reception", (HALL,)),
    "bord": ("leader", "cijfers:dashboard", ()),
}


def statements() -> dict[str, int]:
    """By kind of page; the second time that it is asked, for the first fills what a process keeps."""
    pages = PAGES | {
        "product": ("", "website:product", (_first(Product.objects.order_by("slug"), "slug"),)),
        "zaak": ("handler", "zaken:zaak", (_first(Zaak.objects.filter(team="vergunningen"), "id"),)),
        "mail": ("agent", "mail:one", (_first(Mailbericht.objects.order_by("-id"), "id"),)),
    }
    asked = {kind: (who, reverse(name, args=args)) for kind, (who, name, args) in pages.items()}
    asked["zoeken"] = "", f"{reverse('website:search')}?{urlencode({'q': WORDS[0]})}"
    asked["suggestie"] = "", f"{reverse('website:suggest')}?{urlencode({'q': WORDS[0][:5]})}"
    return {kind: _count(_comes_in(who), path) for kind, (who, path) in sorted(asked.items())}


def _first(found: QuerySet[Any], field: str) -> str:
    return str(found.values_list(field, flat=True)[0])


def _comes_in(who: str) -> Client:
    client = Client()
    if who == RESIDENT:
        client.post(reverse("inloggen:demo"), {"wie": "dina", "naar": reverse("mijn:home")})
    elif who:
        client.force_login(Medewerker.objects.get(email=STAFF[who].email))
    return client


def _count(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as caught:
        answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answers {answer.status_code}")
    return len(caught)
