"""Which programs may call us, what they may do, and the secrets that they sign with."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from loket.autorisaties import commands, permissions
from loket.autorisaties.queries.overview import ApplicatieDetail, applicatie, applicaties
from loket.kernel.http import actor_of, page, staff_only


@require_GET
@staff_only(permissions.MANAGE)
def overview(request: HttpRequest) -> HttpResponse:
    return page(request, "autorisaties/overview.html", {"applicaties": applicaties()})


@require_GET
@staff_only(permissions.MANAGE)
def show(request: HttpRequest, applicatie_id: UUID) -> HttpResponse:
    return page(request, "autorisaties/applicatie.html", {"applicatie": _found(applicatie_id)})


@require_POST
@never_cache
@staff_only(permissions.MANAGE)
def give_sleutel(request: HttpRequest, applicatie_id: UUID) -> HttpResponse:
    """The answer itself shows the secret: nothing keeps it to show it again."""
    client_id = request.POST.get("client_id", "")
    secret = commands.give_sleutel(applicatie_id=applicatie_id, client_id=client_id, by=actor_of(request))
    context = {"applicatie": _found(applicatie_id), "client_id": client_id, "secret": secret}
    return page(request, "autorisaties/applicatie.html", context)


@require_POST
@staff_only(permissions.MANAGE)
def revoke_sleutel(request: HttpRequest, applicatie_id: UUID) -> HttpResponse:
    client_id = request.POST.get("client_id", "")
    commands.revoke_sleutel(applicatie_id=applicatie_id, client_id=client_id, by=actor_of(request))
    messages.success(request, f"De sleutel van {client_id} is ingetrokken.")
    return redirect("autorisaties:show", applicatie_id)


def _found(applicatie_id: UUID) -> ApplicatieDetail:
    found = applicatie(applicatie_id)
    if found is None:
        raise Http404
    return found
