"""A capability whose things can be found, as the wiring gives them: search itself knows no noun of the sources."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """`tell` puts all that can be found of these kinds in the index anew, and takes its own locks."""

    kinds: tuple[str, ...]
    tell: Callable[[], None]
