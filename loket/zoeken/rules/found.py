"""What a search answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that was found; `answer` is the question under it that fits best, when there is one."""

    kind: str
    ref: str
    title: str
    url: str
    summary: str = ""
    upl: str = ""
    language: str = "nl"
    organisation: str = ""
    organisation_name: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    answer: str = ""
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Referral:
    """Another body does this; or what was pasted leads elsewhere (`ref:zaak`, `ref:postcode` ...)."""

    organisation: str
    name: str
    url: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fixed answer that comes before all else: this may be about somebody's safety."""

    code: str
    title: str
    text: str
    phone: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """One of the things that belong to a need, and why."""

    why: str
    result: Result


@dataclass(frozen=True, slots=True)
class Needs:
    """The answer of a question tree: all that belongs to a need."""

    code: str
    title: str
    text: str
    things: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """`sure` is false when nothing fits well. `shown` is the query as it may be shown and kept: masked and bounded."""

    shown: str
    results: tuple[Result, ...] = ()
    referral: Referral | None = None
    sure: bool = False
    did_you_mean: tuple[str, ...] = ()
    fixed: Fixed | None = None
    needs: Needs | None = None
    took_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line under the field while somebody types."""

    text: str
    url: str
    kind: str
