"""The row of the town, kept by each process for some seconds: every page needs it, and it hardly ever changes."""

import time

from django.conf import settings

from loket.organisatie.models import Gemeente

_kept: dict[str, tuple[float, Gemeente | None]] = {}


def kept_gemeente() -> Gemeente | None:
    now = time.monotonic()
    if "row" not in _kept or now - _kept["row"][0] >= settings.GEMEENTE_KEPT_SECONDS:
        _kept["row"] = (now, Gemeente.objects.first())
    return _kept["row"][1]


def forget_gemeente() -> None:
    """Read it anew at the next question: it was just changed here."""
    _kept.clear()
