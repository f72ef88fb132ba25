"""Away to the broker to prove who one is, and back; and out there too."""

import secrets

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from loket.inloggen.pages.entry import enter, wanted_of
from loket.inloggen.queries import broker_ways
from loket.inloggen.rules.claims import proof_of
from loket.inloggen.rules.ingelogde import Via
from loket.kernel.http import page
from loket.kernel.language import reverse_in_dutch
from loket.kernel.refusal import Refusal, Refused
from loket.outside.identiteit import IdentityRefused, IdentityUnreachable, Question
from loket.outside.inlogdienst import Inlogdienst, inlogdienst
from loket.storingen.commands import note_down, note_up
from loket.storingen.models import Dienst

KEPT = "inlog_question"
REFUSED = Refusal("login-refused", "Inloggen is niet gelukt. Er is niets gewijzigd. Probeer het opnieuw.")
CANCELLED = Refusal("login-cancelled", "U heeft het inloggen gestopt.")
UNREACHABLE = Refusal("login-unreachable", "Inloggen kan nu niet. Probeer het over een kwartier, of bel ons.")


@never_cache
@require_GET
def away(request: HttpRequest, way: str) -> HttpResponse:
    """Send somebody to prove who this is, and remember what we asked."""
    broker = _broker(way)
    question = Question(*(secrets.token_urlsafe(48) for _ in range(3)))
    try:
        address = broker.address_for(question, back_to=back_to(), way=way)
    except (IdentityRefused, IdentityUnreachable):
        note_down(Dienst.INLOGGEN)
        return failed(request, UNREACHABLE)
    request.session[KEPT] = {
        "question": [question.state, question.nonce, question.verifier],
        "way": way,
        "wanted": wanted_of(request),
    }
    return redirect(address)


@never_cache
@require_GET
def back(request: HttpRequest) -> HttpResponse:
    """Somebody comes back; it has to answer our question, in the browser that asked it."""
    kept = request.session.pop(KEPT, None)
    if not kept or not _is_answer(request, kept["question"][0]):
        return failed(request, REFUSED)
    if request.GET.get("error") == "access_denied":
        return failed(request, CANCELLED)
    broker = _broker(kept["way"])
    try:
        claims = broker.claims(request.GET.get("code", ""), Question(*kept["question"]), back_to=back_to())
        note_up(Dienst.INLOGGEN)
        return enter(request, proof_of(Via(kept["way"]), claims), wanted=kept["wanted"])
    except IdentityUnreachable:
        note_down(Dienst.INLOGGEN)
        return failed(request, UNREACHABLE)
    except IdentityRefused:
        return failed(request, REFUSED)
    except Refused as refused:
        return failed(request, refused.refusal)


@never_cache
@require_GET
def out_there(request: HttpRequest) -> HttpResponse:
    """The session at the broker ends too: else the next on this device is in with one click."""
    broker, over = inlogdienst(), reverse_in_dutch("inloggen:over")
    try:
        address = broker.log_out_address(back_to=f"{settings.PUBLIC_URL}{over}") if broker else ""
    except (IdentityRefused, IdentityUnreachable):
        address = ""
    return redirect(address or over)


def back_to() -> str:
    return f"{settings.PUBLIC_URL}{reverse_in_dutch('inloggen:back')}"


def _is_answer(request: HttpRequest, state: str) -> bool:
    """The state is ours, and it comes from the broker we asked (RFC 9207)."""
    same = constant_time_compare(request.GET.get("state", ""), state)
    return same and request.GET.get("iss", settings.LOGIN_ISSUER) == settings.LOGIN_ISSUER


def _broker(way: str) -> Inlogdienst:
    broker = inlogdienst()
    if broker is None or way not in broker_ways():
        raise Http404
    return broker


def failed(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    return page(request, "inloggen/failed.html", {"reason": refusal.reason}, status=422)
