"""Whose work the pages of staff are: so that several walks go side by side."""

from tests.browser.pages.walk import routes
from tests.doors import For

TELLING = {
    *("redactie", "formulieren", "programma", "raad", "leren", "partijen", "regelgeving", "wijkagenda"),
    *("beloften", "waardering", "sjablonen", "brieven"),
}
COUNTER = {
    *("balie", "gesprek", "telefoon", "klantcontacten", "terugbellen", "afspraken", "rooster", "mail", "berichten"),
    *("post", "medewerkersgids", "bezoek", "meldingen", "storingen", "knelpunten", "complimenten", "raadsvragen"),
}


def part_of(route):
    """beheer, telling, counter, or the rest: each page is of one of them."""
    house, room, *_ = f"{route}/".split("/")
    if house == "beheer":
        return "beheer"
    return "telling" if room in TELLING else "counter" if room in COUNTER else "rest"


def of(part):
    return [route for route in routes(For.HALF_WAY, For.STAFF, For.PERMITTED) if part_of(route) == part]
