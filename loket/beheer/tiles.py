"""The start page: one tile for each admin page, for those who may enter it."""

from dataclasses import dataclass

from loket.beheer.permissions import OPDRACHTEN, RECHTEN
from loket.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class Tile:
    """`url_name` opens the page; who has one of the permissions sees the tile."""

    label: str
    text: str
    icon: str
    url_name: str
    permissions: frozenset[str]


TILES = (
    Tile(
        "Wie mag wat",
        "Rechten, functies en pagina's",
        "shield-check",
        "beheer:rechten",
        frozenset({RECHTEN}),
    ),
    Tile("Database", "Waar de database het druk mee heeft", "chart-bar", "beheer:traag", frozenset({OPDRACHTEN})),
    Tile("Opdrachten", "Wat op de achtergrond misging", "refresh", "beheer:opdrachten", frozenset({OPDRACHTEN})),
    Tile(
        "Applicaties",
        "Programma's die Loket mogen gebruiken",
        "key",
        "autorisaties:overview",
        frozenset({"autorisaties.beheren"}),
    ),
    Tile(
        "Notificaties",
        "Andere systemen die horen wat er verandert",
        "arrows-exchange",
        "notificaties:overview",
        frozenset({"notificaties.beheren"}),
    ),
    Tile(
        "Zaaktypen", "Soorten zaken, stappen en termijnen", "forms", "catalogi:kinds", frozenset({"catalogi.inrichten"})
    ),
    Tile(
        "Sjablonen",
        "Wat wij schrijven, in versies",
        "file-text",
        "correspondentie:sjablonen",
        frozenset({"correspondentie.sjablonen"}),
    ),
    Tile("Balies", "Rijen, balies en aanmeldzuilen", "desk", "balie:arrange", frozenset({"balie.inrichten"})),
    Tile("Berichten", "Mails en sms'jes die uitgaan", "mail", "berichten:overview", frozenset({"berichten.bekijken"})),
    Tile(
        "Organisatie",
        "Teams, medewerkers en mandaten",
        "users-group",
        "organisatie:overview",
        frozenset({"organisatie.beheren", "toegang.beheren"}),
    ),
    Tile(
        "Locaties",
        "Adressen, openingstijden en andere tijden",
        "map-pin",
        "locaties:overview",
        frozenset({"locaties.beheren"}),
    ),
    Tile(
        "Soorten afspraken",
        "Waarvoor inwoners kunnen komen",
        "calendar-event",
        "afspraken:soorten",
        frozenset({"afspraken.inrichten"}),
    ),
    Tile(
        "Toestellen",
        "Bij wie een gesprek binnenkomt",
        "phone",
        "telefonie:toestellen",
        frozenset({"telefonie.beheren"}),
    ),
    Tile(
        "Normen voor contacten",
        "Wat wij beloven, per team",
        "list-check",
        "klantcontacten:norms",
        frozenset({"klantcontacten.inrichten"}),
    ),
    Tile(
        "Postbussen",
        "Waar mail binnenkomt, en voor welk team",
        "inbox",
        "mail:postbussen",
        frozenset({"mail.inrichten"}),
    ),
    Tile(
        "Producten",
        "Onderwerpen, andere organisaties en officiële namen",
        "list-check",
        "producten:overview",
        frozenset({"producten.inrichten"}),
    ),
    Tile(
        "Beloften",
        "Wat inwoners mogen verwachten, en hoe het gaat",
        "thumb-up",
        "website:norms",
        frozenset({"website.servicenormen"}),
    ),
    Tile(
        "Zoeken",
        "Hoe goed het zoeken is, en hoe het beter kan",
        "search",
        "zoeken:overview",
        frozenset({"zoeken.inrichten"}),
    ),
    Tile(
        "Storingen",
        "Wanneer inloggen, betalen of de website niet werkte",
        "alert-triangle",
        "storingen:work",
        frozenset({"storingen.bijhouden"}),
    ),
    Tile("Wie keek waar", "Het logboek van gegevens", "eye", "verwerkingen:log", frozenset({"verwerkingen.inzien"})),
    Tile("Gebied", "Wijken, adressen en lichtmasten", "map-2", "gebied:overview", frozenset({"gebied.beheren"})),
)


def tiles_for(by: Actor) -> list[Tile]:
    return [tile for tile in TILES if tile.permissions & by.permissions]
