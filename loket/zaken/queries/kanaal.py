"""Whether an address is that of a communicatiekanaal. What was good is believed for an hour."""

import time

from loket.kernel.refusal import Refusal
from loket.outside.bronnen import NotFetched, fetch
from loket.zaken.rules.kanaal import FIELD, why_no_kanaal

REMEMBERED, MOST = 3600.0, 1000
_good: dict[str, float] = {}


def why_not_kanaal(url: str) -> Refusal | None:
    """None for an empty address and for a good one. Raises nothing: what we cannot fetch is refused (zrc-010)."""
    if not url or _good.get(url, 0.0) > time.monotonic():
        return None
    try:
        wrong = why_no_kanaal(fetch(url))
    except NotFetched as failed:
        return Refusal(failed.code, failed.reason, FIELD)
    if wrong is None:
        _remember(url)
    return wrong


def _remember(url: str) -> None:
    if len(_good) >= MOST:
        _good.clear()
    _good[url] = time.monotonic() + REMEMBERED
