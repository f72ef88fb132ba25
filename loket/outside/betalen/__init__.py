"""Paying on the website: a port, one client for a payment service, and a fake with a bank of its own."""

from functools import cache

from django.conf import settings

from loket.outside.betalen.fake import FakeBetaaldienst
from loket.outside.betalen.mollie import Mollie
from loket.outside.betalen.port import (
    Betaaldienst,
    BetaaldienstDown,
    Betaalstaat,
    Betaling,
    BetalingRefused,
    told_id,
)

__all__ = [
    "Betaaldienst",
    "BetaaldienstDown",
    "Betaalstaat",
    "Betaling",
    "BetalingRefused",
    "FakeBetaaldienst",
    "Mollie",
    "betaaldienst",
    "told_id",
]


def betaaldienst() -> Betaaldienst | None:
    """The payment service of the settings; the fake in a demo or a test; None: nothing can be paid on the website."""
    if settings.PAYMENT_KEY:
        return _mollie(settings.PAYMENT_URL, settings.PAYMENT_KEY)
    if settings.SECURE:
        return None
    return FakeBetaaldienst(settings.DATA_DIR / "betalen", bank=f"{settings.PUBLIC_URL}/oefenbank/")


@cache
def _mollie(url: str, key: str) -> Mollie:
    """One per process, so that its patience is remembered."""
    return Mollie(url, key=key)
