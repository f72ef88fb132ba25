"""What happens around where somebody lives (S-144)."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.gebied.queries import WijkRow, search_addresses, wijken
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
    here = _wijk(who)
    meldingen = on_the_map(now=timezone.now(), wijk=here.code, show=Show.ALL, most=MOST) if here else []
    return shown(request, who, "mijn/wijk.html", "wijk", {"wijk": here, "meldingen": meldingen})


def _wijk(who: Ingelogde) -> WijkRow | None:
    """By the address; a place that is one wijk is enough when the address is not in our table."""
    address, place = address_words(who)
    found = next(iter(search_addresses(address, most=1)), None) if address else None
    same = (each for each in wijken() if each.name.casefold() == place.casefold())
    return found.wijk if found and found.wijk else next(same, None)
