"""/werk/partijen/<id>/: who it is, how we may reach them, and who of us knows them."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page
from loket.partijen.commands.accountmanager import set_accountmanager
from loket.partijen.commands.toestemming import give_toestemming, revoke_toestemming
from loket.partijen.forms.accountmanager import AccountmanagerForm
from loket.partijen.forms.toestemming import GiveForm, RevokeForm
from loket.partijen.models import Partij
from loket.partijen.pages.door import for_keepers, for_viewers, partij_or_404, seen
from loket.partijen.permissions import BIJHOUDEN, GATHER
from loket.partijen.queries.accountmanager import accountmanagement_of, manager_of
from loket.partijen.queries.bezoek import visits_of
from loket.partijen.queries.partij import PartijView, view_of
from loket.partijen.queries.toestemming import consent_of
from loket.rooster.queries import presence_of


@require_safe
@for_viewers
def one(request: HttpRequest, partij_id: UUID) -> HttpResponse:
    partij, now = partij_or_404(partij_id), timezone.now()
    seen(request, partij)
    today = timezone.localdate()
    shown, manager = view_of(partij), manager_of(partij, today=today)
    may_keep_up = actor_of(request).may(BIJHOUDEN)
    context = {
        "partij": shown,
        "manager": manager,
        "presence": presence_of(manager.today_id, now=now) if manager and manager.today_id else None,
        "visits": visits_of(partij.id, now=now, today=today) if shown.is_organisation else (),
        "hidden": shown.secret and not may_keep_up,
        "may_keep_up": may_keep_up,
        "may_gather": actor_of(request).may(GATHER),
        "me": actor_of(request).id,
    }
    return page(request, "partijen/partij.html", context)


@require_http_methods(["GET", "POST"])
@for_keepers
def give(request: HttpRequest, partij_id: UUID) -> HttpResponse:
    """Write down consent for one of the addresses of this partij."""
    partij = partij_or_404(partij_id)
    seen(request, partij)
    shown = view_of(partij)
    form = GiveForm(typed(request), adressen=[(each.id, each.adres) for each in shown.reached_at])
    if carried_out(form, lambda told: give_toestemming(**told, by=actor_of(request))):
        messages.success(request, "De toestemming is vastgelegd.")
        return redirect("partijen:one", partij.id)
    return _form(request, form, shown, "Toestemming vastleggen")


@require_http_methods(["GET", "POST"])
@for_keepers
def revoke(request: HttpRequest, partij_id: UUID, toestemming_id: UUID) -> HttpResponse:
    partij = partij_or_404(partij_id)
    consent = consent_of(toestemming_id, partij.id)
    if consent is None:
        raise Http404
    seen(request, partij)
    form = RevokeForm(typed(request))
    if carried_out(form, lambda told: revoke_toestemming(toestemming_id=consent.id, **told, by=actor_of(request))):
        messages.success(request, "De toestemming is ingetrokken. Dit geldt meteen.")
        return redirect("partijen:one", partij.id)
    return _form(request, form, view_of(partij), f"Toestemming intrekken: {consent.soort.lower()}")


@require_http_methods(["GET", "POST"])
@for_keepers
def accountmanager(request: HttpRequest, partij_id: UUID) -> HttpResponse:
    partij = partij_or_404(partij_id)
    seen(request, partij)
    form = AccountmanagerForm(typed(request), initial=_as_typed(partij))
    if carried_out(form, lambda told: set_accountmanager(partij_id=partij.id, told=form.told(), by=actor_of(request))):
        messages.success(request, "De accountmanager is bewaard.")
        return redirect("partijen:one", partij.id)
    return _form(request, form, view_of(partij), "Accountmanager")


def _as_typed(partij: Partij) -> dict[str, object]:
    told = accountmanagement_of(partij)
    return {name: getattr(told, name) for name in told.__slots__}


def _form(
    request: HttpRequest, form: GiveForm | RevokeForm | AccountmanagerForm, shown: PartijView, title: str
) -> HttpResponse:
    context = {"form": form, "partij": shown, "heading": title}
    return page(request, "partijen/form.html", context, status=422 if form.errors else 200)
