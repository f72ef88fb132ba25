"""What was just done, with the way back for ten seconds: kept in the session until the next page shows it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from loket.zaken.rules.stap import UNDO_FOR

KEY = "zaken-toast"


def toast_of(text: str, stappen: Iterable[UUID]) -> dict[str, Any]:
    """As the layout shows it; without steps there is no way back."""
    ids = "_".join(str(stap) for stap in stappen)
    undo = reverse("zaken:undo", args=[ids]) if ids else ""
    return {"text": text, "undo_url": undo, "seconds": UNDO_FOR.seconds}


def keep_toast(request: HttpRequest, toast: dict[str, Any]) -> None:
    request.session[KEY] = toast


def take_toast(request: HttpRequest) -> dict[str, Any] | None:
    found: dict[str, Any] | None = request.session.pop(KEY, None) if KEY in request.session else None
    return found
