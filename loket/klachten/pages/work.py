"""The worklist, a new klacht for who calls, measures, and what somebody may see of a klacht about himself."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.actor import Actor
from loket.kernel.bounds import holds
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.kernel.text import date_words
from loket.klachten import commands
from loket.klachten.forms.klacht import VoorKlagerForm
from loket.klachten.forms.steps import ControleForm, GedaanForm, WeerwoordForm
from loket.klachten.models import Beklaagde, Maatregel
from loket.klachten.pages.bijlage import send_bijlage
from loket.klachten.permissions import AANNEMEN, BEHANDELEN, COORDINEREN
from loket.klachten.queries.bijlage import bijlagen_of
from loket.klachten.queries.mine import copies_for, copy_for, maatregelen_for
from loket.klachten.queries.worklist import LABELS, View, klachten_for
from loket.verwerkingen.commands import log_view

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, P], HttpResponse]


def for_klachten(*permissions: str) -> Callable[[Page[P]], Page[P]]:
    """For who has one of these."""

    def guard(view: Page[P]) -> Page[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not any(map(actor_of(request).may, permissions)):
                raise PermissionDenied(permissions[0])
            return view(request, *args, **kwargs)

        return staff_only()(guarded)

    return guard


def around(by: Actor, here: str) -> dict[str, Any]:
    """Which lists this person may open."""
    return {
        "here": here,
        "handles": by.may(BEHANDELEN) or by.may(COORDINEREN),
        "coordinates": by.may(COORDINEREN),
        "writes": any(map(by.may, (AANNEMEN, BEHANDELEN, COORDINEREN))),
    }


@require_safe
@for_klachten(BEHANDELEN, COORDINEREN)
def work(request: HttpRequest) -> HttpResponse:
    """`?toon=` is one of the chips."""
    by, today = actor_of(request), timezone.localdate()
    asked = request.GET.get("toon", "")
    view = View(asked) if asked in [*View] else View.ALL
    context = {
        **around(by, "lijst"),
        "view": view,
        "chips": [(each.value, label) for each, label in LABELS.items()],
        "rows": klachten_for(by, view, today=today),
    }
    return page(request, "klachten/staff/work.html", context)


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
@for_klachten(AANNEMEN, BEHANDELEN, COORDINEREN)
def new(request: HttpRequest) -> HttpResponse:
    """For who calls, stands at the desk or wrote. The answer is what to say."""
    form, by = VoorKlagerForm(typed(request), request.FILES or None), actor_of(request)
    made = []

    def receive(told: dict[str, Any]) -> None:
        day = told["ontvangen_op"]
        about = {"kanaal": told["kanaal"], "send_key": told["send_key"], "bijlagen": told["bijlagen"]}
        klacht = commands.receive_klacht(form.told(), **about, ontvangen_op=day, by=by)
        made.append(klacht)

    if carried_out(form, receive):
        [klacht] = made
        until = date_words(klacht.onderzoeken_tot)
        said = f"Zeg dit: uw klacht heeft nummer {klacht.nummer}. U hoort uiterlijk {until} van ons."
        messages.success(request, said)
        return redirect("klachten:new")
    return page(
        request,
        "klachten/staff/new.html",
        {**around(by, "nieuw"), "form": form},
        status=422 if form.errors else 200,
    )


@require_safe
@staff_only()
def about_me(request: HttpRequest) -> HttpResponse:
    by = actor_of(request)
    return page(request, "klachten/staff/about_me.html", {**around(by, "over-mij"), "rows": copies_for(by)})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def copy(request: HttpRequest, klacht_id: UUID) -> HttpResponse:
    """The klaagschrift, for who it is about, and the answer of that person (Awb 9:9)."""
    by = actor_of(request)
    try:
        found = copy_for(klacht_id, by)
    except Beklaagde.DoesNotExist:
        raise Http404 from None
    form = WeerwoordForm(typed(request), initial={"tekst": found.weerwoord})
    if carried_out(form, lambda told: commands.give_weerwoord(klacht_id=klacht_id, **told, by=by)):
        messages.success(request, "Je antwoord is bij de behandelaar.")
        return redirect("klachten:copy", klacht_id)
    log_view(
        object=f"klachten:{klacht_id}",
        label=found.nummer,
        action="afschrift gelezen",
        activity="klachten",
        purpose="Antwoorden op een klacht (Awb 9:9)",
        place=address_of(request),
        by=by,
    )
    context = {**around(by, "over-mij"), "copy": found, "form": form, "bijlagen": bijlagen_of(klacht_id)}
    return page(request, "klachten/staff/copy.html", context, status=422 if form.errors else 200)


@require_safe
@staff_only()
def copied_file(request: HttpRequest, klacht_id: UUID, bijlage_id: UUID) -> HttpResponse:
    """What came with the klaagschrift goes with the copy (Awb 9:9)."""
    by = actor_of(request)
    try:
        found = copy_for(klacht_id, by)
    except Beklaagde.DoesNotExist:
        raise Http404 from None
    return send_bijlage(request, klacht_id, bijlage_id, found.nummer)


@require_safe
@staff_only()
def maatregelen(request: HttpRequest) -> HttpResponse:
    return _maatregelen(request)


@require_POST
@staff_only()
def maatregel(request: HttpRequest, maatregel_id: UUID, stap: str) -> HttpResponse:
    """That it was done, or whether it works."""
    forms: dict[str, type[GedaanForm] | type[ControleForm]] = {"gedaan": GedaanForm, "controle": ControleForm}
    if stap not in forms:
        raise Http404
    by = actor_of(request)
    form = forms[stap](request.POST, auto_id=f"{maatregel_id}-{stap}-%s")

    def take(told: dict[str, Any]) -> None:
        if stap == "gedaan":
            commands.finish_maatregel(maatregel_id=maatregel_id, **told, by=by)
            return
        werkt = {"ja": True, "nee": False}.get(told["werkt"])
        commands.check_maatregel(maatregel_id=maatregel_id, werkt=werkt, bevinding=told["bevinding"], by=by)

    try:
        if carried_out(form, take):
            messages.success(request, "Bewaard.")
            return redirect("klachten:maatregelen")
    except Maatregel.DoesNotExist:
        raise Http404 from None
    return _maatregelen(request, failed=(maatregel_id, form))


def _maatregelen(request: HttpRequest, failed: tuple[UUID, Any] | None = None) -> HttpResponse:
    by, today = actor_of(request), timezone.localdate()
    rows = []
    for each in maatregelen_for(by):
        kind, stap = (ControleForm, "controle") if each.gedaan_op else (GedaanForm, "gedaan")
        form = failed[1] if failed and failed[0] == each.id else kind(auto_id=f"{each.id}-{stap}-%s")
        due = each.controle_op if each.gedaan_op else each.uiterlijk
        rows.append({"row": each, "form": form, "stap": stap, "due": due, "late": due < today})
    context = {**around(by, "maatregelen"), "rows": rows, "failed": failed[1] if failed else None, "today": today}
    return page(request, "klachten/staff/maatregelen.html", context, status=422 if failed else 200)
