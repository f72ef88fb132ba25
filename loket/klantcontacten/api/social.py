"""The door for messages on social media and chat: signed, bounded, and each becomes a question for a team (S-150)."""

from datetime import timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.kernel.api import by_method, endpoint, problem
from loket.kernel.body import body_of
from loket.kernel.limits import address_of, limit
from loket.kernel.wire import read_struct
from loket.klantcontacten.commands import ask_question
from loket.klantcontacten.schemas.social import SociaalBericht, SociaalGehoord, SocialeBerichten
from loket.outside.centrale.webhook import is_signed

MOST_BYTES = 128 * 1024


@endpoint
def _hear(request: HttpRequest) -> SociaalGehoord | HttpResponse:
    """POST /api/klantcontacten/social: told again it is the same message."""
    if not settings.SOCIAL_WEBHOOK_SECRET:
        raise Http404
    body = body_of(request, MOST_BYTES)
    if not _is_signed(request, body):
        limit(f"social-webhook:{address_of(request)}", times=60, per=timedelta(minutes=1))
        return problem(401, "not_signed", "De handtekening klopt niet, of het bericht is te oud.")
    told = read_struct(body, SocialeBerichten).berichten
    for each in told:
        ask_question(vraag=each.as_question(), send_key=key_of(each), by=SYSTEM)
    return SociaalGehoord(len(told))


def key_of(it: SociaalBericht) -> UUID:
    return uuid5(NAMESPACE_URL, f"{it.platform}:{it.id}")


def _is_signed(request: HttpRequest, body: bytes) -> bool:
    return is_signed(
        settings.SOCIAL_WEBHOOK_SECRET,
        timestamp=request.headers.get("X-Loket-Timestamp", ""),
        given=request.headers.get("X-Loket-Signature", ""),
        body=body,
        now=timezone.now().timestamp(),
    )


hear = by_method(POST=_hear)
