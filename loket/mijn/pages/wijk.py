"""What happens around where somebody lives (S-144)."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.gebied.queries import search_addresses
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.meldingen.queries.public import Show, on_the_map
from loket.mijn.pages.door import for_residents
from loket.mijn.pages.frame import shown
from loket.mijn.queries.registers import address_words

MOST = 20


@require_safe
@for_residents
def wijk(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """The wijk of the address that the register knows; without an answer one finds all on the map of the town."""
    words = address_words(who)
    found = next(iter(search_addresses(words, most=1)), None) if words else None
    here = found.wijk if found else None
    meldingen = on_the_map(now=timezone.now(), wijk=here.code, show=Show.ALL, most=MOST) if here else []
    return shown(request, who, "mijn/wijk.html", "wijk", {"wijk": here, "meldingen": meldingen})
