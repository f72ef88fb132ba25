"""Where we stand; and the ideas of colleagues."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.programma import commands
from loket.programma.forms.visie import AntwoordForm, IdeeForm
from loket.programma.models import Fase, Suggestie
from loket.programma.permissions import BEHEREN
from loket.programma.queries.boeken import BOEKEN, GROEPEN
from loket.programma.queries.overzicht import where_we_stand


@require_safe
@staff_only()
def overview(request: HttpRequest) -> HttpResponse:
    context = {
        "here": "overzicht",
        "now": where_we_stand(timezone.localdate()),
        "fases": Fase.choices,
        "today": timezone.localdate(),
    }
    return page(request, "programma/overzicht.html", context)


@require_safe
@staff_only()
def all_books(request: HttpRequest) -> HttpResponse:
    groups = [(name, [BOEKEN[code] for code in codes]) for name, codes in GROEPEN]
    return page(request, "programma/boeken.html", {"here": "boeken", "groups": groups})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def ideas(request: HttpRequest) -> HttpResponse:
    form = IdeeForm(typed(request))
    if carried_out(form, lambda told: commands.send_suggestie(**told, by=actor_of(request))):
        messages.success(request, "Dank je wel. Je krijgt binnen 10 werkdagen antwoord.")
        return redirect("programma:suggesties")
    return _ideas(request, form)


@require_POST
@staff_only(BEHEREN)
def answer(request: HttpRequest, suggestie_id: UUID) -> HttpResponse:
    form = AntwoordForm(request.POST, auto_id=f"{suggestie_id}-%s")

    def take(told: dict[str, Any]) -> None:
        commands.answer_suggestie(suggestie_id=suggestie_id, **told, by=actor_of(request))

    try:
        done = carried_out(form, take)
    except Suggestie.DoesNotExist:
        raise Http404 from None
    if done:
        messages.success(request, "Je antwoord is verstuurd.")
        return redirect("programma:suggesties")
    return _ideas(request, IdeeForm(), suggestie_id, form)


def _ideas(
    request: HttpRequest, form: IdeeForm, tried: UUID | None = None, answered: AntwoordForm | None = None
) -> HttpResponse:
    today, keeps = timezone.localdate(), actor_of(request).may(BEHEREN)
    found = Suggestie.objects.select_related("van").order_by("-op", "-id")[:100]
    rows = []
    for each in found:
        open_for_me = keeps and each.antwoord_op is None
        mine = answered if answered and each.id == tried else AntwoordForm(auto_id=f"{each.id}-%s")
        late = each.antwoord_op is None and each.uiterlijk < today
        rows.append({"each": each, "late": late, "form": mine if open_for_me else None})
    failed = answered or (form if form.errors else None)
    context = {"here": "ideeen", "form": form, "rows": rows, "failed": failed}
    return page(request, "programma/ideeen.html", context, status=422 if failed else 200)
