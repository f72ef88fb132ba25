"""What was waited, held against what we want."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

WARM = 5  # the first ones only warm up


@dataclass(frozen=True, slots=True)
class Goal:
    """`p95_ms`: nineteen of twenty wait no longer."""

    p95_ms: float


def figure(waited: Sequence[float], goal: Goal | None = None, *, warm: int = WARM) -> dict[str, Any]:
    """`waited` in seconds; the answer in milliseconds.

    >>> figure([0.001] * 20 + [0.2], Goal(100), warm=0)["met"]
    True
    """
    measured = [seconds * 1000 for seconds in waited[warm:]]
    told: dict[str, Any] = {
        "times": len(measured),
        "p50_ms": round(median(measured), 1),
        "p95_ms": round(quantiles(measured, n=20, method="inclusive")[18], 1),
        "max_ms": round(max(measured), 1),
    }
    return told | ({"goal_ms": goal.p95_ms, "met": told["p95_ms"] <= goal.p95_ms} if goal else {})


def as_line(name: str, told: dict[str, Any]) -> str:
    """For a person who reads along."""
    verdict = "" if "met" not in told else f"  goal {told['goal_ms']:g}  {'met' if told['met'] else 'NOT MET'}"
    busy = f"  cpu {told['cpu_ms']:g}  stretch {told['stretch']:g}" if "stretch" in told else ""
    return f"{name:<28} p50 {told['p50_ms']:>7}  p95 {told['p95_ms']:>7}  max {told['max_ms']:>7} ms{busy}{verdict}"
