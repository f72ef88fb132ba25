"""What search tells: an editor changed how it answers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchArranged:
    """`id` is what it is about (`synonym:dak`), `change` what happened to it: set, agreed, removed."""

    id: str
    change: str
    told: str = ""
