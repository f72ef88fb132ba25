"""What stands around every page of who is in."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.http import page

SECTIONS = (
    ("overzicht", "Overzicht", "mijn:home", "home"),
    ("zaken", "Mijn zaken", "mijn:zaken", "folders"),
    ("berichten", "Berichten", "mijn:berichten", "mail"),
    ("afspraken", "Afspraken", "mijn:afspraken", "calendar"),
    ("producten", "Producten", "mijn:producten", "id"),
    ("contact", "Contact", "mijn:contact", "messages"),
    ("wijk", "Mijn wijk", "mijn:wijk", "map-pin"),
    ("gegevens", "Mijn gegevens", "mijn:gegevens", "user"),
)


def shown(
    request: HttpRequest, who: Ingelogde, template: str, section: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """The page, with the sections above it and for whom this is."""
    around = {"who": who, "section": section, "sections": SECTIONS}
    return page(request, template, {**around, **context}, status=status)
