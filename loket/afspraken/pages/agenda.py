"""The own appointments in another calendar: a secret link, to make anew or to stop."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from loket.afspraken import commands
from loket.afspraken.queries.agenda import agenda_of, has_link
from loket.afspraken.rules.ical import MEDIA_TYPE, calendar
from loket.kernel.http import actor_of, page, staff_only


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def link(request: HttpRequest) -> HttpResponse:
    """The link is shown once, when it is made: afterwards only its blind index is known."""
    by, secret = actor_of(request), ""
    own = UUID(by.id)
    if request.method == "POST":
        if request.POST.get("doe") == "stop":
            commands.remove_agendalink(medewerker_id=own, by=by)
            return redirect("afspraken:agenda")
        secret = commands.make_agendalink(medewerker_id=own, by=by)
    address = f"{settings.PUBLIC_URL}{reverse('afspraken:feed', args=[secret])}" if secret else ""
    return page(request, "afspraken/staff/agenda.html", {"address": address, "exists": has_link(own)})


@never_cache
@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """For programs: no log-in, and nothing about who comes."""
    events = agenda_of(secret)
    if events is None:
        raise Http404
    return HttpResponse(calendar(events, name="Afspraken"), content_type=MEDIA_TYPE)
