"""A zaak that is closed to somebody, opened with a reason: for today, to look only, and written down."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from loket.kernel.forms import show_refusals
from loket.kernel.http import actor_of
from loket.kernel.limits import address_of
from loket.kernel.refusal import Refused
from loket.verwerkingen.commands import take_noodtoegang
from loket.zaken.forms.paper import ReasonForm
from loket.zaken.pages.door import for_handlers, show_closed
from loket.zaken.pages.log import ACTIVITY, purpose_of
from loket.zaken.queries.detail import look_at, object_of
from loket.zaken.queries.facts import facts_of


@require_POST
@for_handlers
def look_anyway(request: HttpRequest, zaak_id: UUID) -> HttpResponse:
    by, facts = actor_of(request), facts_of(zaak_id)
    try:
        look_at(zaak_id, by=by)
        return redirect("zaken:zaak", zaak_id)  # not closed at all
    except Refused as closed:
        form = ReasonForm(request.POST)
        if form.is_valid():
            try:
                take_noodtoegang(
                    object=object_of(zaak_id),
                    label=facts.identificatie,
                    activity=ACTIVITY,
                    purpose=purpose_of(facts),
                    reason=form.cleaned_data["reden"],
                    place=address_of(request),
                    by=by,
                )
                return redirect("zaken:zaak", zaak_id)
            except Refused as refused:
                show_refusals(form, refused)
        return show_closed(request, zaak_id, closed, form)
