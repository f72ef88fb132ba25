"""Whether other systems hear what changes here, and the way to try again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from loket.kernel.http import actor_of, page, staff_only
from loket.notificaties import commands, permissions
from loket.notificaties.queries.overview import abonnementen, failed_afleveringen


@require_GET
@staff_only(permissions.MANAGE)
def overview(request: HttpRequest) -> HttpResponse:
    context = {"abonnementen": abonnementen(), "failed": failed_afleveringen()}
    return page(request, "notificaties/overview.html", context)


@require_POST
@staff_only(permissions.MANAGE)
def repeat(request: HttpRequest, aflevering_id: int) -> HttpResponse:
    commands.repeat_aflevering(aflevering_id=aflevering_id, by=actor_of(request))
    messages.success(request, "De notificatie gaat opnieuw op weg.")
    return redirect("notificaties:overview")


@require_POST
@staff_only(permissions.MANAGE)
def wake(request: HttpRequest, abonnement_id: UUID) -> HttpResponse:
    commands.wake_abonnement(abonnement_id=abonnement_id, by=actor_of(request))
    messages.success(request, "Alles voor dit systeem gaat opnieuw op weg.")
    return redirect("notificaties:overview")
