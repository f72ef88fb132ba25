"""Straight to DigiD, eHerkenning or eIDAS by SAML: away, back with an artifact, out when they say so."""

import logging
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from loket.inloggen import commands
from loket.inloggen.pages.broker import CANCELLED, REFUSED, UNREACHABLE, failed
from loket.inloggen.pages.entry import enter, wanted_of
from loket.inloggen.pages.going import known_there, remember
from loket.inloggen.queries import ingelogd
from loket.inloggen.rules.claims import LOW, proof_of
from loket.inloggen.rules.ingelogde import Niveau, Via
from loket.kernel.language import reverse_in_dutch
from loket.kernel.limits import TooMany, limit
from loket.kernel.refusal import Refused
from loket.outside.identiteit import IdentityRefused, IdentityUnreachable
from loket.outside.saml import client
from loket.outside.saml.answer import Found, Stopped, TooLittle
from loket.outside.saml.setup import Door
from loket.storingen.commands import note_down, note_up
from loket.storingen.models import Dienst

log = logging.getLogger(__name__)
KEPT = "inlog_saml"
ANSWER_WITHIN = timedelta(minutes=15)
COUNTED_ONCE = timedelta(hours=12)


@never_cache
@require_GET
def away(request: HttpRequest, way: str) -> HttpResponse:
    """Send somebody to prove who this is, and remember what we asked."""
    door, now = _door(way), timezone.now()
    asked = {"request": client.new_id(), "relay": secrets.token_urlsafe(32), "at": now.isoformat()}
    request.session[KEPT] = {**asked, "way": way, "wanted": wanted_of(request)}
    return redirect(client.away(door, request_id=asked["request"], relay=asked["relay"], now=now))


@never_cache
@require_GET
def back(request: HttpRequest) -> HttpResponse:
    """Somebody comes back with an artifact; it has to answer our question, in the browser that asked it, and soon."""
    kept = request.session.pop(KEPT, None)
    if not kept or not constant_time_compare(request.GET.get("RelayState", ""), kept["relay"]):
        return failed(request, REFUSED)
    asked_at = datetime.fromisoformat(kept["at"])
    if timezone.now() - asked_at > ANSWER_WITHIN:
        return failed(request, REFUSED)
    artifact, door = request.GET.get("SAMLart", ""), _door(kept["way"])
    try:
        found = client.found_by(
            door, artifact, request_id=kept["request"], back=address_of("saml_back"), asked_at=asked_at
        )
        note_up(Dienst.INLOGGEN)
        return _entered(request, door, found, wanted=kept["wanted"])
    except IdentityUnreachable:
        note_down(Dienst.INLOGGEN)
        return failed(request, UNREACHABLE)
    except Stopped:
        return failed(request, CANCELLED)
    except TooLittle:
        return failed(request, LOW)
    except (IdentityRefused, TooMany) as refused:
        log.warning("log-in by saml refused: %s: %s", kept["way"], refused)  # what was wrong in it, never of whom
        return failed(request, REFUSED)
    except Refused as refused:
        return failed(request, refused.refusal)


@never_cache
@require_GET
def out(request: HttpRequest) -> HttpResponse:
    """They say that somebody is out there: our question is answered, or they ask us to end it here too."""
    if "SAMLRequest" not in request.GET:
        return redirect("inloggen:over")
    known = known_there(request)
    for door in settings.SAML.values():
        try:
            same, where = client.asked_to_log_out(
                door, request.META["QUERY_STRING"], known, here=address_of("saml_out")
            )
        except IdentityRefused:
            continue
        who = ingelogd(request)
        if same and who and known and known.way == door.way:
            commands.end_session(session=request.session, who=who)
            request.ingelogde = None  # type: ignore[attr-defined]
        return redirect(where or "inloggen:over")
    return failed(request, REFUSED)


@require_GET
def metadata(request: HttpRequest, way: str) -> HttpResponse:
    """What they need to know of us; holds nothing secret."""
    told = client.metadata_of(_door(way), back=address_of("saml_back"), out=address_of("saml_out"))
    return HttpResponse(told, content_type="application/samlmetadata+xml")


def address_of(name: str) -> str:
    return f"{settings.PUBLIC_URL}{reverse_in_dutch(f'inloggen:{name}')}"


def _entered(request: HttpRequest, door: Door, found: Found, *, wanted: str) -> HttpResponse:
    """Raises TooMany for a proof that was used before, and Refused for too little of it."""
    limit(f"saml {door.provider.entity_id} {found.assertion_id}", times=1, per=COUNTED_ONCE)
    proof = proof_of(Via(door.way), found.claims)
    if not proof.niveau.reaches(Niveau(door.level)):
        raise Refused(LOW)
    answer = enter(request, proof, wanted=wanted)
    remember(request, found.known)
    return answer


def _door(way: str) -> Door:
    if way not in settings.SAML:
        raise Http404
    door: Door = settings.SAML[way]
    return door
