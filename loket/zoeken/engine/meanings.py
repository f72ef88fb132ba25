"""What texts mean: a row for each in one matrix, which the public's index and that of staff both look in."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]


class Meanings(Mapping[str, Vector]):
    """By text its direction. Never changed."""

    def __init__(self, vectors: Mapping[str, Vector]) -> None:
        self.row = {text: row for row, text in enumerate(vectors)}
        self.matrix = np.stack(list(vectors.values())) if vectors else np.zeros((0, 1), dtype=np.float32)

    def near(self, vector: Vector) -> Vector:
        """How near each row is: 1 is the same direction."""
        near: Vector = self.matrix @ vector if len(self.matrix) else np.zeros(0, dtype=np.float32)
        return near

    def __getitem__(self, text: str) -> Vector:
        row: Vector = self.matrix[self.row[text]]
        return row

    def __contains__(self, text: object) -> bool:
        return text in self.row

    def __iter__(self) -> Iterator[str]:
        return iter(self.row)

    def __len__(self) -> int:
        return len(self.row)
