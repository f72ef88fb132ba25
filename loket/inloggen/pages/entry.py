"""In and out: what each way of logging in ends with."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from loket.inloggen import commands
from loket.inloggen.queries import OVER, broker_ways, ingelogd, ways
from loket.inloggen.rules.proof import Proof
from loket.inloggen.rules.session import own_address
from loket.kernel.http import page
from loket.storingen.models import Dienst
from loket.storingen.queries import open_storingen

HOME = "/mijn/"


@never_cache
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Which ways in there are; who is in already goes on."""
    wanted = wanted_of(request)
    if ingelogd(request):
        return redirect(wanted)
    down = open_storingen((Dienst.INLOGGEN,)) if broker_ways() else []
    context = {"ways": ways(), "wanted": wanted, "over": request.session.get(OVER, False), "down": down}
    return page(request, "inloggen/begin.html", context)


@never_cache
@require_POST
def out(request: HttpRequest) -> HttpResponse:
    """Everything of the session goes, and a page says so."""
    who = ingelogd(request)
    if who:
        commands.end_session(session=request.session, who=who)
        request.ingelogde = None  # type: ignore[attr-defined]
    elsewhere = who is not None and who.via.value in broker_ways()
    return redirect(f"{reverse('inloggen:over')}?elders" if elsewhere else "inloggen:over")


@require_GET
def over(request: HttpRequest) -> HttpResponse:
    """Out with us; who came in by the broker goes out there too. No form may lead there (CSP), so the page does."""
    elsewhere = "elders" in request.GET and bool(broker_ways())
    answer = page(request, "inloggen/over.html", {"elsewhere": elsewhere})
    if elsewhere:
        answer["Refresh"] = f"0; url={reverse('inloggen:out_there')}"
    return answer


def enter(request: HttpRequest, proof: Proof, *, wanted: str) -> HttpResponse:
    request.ingelogde = commands.begin_session(session=request.session, proof=proof)  # type: ignore[attr-defined]
    return redirect(wanted)


def wanted_of(request: HttpRequest) -> str:
    return own_address(request.POST.get("naar") or request.GET.get("naar", ""), otherwise=HOME)
