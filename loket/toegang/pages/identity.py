"""The second door: away to an account elsewhere, and back."""

import secrets

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from loket.kernel.http import page
from loket.kernel.refusal import Refusal, Refused
from loket.outside.identiteit import IdentityProvider, IdentityRefused, IdentityUnreachable, Question, identity_provider
from loket.toegang import commands
from loket.toegang.pages.entry import go_on, wanted_of

KEPT = "identity_question"
REFUSED = Refusal("identity-refused", "Inloggen met dit account is niet gelukt. Probeer het opnieuw.")
UNREACHABLE = Refusal("identity-unreachable", "Dit account is nu niet bereikbaar. Log in met je wachtwoord.")


@never_cache
@require_GET
def away(request: HttpRequest) -> HttpResponse:
    """Send somebody to prove who this is, and remember what we asked."""
    provider = _provider()
    question = Question(*(secrets.token_urlsafe(48) for _ in range(3)))
    try:
        address = provider.address_for(question, back_to=back_to())
    except (IdentityRefused, IdentityUnreachable):
        return _failed(request, UNREACHABLE)
    request.session[KEPT] = {
        "question": [question.state, question.nonce, question.verifier],
        "wanted": wanted_of(request),
    }
    return redirect(address)


@never_cache
@require_GET
def back(request: HttpRequest) -> HttpResponse:
    """Somebody comes back with a code; it has to answer our question, in the browser that asked it."""
    provider, kept = _provider(), request.session.pop(KEPT, None)
    if not kept or not _is_answer(request, kept["question"][0]):
        return _failed(request, REFUSED)
    try:
        identity = provider.identity(request.GET["code"], Question(*kept["question"]), back_to=back_to())
        medewerker, strong = commands.prove_identity(identity)
    except IdentityUnreachable:
        return _failed(request, UNREACHABLE)
    except IdentityRefused:
        return _failed(request, REFUSED)
    except Refused as refused:
        return _failed(request, refused.refusal)
    return go_on(request, medewerker, means="identity", wanted=kept["wanted"], strong=strong)


def back_to() -> str:
    return f"{settings.PUBLIC_URL}{reverse('toegang:identity_back')}"


def _is_answer(request: HttpRequest, state: str) -> bool:
    """The state is ours, there is a code, and it comes from the provider we asked (RFC 9207)."""
    same = constant_time_compare(request.GET.get("state", ""), state)
    return same and "code" in request.GET and request.GET.get("iss", settings.OIDC_ISSUER) == settings.OIDC_ISSUER


def _provider() -> IdentityProvider:
    provider = identity_provider()
    if provider is None:
        raise Http404
    return provider


def _failed(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    return page(request, "toegang/identity_failed.html", {"reason": refusal.reason}, status=422)
