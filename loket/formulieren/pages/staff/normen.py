"""The amounts of the law: what holds now, what will, and what nobody checked yet."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.formulieren.commands.normen import check_normbedrag, keep_normbedrag
from loket.formulieren.forms.norm import NormForm
from loket.formulieren.models import Normbedrag
from loket.formulieren.permissions import BEHEREN
from loket.formulieren.queries.normen import normbedragen
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(BEHEREN)
def normen(request: HttpRequest) -> HttpResponse:
    """A row leads here with its code: then only the amount and the days are left to type."""
    rows = normbedragen(timezone.localdate())
    like = next((row for row in rows if row.code == request.GET.get("van")), None)
    told = {"code": like.code, "naam": like.naam, "bron": like.bron} if like else {}
    form = NormForm(typed(request), initial=told)
    if carried_out(form, lambda told: keep_normbedrag(**told, by=actor_of(request))):
        messages.success(request, "Bewaard. Laat een collega het bedrag controleren.")
        return redirect("formulieren:normen")
    context = {"rows": rows, "form": form}
    return page(request, "formulieren/bouwer/normen.html", context, status=422 if form.errors else 200)


@require_POST
@staff_only(BEHEREN)
def gecontroleerd(request: HttpRequest, normbedrag_id: UUID) -> HttpResponse:
    try:
        check_normbedrag(normbedrag_id=normbedrag_id, by=actor_of(request))
    except Normbedrag.DoesNotExist as missing:
        raise Http404 from missing
    return redirect("formulieren:normen")
