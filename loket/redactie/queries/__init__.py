"""Questions about pages, and rows as answers."""

from loket.redactie.queries.kinds import kind, kinds
from loket.redactie.queries.published import address_of, newest_of, published, published_of, published_page, slugs_of

__all__ = [
    "address_of",
    "kind",
    "kinds",
    "newest_of",
    "published",
    "published_of",
    "published_page",
    "slugs_of",
]
