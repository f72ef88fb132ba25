"""The tray itself: bringing scans in, and what is done with their pages on the spot."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.kernel.bounds import USUAL, holds
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused
from loket.outside.scan import separator_sheet
from loket.post import commands
from loket.post.forms.stuk import ScanForm
from loket.post.models import Scan
from loket.post.pages.door import for_room, tabs
from loket.post.queries.tray import place_of, runs, thrown_away
from loket.post.rules.tray import MOST_BYTES

MOST_FILES = 50
TURN, CUT, JOIN, AWAY, BACK = "draai", "splits", "samen", "weg", "terug"


@holds(MOST_BYTES + USUAL)
@require_http_methods(["GET", "HEAD", "POST"])
@for_room
def scannen(request: HttpRequest) -> HttpResponse:
    """Bring files in, and see what became of each run."""
    form = ScanForm(typed(request), files=request.FILES if request.method == "POST" else None)
    files = request.FILES.getlist("bestand")[:MOST_FILES]
    if form.is_bound and not files:
        form.add_error("bestand", "Kies een bestand.") if "bestand" not in form.errors else None
    elif files:
        try:
            for file in files:
                commands.take_in(name=file.name or "scan", data=file.read(), by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
        else:
            messages.success(request, "De scan wordt gelezen. Dat duurt soms een minuut.")
            return redirect("post:scannen")
    context = {**tabs(actor_of(request), "post:scannen"), "form": form, "runs": runs(), "away": thrown_away()}
    return page(request, "post/scannen.html", context, status=422 if form.is_bound else 200)


@require_safe
@for_room
def sheet(request: HttpRequest) -> HttpResponse:
    """The separator sheet, to print."""
    answer = HttpResponse(separator_sheet(), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="scheidingsblad.pdf"'
    return answer


@require_POST
@for_room
def step(request: HttpRequest, scan_id: UUID, stap: str) -> HttpResponse:
    """Turn, cut, join, throw away, bring back."""
    asked = request.POST.get("bladzijde", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    try:
        return _taken(request, scan_id, stap, number)
    except Scan.DoesNotExist:
        raise Http404 from None
    except Refused as refused:
        messages.error(request, " ".join(each.reason for each in refused.refusals))
        return _to(scan_id, number)


def _taken(request: HttpRequest, scan_id: UUID, stap: str, number: int) -> HttpResponse:
    by = actor_of(request)
    if stap == TURN:
        commands.turn_scan(scan_id=scan_id, page=number, by=by)
        return _to(scan_id, number)
    if stap == CUT:
        commands.cut_scan(scan_id=scan_id, before=number, by=by)
        messages.success(request, "Gesplitst. Het tweede deel ligt hierna.")
        return _to(scan_id)
    if stap == JOIN:
        whole = commands.join_with_previous(scan_id=scan_id, by=by)
        messages.success(request, "Samengevoegd met de brief ervoor.")
        return _to(whole.id)
    if stap == AWAY:
        following = place_of(scan_id).following
        thrown = commands.throw_away(scan_id=scan_id, by=by)
        messages.success(request, f"{thrown.naam} is weg. Terughalen kan bij Scannen.")
        return redirect("post:scan", following) if following else redirect("post:work")
    if stap == BACK:
        commands.bring_back(scan_id=scan_id, by=by)
        return _to(scan_id)
    raise Http404


def _to(scan_id: UUID, number: int = 1) -> HttpResponse:
    return redirect(f"{reverse('post:scan', args=[scan_id])}{f'?bladzijde={number}' if number > 1 else ''}")
