"""What a page of the screen sent along, and whether it was saved already."""

from typing import Any

from django.http import HttpRequest

from loket.gesprek.rules.draft import draft_of, shown_in, ticked_in, typed_in
from loket.kernel.http import actor_of
from loket.klantcontacten.models import Klantcontact
from loket.klantcontacten.queries.concept import saved_with


def call_of(request: HttpRequest) -> str:
    """The call that this screen is about. Without an exchange there is one, that has no name."""
    return str(request.POST.get("gesprek", request.GET.get("gesprek", "")))[:140]


def typed_by(request: HttpRequest) -> dict[str, Any]:
    """What was typed and ticked."""
    ticked = ticked_in(request.POST.getlist("gecontroleerd"), request.POST.get("gecontroleerd_van", ""))
    return typed_in(request.POST.dict()) | ticked


def sent_by(request: HttpRequest) -> dict[str, Any]:
    """All that the page says: also who stands on it."""
    return shown_in(request.POST) | typed_by(request)


def saved_page(request: HttpRequest) -> Klantcontact | None:
    """What was saved with the page that was sent: somebody went back to it, or it comes late."""
    key = draft_of(typed_in(request.POST.dict())).send_key
    return saved_with(key, by=actor_of(request)) if key else None
