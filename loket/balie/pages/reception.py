"""The reception: who comes in gets a number in one tap, and a slip in the next (U34)."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.balie import commands
from loket.balie.commands import Given, Komst
from loket.balie.commands.komst import token_of
from loket.balie.models import Volgnummer
from loket.balie.pages.komst import sent_key
from loket.balie.permissions import FIGURES, HELP, WELCOME
from loket.balie.queries.choices import choices_of, found_for, meant_by, voorrang_choices
from loket.balie.queries.hall import mark_of
from loket.balie.queries.halls import hall_of, halls
from loket.balie.queries.line import waiting_in
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.ids import new_id
from loket.kernel.lines import one_line
from loket.kernel.refusal import Refused


@require_safe
@staff_only()
def start(request: HttpRequest) -> HttpResponse:
    """All halls: who sits where, how many wait, and where to begin."""
    by = actor_of(request)
    rights = {"may_welcome": by.may(WELCOME), "may_help": by.may(HELP), "may_count": by.may(FIGURES)}
    if not any(rights.values()):
        raise PermissionDenied(WELCOME)
    context = {"halls": halls(), "me": by.id, **rights}
    return page(request, "balie/start.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(WELCOME)
def reception(request: HttpRequest, locatie: str) -> HttpResponse:
    """`?q=` looks for what an unknown need may be; `?nummer=` shows the number that was just given."""
    hall, refused = hall_of(locatie), None
    if hall is None:
        raise Http404
    if request.method == "POST":
        try:
            return _taken(request, locatie)
        except Refused as error:
            refused = error
    words = request.GET.get("q", "")[:200]
    context = {
        "hall": hall,
        "choices": choices_of(locatie),
        "found": found_for(words, locatie=locatie, by=actor_of(request)),
        "words": words,
        "search_query": words,
        "voorrang": voorrang_choices(),
        "given": _given(request, locatie),
        "waiting": waiting_in(locatie),
        "send_key": new_id(),
        "typed": request.POST,
        "refusals": refused.refusals if refused else (),
        "faults": bool(refused),
    }
    return page(request, "balie/reception.html", context, status=422 if refused else 200)


@require_safe
@staff_only(WELCOME)
def waiting(request: HttpRequest, locatie: str) -> HttpResponse:
    """Who waits, asked again every five seconds."""
    if mark_of(locatie, timezone.now()) is None:
        raise Http404
    return page(request, "balie/_waiting.html", {"hall": {"locatie": locatie}, "waiting": waiting_in(locatie)})


@require_POST
@staff_only(WELCOME)
def left(request: HttpRequest, locatie: str, volgnummer_id: UUID) -> HttpResponse:
    """Somebody went away without being helped."""
    number = commands.walk_out(volgnummer_id=volgnummer_id, by=actor_of(request))
    messages.success(request, f"{number.label} staat niet meer in de rij.")
    return redirect("balie:reception", locatie)


def _taken(request: HttpRequest, locatie: str) -> HttpResponse:
    if scanned := request.POST.get("scan", "")[:500].strip():
        return _shown(locatie, commands.check_in_afspraak(scanned=scanned, locatie=locatie, by=actor_of(request)))
    meant = meant_by(request.POST.get("keuze", "")[:120], locatie=locatie)
    komst = Komst(
        send_key=sent_key(request),
        rij_id=meant.rij_id,
        onderwerp=meant.onderwerp,
        product=meant.product,
        voorrang=request.POST.get("voorrang", "")[:40],
        naam=one_line(request.POST.get("naam", ""))[:200],
        telefoon=one_line(request.POST.get("telefoon", ""))[:40],
        vraag=request.POST.get("vraag", "")[:1000],
    )
    return _shown(locatie, commands.check_in(komst=komst, by=actor_of(request)))


def _shown(locatie: str, given: Given) -> HttpResponse:
    query = urlencode({"nummer": str(given.volgnummer.id)})
    return redirect(f"{reverse('balie:reception', args=[locatie])}?{query}")


def _given(request: HttpRequest, locatie: str) -> dict[str, object] | None:
    try:
        number = Volgnummer.objects.filter(id=UUID(request.GET.get("nummer", "")), locatie=locatie).first()
    except ValueError:
        return None
    return {"number": number, "token": token_of(number.id), "sms": bool(number.telefoon)} if number else None
