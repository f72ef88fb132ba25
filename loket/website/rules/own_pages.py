"""The pages of the website that no editor writes, as search finds them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from loket.zoeken.rules.findable import Findable, Term

KIND = "dienst"


@dataclass(frozen=True, slots=True)
class OwnPage:
    """`name` is that of its address; the words are what people type who look for it."""

    name: str
    title: str
    summary: str
    words: tuple[str, ...] = ()
    language: str = "nl"


OWN_PAGES = (
    OwnPage(
        "website:contact",
        "Contact met de gemeente",
        "Bel, mail of kom langs. U ziet hoe lang het wachten aan de telefoon duurt.",
        ("contact", "telefoonnummer gemeente", "mailadres gemeente", "14 072"),
    ),
    OwnPage(
        "website:servicenormen",
        "Wat u van ons mag verwachten",
        "Onze beloften over bellen, mailen en wachten, en of wij ze nakomen.",
        ("servicenormen", "kwaliteitshandvest", "hoe lang duurt een antwoord"),
    ),
    OwnPage(
        "website:accessibility",
        "Toegankelijkheid van deze website",
        "Hoe goed iedereen deze website kan gebruiken, en wat u doet als iets niet lukt.",
        ("toegankelijkheidsverklaring", "wcag", "schermlezer"),
    ),
    OwnPage(
        "website:privacy",
        "Privacy",
        "Welke gegevens wij van u bewaren, waarom, hoe lang, en wat u daarover kunt vragen.",
        ("privacyverklaring", "avg", "cookies"),
    ),
    OwnPage(
        "website:termijn",
        "Termijn berekenen",
        "Tot welke dag kan het nog? Reken het uit met de regels van de wet.",
        ("laatste dag bezwaar", "beslistermijn", "termijn"),
    ),
    OwnPage(
        "mijn:home",
        "Uw persoonlijke pagina",
        "Log in en zie hoe het staat met uw aanvraag, uw afspraken en uw berichten.",
        ("mijn gemeente", "inloggen", "digid", "mijn zaken"),
    ),
    OwnPage(
        "website:apis",
        "Onze API's",
        "Voor wie programma's maakt: de gegevens en diensten van de gemeente.",
        ("api", "open data", "ontwikkelaars"),
    ),
    OwnPage(
        "website:contact_in_english",
        "Contact us",
        "Call, write or visit us.",
        ("contact", "phone number"),
        "en",
    ),
)


def findable_pages() -> Iterator[Findable]:
    """Each by its own address, so that a page that moves is found where it went."""
    for page in OWN_PAGES:
        yield Findable(
            kind=KIND,
            ref=page.name.replace(":", "-").replace("_", "-"),
            url=reverse(page.name),
            title=page.title,
            summary=page.summary,
            language=page.language,
            terms=[Term(word, page.language) for word in page.words],
        )
