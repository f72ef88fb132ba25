"""What happened to one thing that editors arranged, and how it was before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from loket.kernel.audit import history_of

WHAT = {"set": "Gemaakt", "removed": "Weggehaald", "agreed": "Akkoord gegeven"}
MOST = 20


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """`was` is how it was before, as its command wants it; `moment` names the line."""

    at: datetime
    by: str
    what: str
    change: str
    was: Mapping[str, Any]

    @property
    def moment(self) -> str:
        return self.at.isoformat()


def history(kind: str, key: object) -> list[HistoryLine]:
    """The newest first."""
    rows = history_of("zoeken", f"{kind}:{key}", most=MOST)
    return [HistoryLine(row.at, row.by_name, _what(row.facts), row.facts["change"], _was(row.facts)) for row in rows]


def how_to_put_back(kind: str, key: object, moment: str = "") -> Mapping[str, Any]:
    """How it was before the change of that moment; without one before it was removed. Empty when it cannot be."""
    lines = history(kind, key)
    if moment:
        return next((line.was for line in lines if line.moment == moment), {})
    return lines[0].was if lines and lines[0].change == "removed" else {}


def _was(facts: Mapping[str, Any]) -> Mapping[str, Any]:
    was: Mapping[str, Any] = facts.get("was") or {}
    return was


def _what(facts: Mapping[str, Any]) -> str:
    return "Aangepast" if facts["change"] == "set" and _was(facts) else WHAT.get(facts["change"], facts["change"])
