"""In and out: what each way of logging in ends with."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from loket.inloggen import commands
from loket.inloggen.pages.going import keep_for_log_out, known_there, log_out_there, with_form_to
from loket.inloggen.queries import OVER, broker_ways, ingelogd, saml_ways, ways
from loket.inloggen.rules.proof import Proof
from loket.inloggen.rules.session import own_address
from loket.kernel.http import page
from loket.kernel.language import BELOW, in_english
from loket.storingen.models import Dienst
from loket.storingen.queries import open_storingen

HOME = "/mijn/"
HOME_IN_ENGLISH = f"{BELOW}mijn/"


@never_cache
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Which ways in there are; who is in already goes on."""
    wanted = wanted_of(request)
    if ingelogd(request):
        return redirect(wanted)
    down = open_storingen((Dienst.INLOGGEN,)) if broker_ways() or saml_ways() else []
    context = {"ways": ways(), "wanted": wanted, "over": request.session.get(OVER, False), "down": down}
    return page(request, "inloggen/begin.html", context)


@never_cache
@require_POST
def out(request: HttpRequest) -> HttpResponse:
    """Everything of the session goes, and a page says so. `waar` "overal": on all devices of this person."""
    who, known = ingelogd(request), known_there(request)
    if who:
        end = commands.end_all_sessions if request.POST.get("waar") == "overal" else commands.end_session
        end(session=request.session, who=who)
        request.ingelogde = None  # type: ignore[attr-defined]
        keep_for_log_out(request, known)
    elsewhere = who is not None and (known is not None or who.via.value in broker_ways())
    return redirect(f"{reverse('inloggen:over')}?elders" if elsewhere else "inloggen:over")


@never_cache
@require_GET
def over(request: HttpRequest) -> HttpResponse:
    """Out with us; who came in by another goes out there too. No form may lead there (CSP), so the page does.

    Only where a BSN has to go along it is a form: such a number stands in no address.
    """
    away = log_out_there(request)
    there = away.address if away else ""
    if not away and "elders" in request.GET and broker_ways():
        there = reverse("inloggen:out_there")
    answer = page(request, "inloggen/over.html", {"there": there, "fields": away.fields if away else {}})
    if away and away.fields:
        return with_form_to(answer, there)
    if there:
        answer["Refresh"] = f"0; url={there}"
    return answer


def enter(request: HttpRequest, proof: Proof, *, wanted: str) -> HttpResponse:
    request.ingelogde = commands.begin_session(session=request.session, proof=proof)  # type: ignore[attr-defined]
    return redirect(wanted)


def wanted_of(request: HttpRequest) -> str:
    return own_address(
        request.POST.get("naar") or request.GET.get("naar", ""), otherwise=HOME_IN_ENGLISH if in_english() else HOME
    )
