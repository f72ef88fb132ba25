"""What happens around where somebody lives (S-144)."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from loket.gebied.queries import WijkRow, search_addresses, wijken
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.forms import carried_out
from loket.kernel.once import once
from loket.meldingen.queries.public import Show, on_the_map
from loket.mijn.forms.own import WijkForm
from loket.mijn.pages.door import for_residents
from loket.mijn.pages.frame import shown
from loket.mijn.queries.registers import address_words
from loket.wijkagenda.commands import keep_abonnement
from loket.wijkagenda.models import Soort
from loket.wijkagenda.queries import chosen_of, newest_taken, punten_near

MOST = 20


@dataclass(frozen=True, slots=True)
class Here:
    """`postcode` without a space; empty when only the place is known."""

    wijk: WijkRow
    postcode: str


@require_http_methods(["GET", "HEAD", "POST"])
@for_residents
@once
def wijk(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """The wijk of the address that the register knows; without an answer one finds all on the map of the town."""
    here, now = _here(who), timezone.now()
    form = WijkForm(request.POST) if request.method == "POST" else None

    def keep(told: dict[str, list[str]]) -> None:
        assert here
        assert who.partij
        soorten = told["soorten"]
        keep_abonnement(
            partij_id=who.partij, wijk=here.wijk.code, postcode=here.postcode, soorten=soorten, by=who.actor
        )

    if form and here and who.partij and carried_out(form, keep):
        messages.success(request, gettext("Wij hebben uw keuze bewaard."))
        return redirect("mijn:wijk")
    near = punten_near(here.wijk.code, here.postcode, today=timezone.localdate()) if here else {}
    chosen = chosen_of(who.partij) if who.partij else []
    context = {
        "wijk": here.wijk if here else None,
        "meldingen": on_the_map(now=now, wijk=here.wijk.code, show=Show.ALL, most=MOST) if here else [],
        "near": [(Soort(soort), rows) for soort, rows in near.items()],
        "taken_at": newest_taken() if here else None,
        "form": form or WijkForm(initial={"soorten": chosen}),
    }
    return shown(request, who, "mijn/wijk.html", "wijk", context, status=422 if form and form.errors else 200)


def _here(who: Ingelogde) -> Here | None:
    """By the address; a place that is one wijk is enough when the address is not in our table."""
    address, place = address_words(who)
    postcode = "".join(address.split())[:6]
    found = next(iter(search_addresses(address, most=1)), None) if address else None
    same = (each for each in wijken() if each.name.casefold() == place.casefold())
    wijk = found.wijk if found and found.wijk else next(same, None)
    return Here(wijk, postcode) if wijk else None
