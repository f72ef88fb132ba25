"""What can be asked of search."""

from loket.zoeken.queries.search import search
from loket.zoeken.queries.suggest import suggest
from loket.zoeken.rules.found import Fixed, Found, Need, Needs, Referral, Result, Suggestion

__all__ = ["Fixed", "Found", "Need", "Needs", "Referral", "Result", "Suggestion", "search", "suggest"]
