"""Handing a message to a gateway over HTTP: a JSON POST with a bearer key, and a reference that makes it idempotent."""

from collections.abc import Callable, Mapping
from typing import Any

import httpx

from loket.environment import Secret
from loket.outside.asking import KB, Client

MOST_BYTES, SECONDS = 256 * KB, 30.0


def hand_over(
    url: str,
    message: Mapping[str, Any],
    *,
    key: str,
    reference: str,
    timeout: httpx.Timeout,
    never: Callable[[int], bool],
    refused: type[Exception],
    unreachable: type[Exception],
) -> str:
    """The id under which the other side knows it; our reference when it tells none.

    `never` says of which HTTP status trying again is of no use: then `refused` is raised, for all else `unreachable`.
    """
    headers = {"Authorization": Secret(f"Bearer {key}"), "Idempotency-Key": reference}
    try:
        with Client(most=MOST_BYTES, seconds=SECONDS, timeout=timeout) as client:
            response = client.post(url, json=message, headers=headers)
    except httpx.HTTPError as error:
        raise unreachable(type(error).__name__) from None
    if response.is_success:
        return _id_in(response) or reference
    raise (refused if never(response.status_code) else unreachable)(f"HTTP {response.status_code}")


def _id_in(response: httpx.Response) -> str:
    try:
        answer = response.json()
    except ValueError:
        return ""
    return str(answer.get("id") or "")[:100] if isinstance(answer, dict) else ""
