"""What staff does with forms: go on for somebody else, and look after what is no zaak yet."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.formulieren.commands.fault import try_again
from loket.formulieren.commands.verder import take_over
from loket.formulieren.forms.kenmerk import KenmerkForm
from loket.formulieren.models import Aanvraag
from loket.formulieren.pages.public.door import admit
from loket.formulieren.pages.public.stap import where_next
from loket.formulieren.pages.staff.tabs import tabs
from loket.formulieren.permissions import NAMENS, OVERDRACHT
from loket.formulieren.queries.aanvraag import aanvraag_with_form, aanvragen_without_zaak, ingevuld_of
from loket.formulieren.queries.formulier import forms_on_site
from loket.formulieren.queries.ondertekening import waiting_for_a_hand
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.kernel.refusal import Refused
from loket.verwerkingen.commands import log_view


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(NAMENS)
def namens(request: HttpRequest) -> HttpResponse:
    """Go on with what somebody began, by its kenmerk; or begin a form for who is here."""
    form = KenmerkForm(typed(request))
    if form.is_valid():
        try:
            aanvraag = take_over(**form.cleaned_data, by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            _seen(request, aanvraag)
            admit(request, aanvraag)
            with_form = aanvraag_with_form(aanvraag.id)
            assert with_form
            return redirect(where_next(ingevuld_of(with_form, timezone.localdate())))
    context = {"form": form, "forms": forms_on_site(), **tabs(request)}
    return page(request, "formulieren/staff/namens.html", context, status=422 if form.errors else 200)


@require_safe
@staff_only(OVERDRACHT)
def wachtend(request: HttpRequest) -> HttpResponse:
    """What was sent and is no zaak: it is tried again by itself, and a person can help."""
    rows = aanvragen_without_zaak(timezone.now())
    return page(request, "formulieren/staff/wachtend.html", {"rows": rows, **tabs(request)})


@require_safe
@staff_only(OVERDRACHT)
def handtekeningen(request: HttpRequest) -> HttpResponse:
    """Who must still sign what was sent."""
    context = {"rows": waiting_for_a_hand(), **tabs(request)}
    return page(request, "formulieren/staff/handtekeningen.html", context)


@require_POST
@staff_only(OVERDRACHT)
def opnieuw(request: HttpRequest, aanvraag_id: UUID) -> HttpResponse:
    try_again(aanvraag_id=aanvraag_id, by=actor_of(request))
    messages.success(request, "Wij proberen het opnieuw. Kijk over een minuut nog eens.")
    return redirect("formulieren:wachtend")


def _seen(request: HttpRequest, aanvraag: Aanvraag) -> None:
    """From here on this colleague sees what somebody filled in."""
    log_view(
        object=f"formulieren:{aanvraag.id}",
        label=aanvraag.kenmerk,
        action="ingevuld formulier overgenomen",
        activity="klantcontact",
        purpose="Helpen met een formulier",
        persons=[aanvraag.nummer] if aanvraag.nummer else [],
        place=address_of(request),
        by=actor_of(request),
    )
