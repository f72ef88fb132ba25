"""When somebody comes to us, and what they have of us with the day on which it ends."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.text import local
from loket.mijn.pages.door import for_residents
from loket.mijn.pages.frame import shown
from loket.mijn.queries.have import decided_on, products_of, visits_of
from loket.zaken.queries.own import own_zaken


@require_safe
@for_residents
def afspraken(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    context = {"visits": visits_of(who, now=timezone.now())}
    return shown(request, who, "mijn/afspraken.html", "afspraken", context)


@require_safe
@for_residents
def producten(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    today = local(timezone.now()).date()
    zaken = own_zaken(who)
    context = {"products": products_of(who, zaken, decided_on(zaken, today=today), today=today)}
    return shown(request, who, "mijn/producten.html", "producten", context)
