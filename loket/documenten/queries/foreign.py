"""Objects of others that a document may belong to."""

from urllib.parse import urlsplit

from loket.outside.bronnen import NotFetched, fetch
from loket.zgw.links import is_here, is_our_address

OURS = {"zaak": "/zaken/api/v1/zaken/", "besluit": "/besluiten/api/v1/besluiten/"}


def why_not_this_object(address: str, object_type: str) -> NotFetched | None:
    """drc-002: it is there (`bad-url`), and it is of this type (`invalid-resource`)."""
    if is_our_address(address):
        if not urlsplit(address).path.startswith(OURS.get(object_type, "-")):
            return NotFetched("invalid-resource", "Dit object is van een andere soort.")
        return None if is_here(address) else NotFetched("bad-url", "Dit object bestaat niet.")
    try:
        found = fetch(address)
    except NotFetched as wrong:
        return wrong
    return None if "url" in found else NotFetched("invalid-resource", "Op dit adres staat iets anders.")


def why_not_this_type(address: str) -> NotFetched:
    """drc-001: a type of another catalogue is none of ours; is there nothing, or something else?"""
    try:
        fetch(address)
    except NotFetched as wrong:
        return wrong
    return NotFetched("invalid-resource", "Dit is geen informatieobjecttype uit onze catalogus.")
