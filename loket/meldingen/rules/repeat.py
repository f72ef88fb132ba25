"""A program sends again when our answer stayed away. What is the same, is one melding."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.crypto import salted_hmac

WITHIN = timedelta(minutes=1)
LONGEST_KEY = 200


def key_for(sender: str, named: str) -> UUID:
    """The send key of a program that names each sending itself (Idempotency-Key)."""
    return _secret(f"{sender}\0named\0{named}")


def keys_for(sender: str, content: str, now: datetime) -> tuple[UUID, UUID]:
    """The send keys of this content in this minute of the clock and in the one before."""
    minute = int(now.timestamp() // WITHIN.total_seconds())
    return tuple(_secret(f"{sender}\0{content}\0{each}") for each in (minute, minute - 1))  # type: ignore[return-value]


def _secret(text: str) -> UUID:
    """Nobody else can make it: who knows a send key, is shown the melder's own page."""
    return UUID(bytes=salted_hmac("loket.meldingen.repeat", text, algorithm="sha256").digest()[:16])
