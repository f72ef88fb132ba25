"""How many statements each kind of page takes, asked once each in this process."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from loket.examples.balie import HALL
from loket.examples.monday.people import STAFF
from loket.organisatie.models import Medewerker
from loket.producten.models import Product
from loket.zaken.models import Zaak

PAGES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "home": ("", "website:home", ()),
    "zoeken": ("", "website:search", ()),
    "onderwerp": ("", "website:subjects", ()),
    "cijfers": ("", "cijfers:public", ()),
    "melding_formulier": ("", "meldingen:report", ()),
    "afspraken": ("", "afspraken:make", ()),
    "scherm": ("", "balie:standing", (HALL,)),
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
    product = Product.objects.order_by("slug").values_list("slug", flat=True)[0]
    zaak = Zaak.objects.filter(team="vergunningen").values_list("id", flat=True)[0]
    pages = PAGES | {
        "product": ("", "website:product", (product,)),
        "zaak": ("handler", "zaken:zaak", (str(zaak),)),
    }
    return {kind: _count(who, reverse(name, args=args)) for kind, (who, name, args) in sorted(pages.items())}


def _count(who: str, path: str) -> int:
    client = Client()
    if who:
        client.force_login(Medewerker.objects.get(email=STAFF[who].email))
    client.get(path)
    with CaptureQueriesContext(connection) as caught:
        answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answers {answer.status_code}")
    return len(caught)
