"""When a subscription, a kanaal or a message is refused."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from loket.kernel.refusal import Refusal
from loket.notificaties.rules.kenmerken import why_not_filter

HIDDEN = "***"  # stands for the secret of another application


@dataclass(frozen=True, slots=True)
class Wish:
    """One kanaal that a subscription asks for."""

    naam: str
    filters: Mapping[str, str]


def why_not_wish(wishes: Sequence[Wish], known: Mapping[str, Collection[str]]) -> list[Refusal]:
    """Every kanaal is there, and has the kenmerken that are filtered on (nrc-001, nrc-003)."""
    refusals: list[Refusal | None] = []
    for number, wish in enumerate(wishes):
        if wish.naam not in known:
            refusals.append(Refusal("kanaal_naam", "Dit kanaal kennen wij niet.", f"kanalen.{number}.naam"))
        else:
            refusals.append(why_not_filter(known[wish.naam], wish.filters, f"kanalen.{number}.filters"))
    return [each for each in refusals if each]


def why_not_auth(auth: str) -> Refusal | None:
    """It goes out as a header, so it is one line of plain signs."""
    if auth.isascii() and auth.isprintable() and auth.strip():
        return None
    return Refusal("invalid", "Gebruik alleen gewone tekens, op één regel.", "auth")


def why_not_keep_auth(auth: str, *, new_callback: bool) -> Refusal | None:
    """Who cannot see the secret cannot have it sent to another address."""
    if auth == HIDDEN and new_callback:
        return Refusal("required", "Geef ook de autorisatie voor het nieuwe adres.", "auth")
    return None


def why_not_callback(status: int | None, status_without_auth: int | None, *, must_refuse: bool) -> Refusal | None:
    """It takes a message with the authorisation, and when that is asked for, none without it (nrc-003)."""
    if status is None or not 200 <= status < 300:
        return Refusal("invalid-callback-url", "De callback antwoordt niet zoals het hoort.", "callbackUrl")
    if must_refuse and status_without_auth not in (401, 403):
        return Refusal("no-auth-on-callback-url", "De callback vraagt niet om autorisatie.", "callbackUrl")
    return None
