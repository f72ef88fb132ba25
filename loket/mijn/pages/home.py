"""What to do first, where every zaak is, and all that we wrote."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.formulieren.queries.bekend import whose
from loket.formulieren.queries.betaalverzoek import open_of
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.text import local
from loket.klantcontacten.queries.of_partij import contacts_of
from loket.mijn.commands import read_messages
from loket.mijn.pages.door import for_residents
from loket.mijn.pages.frame import shown
from loket.mijn.queries.have import decided_on, products_of, visits_of
from loket.mijn.queries.overview import overview_of
from loket.mijn.rules.zaak import line_here, lines_here

NEWEST, NEXT = 5, 2


@require_safe
@for_residents
def home(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    now = timezone.now()
    found, today = overview_of(who, now=now), local(now).date()
    decided = decided_on(found.zaken, today=today)
    unsent, pay = open_of(whose(who), [each.id for each in found.zaken])
    context = {
        "found": found,
        "todo": [line_here(each, today) for each in found.todo],
        "open": lines_here(found.open, decided, today),
        "newest": found.messages[:NEWEST],
        "new": found.new,
        "pay": pay,
        "unsent": unsent,
        "visits": visits_of(who, now=now)[:NEXT],
        "ends": [each for each in products_of(who, found.zaken, decided, today=today) if each.ends],
    }
    return shown(request, who, "mijn/home.html", "overzicht", context)


@require_safe
@for_residents
def zaken(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """All of them: what is open first."""
    now = timezone.now()
    found, today = overview_of(who, now=now), local(now).date()
    context = {
        "open": lines_here(found.open, decided_on(found.open, today=today), today),
        "closed": [line_here(each, today) for each in found.closed],
        "new": found.new,
    }
    return shown(request, who, "mijn/zaken.html", "zaken", context)


@require_safe
@for_residents
def berichten(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """Who sees them, has read them."""
    now = timezone.now()
    found = overview_of(who, now=now)
    if who.partij and found.new and request.method == "GET":
        read_messages(partij_id=who.partij, until=now)
    return shown(request, who, "mijn/berichten.html", "berichten", {"all_messages": found.messages})


@require_safe
@for_residents
def contact(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """When we spoke, what was promised, and what was asked."""
    now = timezone.now()
    found = overview_of(who, now=now)
    contacts = contacts_of(who.partij, for_klant=True) if who.partij else None
    context = {"found": found, "contacts": contacts.rows if contacts else (), "new": found.new}
    return shown(request, who, "mijn/contact.html", "contact", context)
