"""What we ask of a store, whoever runs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from loket.outside.opslag.draft import Draft


class Content(Protocol):
    """What is kept, or a part of it, to read from beginning to end."""

    def read(self, size: int = -1, /) -> bytes: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Kept:
    key: str
    changed_at: datetime


class Store(Protocol):
    """Keys look like `2026/11/28/0193…`: a folder for each day. What is kept under a key never changes.

    Each method raises StoreDown when the store cannot be used.
    """

    def draft(self) -> Draft:
        """A place to write new content. It leaves no trace unless it is kept."""

    def keep(self, draft: Draft, key: str) -> None:
        """Keep this content for good: when this returns, it survives a power cut. All of it is there, or nothing."""

    def open(self, key: str, *, start: int = 0, size: int | None = None) -> Content:
        """The content, from this byte on, so many bytes. Raises NotThere."""

    def remove(self, key: str) -> None:
        """Throw it away. What is not there may be removed too."""

    def kept_in(self, folder: str) -> Iterator[Kept]:
        """Everything in the folder of one day."""

    def folders_in(self, folder: str) -> Iterator[str]:
        """The names of the folders right below it, or of all of the store for an empty name."""

    def sweep_drafts(self, before: datetime) -> int:
        """Throw away what processes that were killed left half-way, untouched since then."""
