"""What search tells: an editor changed how it answers."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class SearchArranged:
    """`id` is what it is about (`synonym:12`), `change` what happened to it: set, agreed, removed.

    `was` is how it was before, as its command wants it: by that it is put back. Empty when it was not there.
    """

    id: str
    change: str
    told: str = ""
    was: dict[str, Any] = field(default_factory=dict)
