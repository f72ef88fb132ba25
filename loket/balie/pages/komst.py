"""Which number a form asks for: sent twice it is one, and another choice or other words make another."""

from uuid import UUID

from django.http import HttpRequest

from loket.kernel.fields import uuid_in
from loket.kernel.ids import new_id
from loket.kernel.sent import KEY, key_of

WORDS = ("keuze", "voorrang", "naam", "telefoon", "vraag")


def sent_key(request: HttpRequest) -> UUID:
    """Out of the key of the page and what was chosen."""
    told = {name: request.POST.get(name, "") for name in WORDS}
    return key_of(uuid_in(request.POST.get(KEY)) or new_id(), told)
