"""What stays: zaken that are held back, and files for ever."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loket.archief import commands
from loket.archief.forms import HoldForm
from loket.archief.pages.door import for_archive
from loket.archief.permissions import PREPARE
from loket.archief.queries.overdracht import due_for_ever, overdrachten
from loket.archief.queries.stays import held_back, kept_for_ever, zaak_numbered
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused

PER_PAGE = 50
NOT_HERE = "Er is geen zaak met dit nummer."


@require_http_methods(["GET", "POST"])
@for_archive
def held(request: HttpRequest) -> HttpResponse:
    form = HoldForm(typed(request))
    if form.is_valid():
        zaak_id = zaak_numbered(form.cleaned_data["nummer"])
        if zaak_id is None:
            form.add_error("nummer", NOT_HERE)
        elif _hold(form, zaak_id, request):
            messages.success(request, f"{form.cleaned_data['nummer']} blijft.")
            return redirect("archief:held")
    context = {"form": form, "rows": held_back(timezone.localdate()), "section": "uitzonderingen"}
    return page(request, "archief/held.html", context, status=422 if form.errors else 200)


@require_POST
@for_archive
def release(request: HttpRequest, uitzondering_id: UUID) -> HttpResponse:
    try:
        commands.release_zaak(uitzondering_id=uitzondering_id, by=actor_of(request))
    except Refused as refused:
        messages.warning(request, refused.refusal.reason)
    else:
        messages.success(request, "De zaak kan weer op een lijst.")
    return redirect("archief:held")


@require_GET
@for_archive
def kept(request: HttpRequest) -> HttpResponse:
    context = {
        "rows": Paginator(kept_for_ever(), PER_PAGE).get_page(request.GET.get("page")),
        "due": len(due_for_ever(timezone.localdate(), years=settings.ARCHIEF_TRANSFER_YEARS)),
        "overdrachten": overdrachten(),
        "may_prepare": actor_of(request).may(PREPARE),
        "section": "bewaren",
    }
    return page(request, "archief/kept.html", context)


def _hold(form: HoldForm, zaak_id: UUID, request: HttpRequest) -> bool:
    try:
        commands.hold_zaak_back(zaak_id=zaak_id, **form.answers(), by=actor_of(request))
    except Refused as refused:
        show_refusals(form, refused)
        return False
    return True
