"""The log for the auditor. Who reads it, stands in it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.verwerkingen import commands, permissions
from loket.verwerkingen.forms import AskedForm
from loket.verwerkingen.queries import log_page


@require_GET
@staff_only(permissions.READ)
def log(request: HttpRequest) -> HttpResponse:
    form = AskedForm(request.GET)
    asked, after = form.asked(), request.GET.get("na", "")
    commands.log_view(
        object="verwerkingen:logboek",
        label=asked.label or "Logboek",
        action="logboek gelezen",
        activity="toezicht",
        purpose="Toezicht op het gebruik van gegevens",
        place=address_of(request),
        by=actor_of(request),
    )
    shown = log_page(asked, after=int(after) if after.isdecimal() and len(after) < 19 else None)
    context = {"form": form, "shown": shown, "further": bool(after)}
    return page(request, "verwerkingen/log.html", context, status=422 if form.errors else 200)
