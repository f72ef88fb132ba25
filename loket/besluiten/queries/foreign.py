"""Addresses of another organisation: is there nothing, or something that does not belong here?"""

from urllib.parse import urlsplit

from loket.outside.bronnen import NotFetched, fetch
from loket.zgw.links import is_ours


def code_of(url: str) -> str:
    """`bad-url` without a good answer, `invalid-resource` when something else is there (G-09)."""
    if is_ours(urlsplit(url).netloc):
        return "bad-url"
    try:
        fetch(url)
    except NotFetched as wrong:
        return wrong.code
    return "invalid-resource"
