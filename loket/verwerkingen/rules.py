"""How a line is sealed, and when a reason is good enough."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC
from typing import Any

from loket.kernel.refusal import Refusal
from loket.kernel.secrets import blind_index

SEALED = (
    *("number", "at", "by_kind", "by_id", "by_name", "place", "action"),
    *("object", "label", "purpose", "reason", "operation_id"),
)
SHORTEST, LONGEST = 10, 500


def seal_of(previous: bytes, line: Mapping[str, Any]) -> bytes:
    """Follows from the line and the seal before it. Only who has the key of personal data can make one."""
    told = [line[name].astimezone(UTC).isoformat() if name == "at" else line[name] for name in SEALED]
    return blind_index(json.dumps([previous.hex(), *told], ensure_ascii=False))


def first_broken(previous: bytes | None, lines: Iterable[tuple[Mapping[str, Any], bytes]]) -> int | None:
    """The number of the first line that is not as it was written, or that misses the one before it.

    `previous` None: the line before the first one is gone, for its time was over.
    """
    before = None
    for line, seal in lines:
        misses = before is not None and line["number"] != before + 1
        if misses or (previous is not None and seal_of(previous, line) != seal):
            return int(line["number"])
        previous, before = seal, line["number"]
    return None


def why_not_reason(reason: str) -> Refusal | None:
    """Words that a colleague can judge later."""
    if len(reason.strip()) < SHORTEST:
        return Refusal("reason-too-short", "Schrijf op waarom je dit moet zien.", "reason")
    if len(reason) > LONGEST:
        return Refusal("reason-too-long", f"Gebruik hoogstens {LONGEST} tekens.", "reason")
    return None


def activity_address(root: str, activity: str) -> str:
    """Where the register of processing activities tells of it."""
    return f"{root}/verwerkingen/{activity}"
