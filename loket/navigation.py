"""What every page shows: the town's name, the menus and the foot of the page."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from loket.organisatie.queries import gemeente


@dataclass(frozen=True)
class MenuItem:
    """A line of a menu; `lang` when it is said in another language."""

    label: str
    url: str
    icon: str = ""
    current: bool = False
    badge: str = ""
    late: bool = False
    prominent: bool = False
    lang: str = ""


@dataclass(frozen=True)
class FooterGroup:
    title: str
    links: list[MenuItem]


@dataclass(frozen=True)
class TownOnPage:
    """How pages name the town and its telephone."""

    name: str
    tagline: str
    phone: str
    phone_link: str
    email: str


def on_every_page(request: HttpRequest) -> dict[str, object]:
    return {
        "demo": settings.DEMO,
        "gemeente": SimpleLazyObject(_town),
        "menu": public_menu(request.path),
        "footer": footer(),
    }


PUBLIC = (
    ("Melding doen", "meldingen:report", ""),
    ("Kaart en lijst", "meldingen:board", ""),
    ("Volg een melding", "meldingen:find", ""),
    ("Contact", "website:contact", ""),
    ("English", "website:report_in_english", "en"),
)
FEET = (
    (
        "Meldingen",
        (
            ("Melding doen", "meldingen:report"),
            ("Volg een melding", "meldingen:find"),
            ("Kaart en lijst", "meldingen:board"),
            ("Zo doen wij het: de cijfers", "meldingen:figures"),
        ),
    ),
    (
        "Over deze website",
        (
            ("Adres en openingstijden", "website:contact"),
            ("Toegankelijkheid", "website:accessibility"),
            ("Privacy", "website:privacy"),
        ),
    ),
)


def public_menu(path: str) -> list[MenuItem]:
    """The menu of residents."""
    found = [(label, reverse(name), lang) for label, name, lang in PUBLIC]
    return [MenuItem(label, url, current=path == url, lang=lang) for label, url, lang in found]


def footer() -> list[FooterGroup]:
    return [FooterGroup(title, [MenuItem(label, reverse(name)) for label, name in links]) for title, links in FEET]


def _town() -> TownOnPage:
    row = gemeente()
    return TownOnPage(row.full_name, row.tagline, row.phone, row.phone_link, row.email)
