"""What every page shows: the town's name, the menus and the foot of the page."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import mark_safe
from django.utils.translation import gettext

from loket.afspraken import permissions as afspraken
from loket.archief import permissions as archief
from loket.autorisaties import permissions as autorisaties
from loket.balie import permissions as balie
from loket.basisregistraties import permissions as basisregistraties
from loket.beheer import permissions as beheer
from loket.beloften import permissions as beloften
from loket.berichten import permissions as berichten
from loket.bezoek import permissions as bezoek
from loket.catalogi import permissions as catalogi
from loket.cijfers import permissions as cijfers
from loket.correspondentie import permissions as correspondentie
from loket.formulieren import permissions as formulieren
from loket.gebied import permissions as gebied
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.http import actor_of
from loket.kernel.language import BELOW, twin_of
from loket.klachten import permissions as klachten
from loket.klantcontacten import permissions as klantcontacten
from loket.locaties import permissions as locaties
from loket.mail import permissions as mail
from loket.meldingen import permissions as meldingen
from loket.notificaties import permissions as notificaties
from loket.organisatie import permissions as organisatie
from loket.organisatie.queries import gemeente
from loket.partijen import permissions as partijen
from loket.post import permissions as post
from loket.producten import permissions as producten
from loket.raad import permissions as raad
from loket.redactie import permissions as redactie
from loket.regelgeving import permissions as regelgeving
from loket.storingen import permissions as storingen
from loket.telefonie import permissions as telefonie
from loket.toegang import permissions as toegang
from loket.verwerkingen import permissions as verwerkingen
from loket.waardering import permissions as waardering
from loket.website import permissions as website
from loket.wijkagenda import permissions as wijkagenda
from loket.zaken import permissions as zaken
from loket.zoeken import permissions as zoeken


@dataclass(frozen=True)
class MenuItem:
    """A line of a menu; `lang` when it is said in another language. `badge_url`: fetched once the page stands there.
    `with_town`: the name of the town stands behind it.
    """

    label: str
    url: str
    icon: str = ""
    current: bool = False
    badge: str = ""
    late: bool = False
    prominent: bool = False
    lang: str = ""
    badge_url: str = ""
    with_town: bool = False


@dataclass(frozen=True)
class FooterGroup:
    title: str
    links: list[MenuItem]


@dataclass(frozen=True)
class SiteSearch:
    """The search field above a page: where it sends to, and where it asks for suggestions."""

    label: str
    button: str
    url: str
    suggest_url: str


@dataclass(frozen=True)
class BarPiece:
    """What the bar of staff fetches once the page stands there; `page` is where it leads without script."""

    label: str
    page: str
    url: str


@dataclass(frozen=True)
class TownOnPage:
    """How pages name the town and its telephone."""

    name: str
    tagline: str
    phone: str
    phone_link: str
    email: str
    phone_abroad: str = ""


def on_every_page(request: HttpRequest) -> dict[str, object]:
    english = request.path.startswith(BELOW)
    on_workplace = request.path.startswith(WORKPLACE) and actor_of(request).kind == ActorKind.STAFF
    return {
        "demo": settings.DEMO,
        "demo_postvak": reverse("berichten:postvak") if settings.DEMO else "",
        "demo_tour": reverse("uitleg:tour") if settings.DEMO else "",
        "gemeente": SimpleLazyObject(_town),
        "home_url": BELOW if english else "/",
        "own_page": SimpleLazyObject(_own_page),
        "nl": mark_safe(' lang="nl"') if english else "",
        **(
            workplace(request.path, actor_of(request))
            if on_workplace
            else public(request.path, english=english, twin=_twin(request))
        ),
    }


WORKPLACE = ("/werk/", "/beheer/")
BEHEER = (
    beheer.OPDRACHTEN,
    beheer.RECHTEN,
    storingen.KEEP,
    organisatie.MANAGE,
    gebied.MANAGE,
    catalogi.ARRANGE,
    toegang.MANAGE,
    notificaties.MANAGE,
    autorisaties.MANAGE,
    verwerkingen.READ,
    locaties.MANAGE,
    afspraken.ARRANGE,
    telefonie.MANAGE,
    mail.INRICHTEN,
    klantcontacten.INRICHTEN,
    balie.ARRANGE,
    zoeken.ARRANGE,
    producten.ARRANGE,
    website.PROMISE,
)
# What stands in the rail: for who has one of these permissions, and for everybody without any.
RAIL: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("Start", "werkplek:start", "home", ()),
    ("Zaken", "zaken:work", "folder", (zaken.HANDLE, zaken.DIVIDE)),
    ("Meldingen", "meldingen:work", "clipboard-list", (meldingen.HANDLE, meldingen.DIVIDE)),
    ("Nieuw", "meldingen:register", "phone-incoming", (meldingen.HANDLE, meldingen.DIVIDE)),
    ("Gesprek", "gesprek:screen", "headset", (klantcontacten.VASTLEGGEN, klantcontacten.BEHANDELEN)),
    ("Terugbellen", "klantcontacten:work", "phone-outgoing", (klantcontacten.BEHANDELEN,)),
    ("Klanten", "partijen:find", "users-group", (partijen.BEKIJKEN,)),
    ("Mail", "mail:work", "inbox", (mail.BEHANDELEN,)),
    ("Afspraken", "afspraken:day", "calendar", (afspraken.READ,)),
    ("Post", "post:work", "file-text", (post.REGISTREREN, post.BEHANDELEN)),
    ("Formulieren", "formulieren:namens", "forms", (formulieren.NAMENS,)),
    ("Formulieren maken", "formulieren:bouw_lijst", "layout-list", (formulieren.BEHEREN,)),
    ("Wijkagenda", "wijkagenda:work", "map-pin", (wijkagenda.KEEP,)),
    ("Registers", "basisregistraties:work", "flag", (basisregistraties.HANDLE,)),
    ("Klachten", "klachten:work", "mood-sad", (klachten.BEHANDELEN, klachten.COORDINEREN)),
    ("Nieuwe klacht", "klachten:new", "mood-sad", (klachten.AANNEMEN,)),
    ("Waardering", "waardering:work", "mood-smile", (waardering.BEKIJKEN,)),
    ("Beloften", "beloften:work", "list-check", (beloften.BIJHOUDEN,)),
    ("Programma", "programma:overzicht", "road", ()),
    ("Leren", "personeel:ik", "book", ()),
    ("Peiling", "waardering:peiling", "message-report", ()),
    ("Balie", "balie:start", "desk", (balie.WELCOME, balie.HELP, balie.FIGURES)),
    ("Zaak zoeken", "zaken:kcc", "folder", (zaken.CONSULT,)),
    ("Cijfers", "cijfers:dashboard", "chart-line", (cijfers.BEKIJKEN,)),
    ("Contacten", "gesprek:figures", "chart-bar", (klantcontacten.CIJFERS,)),
    ("Telefoon nu", "telefonie:board", "phone", (telefonie.BOARD,)),
    ("Brieven", "correspondentie:work", "mail-opened", (correspondentie.SCHRIJVEN,)),
    ("Berichten", "berichten:overview", "mail", (berichten.VIEW,)),
    ("Collega's", "organisatie:directory", "address-book", ()),
    ("Rooster", "rooster:week", "calendar-event", ()),
    ("Archief", "archief:work", "folders", archief.ANY),
    ("Redactie", "redactie:work", "pencil", redactie.ANY),
    ("Raad", "raad:work", "users", (raad.EDIT,)),
    ("Bezoek", "bezoek:figures", "chart-bar", (bezoek.READ,)),
    ("Regelgeving", "regelgeving:work", "gavel", (regelgeving.EDIT,)),
    ("Inrichten", "meldingen:kinds", "settings", (meldingen.ARRANGE,)),
    ("Beheer", "beheer:start", "tools", BEHEER),
    ("Ik", "toegang:account", "user-circle", ()),
    ("Uitleg", "uitleg:shelf", "help", ()),
)


# Pages without a line of their own: the line under which they are found.
UNDER = {
    "formulieren:wachtend": "formulieren:namens",
    "formulieren:wacht_op_hand": "formulieren:namens",
    "formulieren:betalingen": "formulieren:namens",
    "formulieren:normen": "formulieren:bouw_lijst",
    "formulieren:bouw_nieuw": "formulieren:bouw_lijst",
    "formulieren:bouw_invoer": "formulieren:bouw_lijst",
    "meldingen:piket": "meldingen:kinds",
    "klantcontacten:raadsvragen": "klantcontacten:work",
    "klantcontacten:knelpunten": "klantcontacten:work",
    "klantcontacten:complimenten": "klantcontacten:work",
    "klantcontacten:norms": "beheer:start",
    "balie:arrange": "beheer:start",
    "correspondentie:sjablonen": "beheer:start",
    "afspraken:soorten": "beheer:start",
    "storingen:work": "beheer:start",
}
# A number beside a line of the rail, by the name of where it leads.
BADGES = {"klantcontacten:work": "klantcontacten:in_rail", "post:work": "post:in_rail"}


def workplace(path: str, by: Actor) -> dict[str, object]:
    """The rail and the search field of staff: only what this person may use."""
    allowed = [line[:3] for line in RAIL if not line[3] or any(map(by.may, line[3]))]
    shown = [(label, reverse(name), icon) for label, name, icon in allowed]
    badges = {reverse(name): reverse(BADGES[name]) for _, name, _ in allowed if name in BADGES}
    path = next((reverse(under) for page, under in UNDER.items() if path.startswith(reverse(page))), path)
    here = max((url for _, url, _ in shown if path.startswith(url)), key=len, default="")
    return {
        "menu": [
            MenuItem(label, url, icon, current=url == here, badge_url=badges.get(url, "")) for label, url, icon in shown
        ],
        "logout_url": reverse("toegang:logout"),
        "bar_piece": BarPiece("Bereikbaarheid", reverse("rooster:presence"), reverse("rooster:in_bar")),
        "search_url": reverse("werkplek:search"),
        "search_label": "Zoek alles: zaak, collega, antwoord",
    }


OWN_PAGE = "Mijn"  # with the name of the town behind it
PUBLIC = (
    ("Onderwerpen", "website:subjects", ""),
    ("Melding doen", "meldingen:report", ""),
    ("Contact", "website:contact", ""),
    (OWN_PAGE, "mijn:home", ""),
    ("English", "website:in_english", "en"),
)
FEET = (
    (
        "Meldingen",
        (
            ("Melding doen", "meldingen:report"),
            ("Volg een melding", "meldingen:find"),
            ("Volg uw zaak", "mijn:follow"),
            ("Kaart en lijst", "meldingen:board"),
            ("Wat u mag verwachten", "website:servicenormen"),
            ("Zo doen wij het: de cijfers", "cijfers:public"),
        ),
    ),
    (
        "Over deze website",
        (
            ("Vergaderingen van de raad", "raad:list"),
            ("Adres en openingstijden", "locaties:places"),
            ("Klacht indienen", "klachten:complain"),
            ("Klachten per jaar", "klachten:reports"),
            ("Vijf beloften", "beloften:promises"),
            ("Termijn berekenen", "website:termijn"),
            ("Toegankelijkheid", "website:accessibility"),
            ("Privacy", "website:privacy"),
        ),
    ),
)


OWN_PAGES = (OWN_PAGE, "My")
PUBLIC_IN_ENGLISH = (
    ("All subjects", "website:in_english", ""),
    ("Report a problem", "website:report_in_english", ""),
    ("Contact", "website:contact_in_english", ""),
    ("My", "mijn:home", ""),
    ("Nederlands", "website:home", "nl"),
)
FEET_IN_ENGLISH = (
    ("This website", (("All subjects", "website:in_english"), ("Opening hours", "website:contact_in_english"))),
)
TWINS = ("/mijn/", "/formulier/", "/zaak-volgen/")  # each of these pages is there in both languages
OWN_SEARCH = ("/zoeken/", "/onderwerpen/")  # a page that begins with a search field needs no second one above it


def public(path: str, *, english: bool, twin: str = "") -> dict[str, object]:
    """The menu, the search and the foot of residents; in English on such pages. `twin`: this page in the other one."""
    found: dict[str, object] = {
        "menu": public_menu(path, english=english, twin=twin),
        "footer": footer(english=english),
        "english": english,
    }
    if path not in ("/", BELOW) and not path.startswith(OWN_SEARCH):
        words = ("Search the site", "Search") if english else ("Zoek op de hele site", "Zoeken")
        found["site_search"] = SiteSearch(*words, reverse("website:search"), reverse("website:suggest"))
    return found


def public_menu(path: str, *, english: bool = False, twin: str = "") -> list[MenuItem]:
    lines = PUBLIC_IN_ENGLISH if english else PUBLIC
    found = [(label, twin if lang and twin else reverse(name), lang) for label, name, lang in lines]
    return [
        MenuItem(label, url, current=path == url, lang=lang, with_town=label in OWN_PAGES) for label, url, lang in found
    ]


def footer(*, english: bool = False) -> list[FooterGroup]:
    feet = FEET_IN_ENGLISH if english else FEET
    return [FooterGroup(title, [MenuItem(label, reverse(name)) for label, name in links]) for title, links in feet]


def _own_page() -> str:
    """ "Mijn Bergen", "My Bergen"."""
    return f"{gettext(OWN_PAGE)} {gemeente().full_name.replace('Gemeente ', '')}"


def _twin(request: HttpRequest) -> str:
    """This page in the other language, where it is there; not for the answer on what was sent."""
    there = twin_of(request.get_full_path())
    dutch = request.path if there.startswith(BELOW) else there
    return there if request.method in ("GET", "HEAD") and dutch.startswith(TWINS) else ""


def _town() -> TownOnPage:
    row = gemeente()
    return TownOnPage(row.full_name, row.tagline, row.phone, row.phone_link, row.email, row.phone_abroad)
