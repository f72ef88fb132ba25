"""Passkeys: the questions a browser gets, and its answers. JSON for the script `passkey.js`."""

from base64 import b64decode, b64encode
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from webauthn import generate_authentication_options, generate_registration_options, options_to_json
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from loket.kernel.limits import address_of
from loket.kernel.refusal import Refused
from loket.organisatie.queries import gemeente
from loket.toegang import commands, queries, rules
from loket.toegang.pages.entry import enter, wanted_of
from loket.toegang.pages.own import View, owner_of
from loket.toegang.relying_party import origin, rp_id

KEPT = "passkey_challenge"
MOST_CHARACTERS = 20_000


def answered(view: View) -> View:
    """A refusal as JSON that the script shows in the page."""

    @wraps(view)
    def told(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Refused as refused:
            return JsonResponse({"reason": refused.refusal.reason}, status=422)

    return told


@never_cache
@require_POST
def log_in_question(request: HttpRequest) -> HttpResponse:
    options = generate_authentication_options(
        rp_id=rp_id(), user_verification=UserVerificationRequirement.REQUIRED, timeout=120_000
    )
    return _asked(request, options.challenge, options_to_json(options))


@never_cache
@require_POST
@answered
def log_in_answer(request: HttpRequest) -> HttpResponse:
    wanted = wanted_of(request)
    medewerker = commands.prove_passkey(
        credential=_credential(request),
        challenge=_challenge(request, rules.PASSKEY_WRONG),
        rp_id=rp_id(),
        origin=origin(),
        address=address_of(request),
    )
    return JsonResponse({"next": enter(request, medewerker, means="passkey", wanted=wanted)["Location"]})


@never_cache
@require_POST
def add_question(request: HttpRequest) -> HttpResponse:
    owner = owner_of(request)
    if owner is None:
        return JsonResponse({"reason": "Log opnieuw in."}, status=403)
    someone = owner.medewerker
    options = generate_registration_options(
        rp_id=rp_id(),
        rp_name=f"Loket {gemeente().name}",
        user_id=someone.id.bytes,
        user_name=someone.email,
        user_display_name=someone.name,
        timeout=120_000,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
        ),
        exclude_credentials=[PublicKeyCredentialDescriptor(raw_id) for raw_id in queries.passkey_ids(someone.id)],
    )
    return _asked(request, options.challenge, options_to_json(options))


@never_cache
@require_POST
@answered
def add_answer(request: HttpRequest) -> HttpResponse:
    owner = owner_of(request)
    if owner is None:
        return JsonResponse({"reason": "Log opnieuw in."}, status=403)
    commands.add_passkey(
        medewerker_id=owner.medewerker.id,
        name=request.POST.get("name", "") or f"Passkey van {timezone.localdate():%d-%m-%Y}",
        credential=_credential(request),
        challenge=_challenge(request, commands.NOT_ADDED),
        rp_id=rp_id(),
        origin=origin(),
        by=owner.actor,
    )
    return JsonResponse({"next": owner.next_page(request, "passkey")["Location"]})


def _asked(request: HttpRequest, challenge: bytes, options: str) -> HttpResponse:
    request.session[KEPT] = b64encode(challenge).decode()
    return HttpResponse(options, content_type="application/json")


def _challenge(request: HttpRequest, otherwise: Any) -> bytes:
    """The question that we asked this browser; it counts once."""
    kept = request.session.pop(KEPT, "")
    if not kept:
        raise Refused(otherwise)
    return b64decode(kept)


def _credential(request: HttpRequest) -> str:
    return request.POST.get("credential", "")[:MOST_CHARACTERS]
