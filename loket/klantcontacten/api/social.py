"""The door for messages on social media and chat: signed, bounded, and each becomes a question for a team (S-150)."""

from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from django.http import HttpRequest

from loket.kernel.actor import SYSTEM
from loket.kernel.api import by_method, endpoint
from loket.kernel.signed import signed_body
from loket.kernel.wire import read_struct
from loket.klantcontacten.commands import ask_question
from loket.klantcontacten.schemas.social import SociaalBericht, SociaalGehoord, SocialeBerichten

MOST_BYTES = 128 * 1024


@endpoint
def _hear(request: HttpRequest) -> SociaalGehoord:
    """POST /api/klantcontacten/social: told again it is the same message."""
    body = signed_body(request, MOST_BYTES, secret=settings.SOCIAL_WEBHOOK_SECRET, door="social-webhook")
    told = read_struct(body, SocialeBerichten).berichten
    for each in told:
        ask_question(vraag=each.as_question(), send_key=key_of(each), by=SYSTEM)
    return SociaalGehoord(len(told))


def key_of(it: SociaalBericht) -> UUID:
    return uuid5(NAMESPACE_URL, f"{it.platform}:{it.id}")


hear = by_method(POST=_hear)
