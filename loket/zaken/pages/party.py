"""Who takes part: a whole BSN when it is needed, and somebody who takes part no longer."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from loket.kernel.http import actor_of, page
from loket.kernel.refusal import refuse
from loket.zaken import commands
from loket.zaken.models import Rol
from loket.zaken.pages.door import for_handlers
from loket.zaken.pages.log import seen_part
from loket.zaken.queries.detail import look_at
from loket.zaken.queries.parties import bsn_of
from loket.zaken.rules.rights import LOOK_ONLY


@require_POST
@for_handlers
def show_bsn(request: HttpRequest, zaak_id: UUID, rol_id: UUID) -> HttpResponse:
    """The whole number, for once; it stands in no address and in no page that is kept."""
    look = look_at(zaak_id, by=actor_of(request))
    refuse(LOOK_ONLY if look.only_look else None)
    try:
        bsn = bsn_of(rol_id, zaak_id)
    except Rol.DoesNotExist as missing:
        raise Http404 from missing
    seen_part(request, look.facts, "bsn bekeken", *([bsn] if bsn else []))
    answer = page(request, "zaken/bsn.html", {"bsn": bsn, "zaak": look.facts}, fragment="zaken/_bsn.html")
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
@for_handlers
def remove(request: HttpRequest, zaak_id: UUID, rol_id: UUID) -> HttpResponse:
    look = look_at(zaak_id, by=actor_of(request))
    refuse(LOOK_ONLY if look.only_look else None)
    if not Rol.objects.filter(id=rol_id, zaak_id=zaak_id).exists():
        raise Http404
    commands.remove_rol(rol_id=rol_id, by=actor_of(request))
    messages.success(request, "Deze betrokkene is uit de zaak gehaald.")
    return redirect("zaken:zaak", zaak_id)
