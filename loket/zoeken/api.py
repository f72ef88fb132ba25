"""Search for programs and for our own pages: public, so only what everybody may see, whoever asks."""

from django.http import HttpRequest

from loket.kernel.api import by_method, endpoint
from loket.zoeken import queries
from loket.zoeken.schemas import SuggestieOut, SuggestiesOut, ZoekenOut


@endpoint
def _search(request: HttpRequest) -> ZoekenOut:
    """GET /api/zoek?q=mijn man is overleden: any text whatever gets an answer."""
    return ZoekenOut.of(queries.search(request.GET.get("q", "")))


@endpoint
def _suggest(request: HttpRequest) -> SuggestiesOut:
    """GET /api/zoek/suggesties?q=pas: at most eight lines, from the third letter on."""
    return SuggestiesOut([SuggestieOut.of(line) for line in queries.suggest(request.GET.get("q", ""))])


search = by_method(GET=_search)
suggest = by_method(GET=_suggest)
