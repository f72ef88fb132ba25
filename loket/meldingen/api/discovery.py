"""Where our Open311 end point is, and how to get a key."""

from django.conf import settings
from django.http import HttpRequest

from loket.meldingen.api.door import Answer, open311
from loket.meldingen.schemas.open311 import DiscoveryOut, EndpointOut
from loket.organisatie.queries import gemeente

CHANGED = "2026-11-28T00:00:00+01:00"  # of this door, not of the data
SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
PATH = "/open311/v2"


def discovery(request: HttpRequest) -> Answer:
    town = gemeente()
    contact = ", ".join(part for part in (town.full_name, town.email, town.phone) if part)
    endpoint = EndpointOut(
        specification=SPECIFICATION,
        url=settings.PUBLIC_URL + PATH,
        changeset=CHANGED,
        type="test" if settings.DEMO else "production",
        formats=["text/xml", "application/json"],
    )
    key_service = f"Lezen kan zonder sleutel. Vraag een sleutel om te melden bij {contact}."
    return Answer(DiscoveryOut(CHANGED, contact, key_service, [endpoint]), "discovery")


door = open311(GET=discovery)
