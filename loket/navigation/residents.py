"""What residents see: the menu, the search field and the foot of the page, in Dutch and in English."""

from django.http import HttpRequest
from django.urls import is_valid_path, reverse
from django.utils import translation
from django.utils.translation import gettext

from loket.kernel.language import BELOW, DUTCH, ENGLISH, twin_of
from loket.navigation.pieces import FooterGroup, MenuItem, SiteSearch
from loket.organisatie.queries import gemeente

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
    ("Report a problem", "meldingen:report", ""),
    ("Contact", "website:contact_in_english", ""),
    ("My", "mijn:home", ""),
    ("Nederlands", "website:home", "nl"),
)
FEET_IN_ENGLISH = (
    (
        "This website",
        (
            ("All subjects", "website:in_english"),
            ("Report a problem", "meldingen:report"),
            ("Follow a report", "meldingen:find"),
            ("Map and list of reports", "meldingen:board"),
            ("Opening hours", "website:contact_in_english"),
            ("Make a complaint", "klachten:complain"),
        ),
    ),
)
TWINS = (  # of the pages below these the other language is there, but for those that stand in Dutch alone
    *("/mijn/", "/formulier/", "/zaak-volgen/"),
    *("/afspraak/", "/melding/", "/klacht/", "/mening/"),
    *("/melding-openbare-ruimte/", "/volg/", "/meldingen/"),
)
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


def own_page_name() -> str:
    """ "Mijn Bergen", "My Bergen"."""
    return f"{gettext(OWN_PAGE)} {gemeente().full_name.replace('Gemeente ', '')}"


def twin_here(request: HttpRequest) -> str:
    """This page in the other language, where it is there; not for the answer on what was sent."""
    there = twin_of(request.get_full_path())
    dutch = request.path if there.startswith(BELOW) else there
    is_looked_at = request.method in ("GET", "HEAD")
    return there if is_looked_at and dutch.startswith(TWINS) and _leads_somewhere(there) else ""


def _leads_somewhere(address: str) -> bool:
    path = address.partition("?")[0]
    with translation.override(ENGLISH if path.startswith(BELOW) else DUTCH):
        return bool(is_valid_path(path))
