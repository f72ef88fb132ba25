"""A telephone exchange over HTTP: it tells by the signed webhook that somebody calls, and that the call is over."""

import json
import time
from datetime import UTC, datetime
from itertools import count

from django.conf import settings
from django.urls import reverse

from loket.examples.contact.desk import Desk
from loket.kernel.signed import signature

_calls = count(1)


def new_call() -> str:
    return f"bench-{time.time_ns()}-{next(_calls)}"


def named(call: str) -> str:
    """As the screen of an agent names it; nothing stays nothing."""
    return f"{settings.CENTRALE_NAME}:{call}" if call else ""


def ring(line: Desk, call: str, extension: str, number: str) -> float:
    """Two facts: the call comes in, and rings at this telephone."""
    return _tell(
        line,
        {"gesprek": call, "soort": "ringing", "nummer": number, "wachtrij": "kcc"},
        {"gesprek": call, "soort": "ringing", "toestel": extension, "volgnummer": 1},
    )


def answer(line: Desk, call: str, extension: str) -> float:
    return _tell(line, {"gesprek": call, "soort": "answered", "toestel": extension, "volgnummer": 2})


def hang_up(line: Desk, call: str) -> float:
    return _tell(line, {"gesprek": call, "soort": "hung_up", "volgnummer": 3})


def _tell(line: Desk, *facts: dict[str, object]) -> float:
    """Seconds."""
    now = datetime.now(UTC).isoformat()
    body = json.dumps({"gebeurtenissen": [{"moment": now, **fact} for fact in facts]}).encode()
    at = str(int(time.time()))
    headers = {
        "Content-Type": "application/json",
        "X-Loket-Timestamp": at,
        "X-Loket-Signature": signature(settings.CENTRALE_WEBHOOK_SECRET, at, body),
    }
    return line.ask("POST", reverse("telefonie:api_hear"), body, **headers).seconds
