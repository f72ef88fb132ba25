"""For staff: who comes today, an appointment for somebody, and what cannot go on as it was agreed."""

from datetime import date, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from loket.afspraken import commands, queries
from loket.afspraken.models import Afspraak
from loket.afspraken.pages.sluiten import words_of
from loket.afspraken.permissions import MAKE, READ
from loket.afspraken.queries.doubt import in_doubt
from loket.afspraken.queries.told import told
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.kernel.text import day_words, local
from loket.locaties.permissions import MANAGE as CLOSE
from loket.locaties.queries import locatie_choices
from loket.partijen.queries.partij import persons_of
from loket.partijen.queries.persons import persons_at
from loket.verwerkingen.commands import log_view


@require_safe
@staff_only(READ)
def day(request: HttpRequest) -> HttpResponse:
    """`?plek=` and `?dag=`; without them the first place, today."""
    places, today = locatie_choices(), local(timezone.now()).date()
    place = request.GET.get("plek", "")
    if place not in dict(places):
        place = places[0][0] if places else ""
    on, may_make = _day(request.GET.get("dag", ""), today), actor_of(request).may(MAKE)
    context = {
        "rows": queries.day_of(place, on),
        "places": places,
        "place": place,
        "day": on,
        "day_words": day_words(on, today),
        "before": on - timedelta(days=1),
        "after": on + timedelta(days=1),
        "doubt": len(in_doubt(timezone.now())),
        "may_make": may_make,
        "may_act": may_make and on <= today,  # who comes tomorrow is not there yet
    }
    return page(request, "afspraken/staff/day.html", context)


@require_safe
@staff_only(READ)
def one(request: HttpRequest, afspraak_id: UUID) -> HttpResponse:
    afspraak = get_object_or_404(Afspraak.objects.select_related("locatie", "medewerker"), id=afspraak_id)
    _seen(request, afspraak)
    context = {
        "afspraak": afspraak,
        "told": told(afspraak),
        "token": queries.token_of(afspraak.id),
        "history": queries.history(afspraak.id),
        "may_make": actor_of(request).may(MAKE),
    }
    return page(request, "afspraken/staff/one.html", context)


@require_POST
@staff_only(MAKE)
def came(request: HttpRequest, afspraak_id: UUID) -> HttpResponse:
    """Somebody is there, has been helped, or did not come: `doe` says which."""
    does = {"er": commands.arrive, "klaar": commands.end_visit, "niet": commands.mark_no_show}
    command = does.get(request.POST.get("doe", ""))
    if command is None:
        raise Http404
    get_object_or_404(Afspraak, id=afspraak_id)
    afspraak = command(afspraak_id=afspraak_id, by=actor_of(request))
    where = {"plek": afspraak.locatie_id, "dag": local(afspraak.start).date().isoformat()}
    return redirect(f"{reverse('afspraken:day')}?{urlencode(where)}")


@require_safe
@staff_only(MAKE)
def doubt(request: HttpRequest) -> HttpResponse:
    return page(
        request,
        "afspraken/staff/doubt.html",
        {"rows": in_doubt(timezone.now()), "may_close": actor_of(request).may(CLOSE)},
    )


@require_POST
@staff_only(MAKE)
def rebook(request: HttpRequest) -> HttpResponse:
    """Those that are still in doubt, among what was ticked."""
    asked = set(request.POST.getlist("afspraak"))
    ids = [row.id for row in in_doubt(timezone.now()) if str(row.id) in asked]
    done = commands.rebook(afspraak_ids=ids, reason=request.POST.get("reden", ""), by=actor_of(request))
    messages.success(
        request,
        f"Klaar. {words_of(done)}",
    )
    return redirect("afspraken:doubt")


def _seen(request: HttpRequest, afspraak: Afspraak) -> None:
    log_view(
        object=f"afspraken:{afspraak.id}",
        label=f"Afspraak {afspraak.code}",
        action="afspraak bekeken",
        activity="klantcontact",
        purpose="Een afspraak voorbereiden of wijzigen",
        persons=persons_of([afspraak.partij_id]) if afspraak.partij_id else persons_at([afspraak.email]),
        place=address_of(request),
        by=actor_of(request),
    )


def _day(text: str, today: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return today
