"""What we ask of a model of meaning, whichever it is."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]


class EmbedderMissing(Exception):
    """There is no model on this machine. Go on without."""


class Embedder(Protocol):
    """`name` tells the model and its version: vectors of two names cannot be compared. Safe among threads."""

    name: str
    size: int

    def query(self, text: str) -> Vectors:
        """The direction of what somebody asks: one row of length 1."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """The directions of texts that may answer: a row of length 1 for each."""
