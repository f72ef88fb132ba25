"""The kiosk: a visitor takes a number alone. Its address holds a secret; it forgets who stood there before."""

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from loket.balie import commands
from loket.balie.commands import Komst
from loket.balie.models import Zuil
from loket.balie.pages.komst import sent_key
from loket.balie.pages.visitor import told_of
from loket.balie.queries.choices import choices_of, found_for, kiosk_of, meant_by, voorrang_choices
from loket.balie.queries.visit import by_token
from loket.kernel.actor import VISITOR
from loket.kernel.http import page
from loket.kernel.ids import new_id
from loket.kernel.limits import limit
from loket.kernel.refusal import Refused

LOOKS = ("laag", "contrast")  # for who sits, and for who sees little
TIMES, PER = 60, timedelta(minutes=5)  # of one kiosk: more is no line of people


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def kiosk(request: HttpRequest, token: str) -> HttpResponse:
    """What do you come for? One tap gives the number. `?q=` looks for what is on no button."""
    zuil, fault, words = _zuil(token), "", request.GET.get("q", "")[:200].strip()
    if request.method == "POST":
        limit(f"zuil:{zuil.id}", times=TIMES, per=PER)
        try:
            return _taken(request, zuil, token)
        except Refused as refused:
            fault = refused.refusal.reason
    if words:
        limit(f"zuil:{zuil.id}", times=TIMES, per=PER)
    context = {
        "zuil": zuil,
        "words": words,
        "found": found_for(words, locatie=zuil.locatie_id, by=VISITOR),
        "choices": choices_of(zuil.locatie_id),
        "voorrang": voorrang_choices(),
        "send_key": new_id(),
        "fault": fault,
        "faults": bool(fault),
        "kiosk": token,
        **_look(request),
    }
    return page(request, "balie/public/kiosk.html", context, status=422 if fault else 200)


@never_cache
@require_safe
def given(request: HttpRequest, token: str, number: str) -> HttpResponse:
    """The number, large. After a while the kiosk begins again by itself."""
    zuil, volgnummer = _zuil(token), by_token(number)
    if volgnummer is None or volgnummer.locatie != zuil.locatie_id:
        raise Http404
    begin = f"{reverse('balie:kiosk', args=[token])}{_query(request)}"
    return page(
        request, "balie/public/kiosk_given.html", told_of(volgnummer, number) | {"begin": begin, **_look(request)}
    )


def _taken(request: HttpRequest, zuil: Zuil, token: str) -> HttpResponse:
    if scanned := request.POST.get("scan", "")[:500].strip():
        came = commands.check_in_afspraak(scanned=scanned, locatie=zuil.locatie_id, kiosk=True, by=VISITOR)
        return redirect(f"{reverse('balie:kiosk_given', args=[token, came.token])}{_query(request)}")
    meant = meant_by(request.POST.get("keuze", "")[:120], locatie=zuil.locatie_id)
    komst = Komst(
        send_key=sent_key(request),
        rij_id=meant.rij_id,
        onderwerp=meant.onderwerp,
        product=meant.product,
        voorrang=request.POST.get("voorrang", "")[:40],
    )
    taken = commands.check_in(komst=komst, kiosk=True, by=VISITOR)
    return redirect(f"{reverse('balie:kiosk_given', args=[token, taken.token])}{_query(request)}")


def _zuil(token: str) -> Zuil:
    found = kiosk_of(token)
    if found is None:
        raise Http404
    return found


def _look(request: HttpRequest) -> dict[str, object]:
    chosen = {name for name in LOOKS if request.GET.get(name) == "1"}
    switches = [(name, name in chosen, _query_of(chosen ^ {name})) for name in LOOKS]
    return {"look_of": chosen, "switches": switches, "query": _query_of(chosen)}


def _query(request: HttpRequest) -> str:
    return _query_of({name for name in LOOKS if request.GET.get(name) == "1"})


def _query_of(chosen: set[str]) -> str:
    return f"?{urlencode([(name, '1') for name in LOOKS if name in chosen])}" if chosen else ""
