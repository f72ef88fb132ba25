"""Who we are for a passkey: a name and an origin, out of the public address (WebAuthn 5.1.2)."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings


def rp_id() -> str:
    return urlsplit(settings.PUBLIC_URL).hostname or ""


def origin() -> str:
    place = urlsplit(settings.PUBLIC_URL)
    return f"{place.scheme}://{place.netloc}"


def passkeys_possible() -> bool:
    """Browsers make passkeys for names only, and over TLS but for "localhost"."""
    try:
        ip_address(rp_id())
    except ValueError:
        return origin().startswith("https://") or rp_id() == "localhost"
    return False
