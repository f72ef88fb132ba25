"""Going out there too: what was kept of a log-in by SAML, and where it leads."""

import json
from dataclasses import asdict
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidTag
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from loket.inloggen.queries import THERE
from loket.kernel.http import CONTENT_SECURITY_POLICY
from loket.kernel.secrets import decrypt, encrypt
from loket.outside.saml.client import Away, log_out
from loket.outside.saml.messages import Known

GOING = "inlog_saml_going"


def remember(request: HttpRequest, known: Known) -> None:
    """Sealed: how they call somebody may be a BSN."""
    request.session[THERE] = encrypt(json.dumps(asdict(known))).hex()


def known_there(request: HttpRequest) -> Known | None:
    return _unsealed(request.session.get(THERE, ""))


def keep_for_log_out(request: HttpRequest, known: Known | None) -> None:
    """For one page, in a session of nobody."""
    if known:
        request.session[GOING] = encrypt(json.dumps(asdict(known))).hex()


def log_out_there(request: HttpRequest) -> Away | None:
    """Where somebody who just went out here goes out there; once."""
    if GOING not in request.session:
        return None
    known = _unsealed(request.session.pop(GOING))
    door = settings.SAML.get(known.way) if known else None
    return log_out(door, known, now=timezone.now()) if door and known else None


def with_form_to(answer: HttpResponse, place: str) -> HttpResponse:
    """This one page may hold a form that leads to them."""
    url = urlsplit(place)
    wider = f"form-action 'self' {url.scheme}://{url.netloc}"
    answer["Content-Security-Policy"] = CONTENT_SECURITY_POLICY.replace("form-action 'self'", wider)
    return answer


def _unsealed(text: str) -> Known | None:
    try:
        return Known(**json.loads(decrypt(bytes.fromhex(text)))) if text else None
    except (InvalidTag, ValueError, TypeError):
        return None
