"""What the fields of a document may hold together."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from loket.kernel.refusal import Refusal

NOT_RECEIVED = ("in_bewerking", "ter_vaststelling")
MOST_PARTS = 10_000
ONDERTEKENING = ("soort", "datum")
INTEGRITEIT = ("algoritme", "waarde", "datum")


def why_not_this_status(status: str, ontvangstdatum: date | None) -> Refusal | None:
    """drc-005: what was received is no longer worked on."""
    if ontvangstdatum and status in NOT_RECEIVED:
        return Refusal("invalid_for_received", "Een ontvangen document heeft niet meer deze status.", "status")
    return None


def why_not_this_gebruiksrecht(indicatie: bool | None, *, has_rights: bool) -> Refusal | None:
    """drc-006: the indication says what there is."""
    if indicatie and not has_rights:
        reason = "Leg eerst de gebruiksrechten vast."
        return Refusal("missing-gebruiksrechten", reason, "indicatieGebruiksrecht")
    if has_rights and not indicatie:
        reason = "Er zijn gebruiksrechten. Verwijder die eerst."
        return Refusal("existing-gebruiksrechten", reason, "indicatieGebruiksrecht")
    return None


def why_not_this_group(name: str, group: Mapping[str, Any] | None, members: tuple[str, ...]) -> list[Refusal]:
    """drc-018: all of a group or none of it."""
    if not group or is_empty(group):
        return []
    missing = [member for member in members if not group.get(member)]
    return [Refusal("required", "Dit veld is vereist.", f"{name}.{member}") for member in missing]


def is_empty(group: Mapping[str, Any]) -> bool:
    return not any(group.values())


def why_not_this_size(told: int | None, size: int) -> Refusal | None:
    """drc-015: the told size is that of the content."""
    if told is None or told == size:
        return None
    return Refusal("file-size", f"De inhoud is {size} bytes groot, en niet {told}.", "nonFieldErrors")


def sizes_of_parts(size: int, part: int) -> list[int]:
    """How large each part of so many bytes is: all as large as a part may be, and the last what is left."""
    whole, left = divmod(size, part)
    return [part] * whole + ([left] if left else [])


def why_not_in_parts(size: int, part: int) -> Refusal | None:
    if size > MOST_PARTS * part:
        return Refusal("max_value", f"Hoogstens {MOST_PARTS * part} bytes.", "bestandsomvang")
    return None
