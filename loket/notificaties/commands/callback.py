"""Try a callback with a message that means nothing."""

import json

from django.conf import settings
from django.utils import timezone

from loket.notificaties.commands.deliver import ANYWHERE
from loket.outside.bronnen import NotFetched, send


def status_of(callback_url: str, auth: str) -> int | None:
    """What it answers to a message on kanaal `test`; None when we may not or cannot go there."""
    about = f"{settings.PUBLIC_URL}/notificaties/api/v1/notificaties"
    message = {
        "kanaal": "test",
        "hoofdObject": about,
        "resource": "test",
        "resourceUrl": about,
        "actie": "test",
        "aanmaakdatum": timezone.now().isoformat(),
        "kenmerken": {},
    }
    try:
        headers = {"Authorization": auth} if auth else {}
        return send(callback_url, json.dumps(message).encode(), headers, hosts=ANYWHERE).status
    except NotFetched:
        return None
