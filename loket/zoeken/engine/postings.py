"""Which rows hold a sign (a stem, three letters), and how much it weighs there: rows found in a fraction of a ms."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
Rows = NDArray[np.int32]


class Postings:
    """Made once from the signs of each row. `rarity` of a sign is high when few rows hold it.

    Of `normed` rows the weights are such that weighing a row with itself, and dividing by the length of the question,
    gives 1: the cosine.
    """

    def __init__(self, signs_of_rows: Sequence[Mapping[str, float]], *, normed: bool = False) -> None:
        self.count = len(signs_of_rows)
        gathered: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
        for number, signs in enumerate(signs_of_rows):
            for sign, weight in signs.items():
                rows, weights = gathered[sign]
                rows.append(number)
                weights.append(weight)
        self.unknown = float(np.log(1 + self.count)) if self.count else 1.0
        self.rarity = {sign: float(np.log(1 + self.count / len(rows))) for sign, (rows, _) in gathered.items()}
        self.rows = {sign: np.array(rows, dtype=np.int32) for sign, (rows, _) in gathered.items()}
        self.weights = {sign: np.array(weights, dtype=np.float32) for sign, (_, weights) in gathered.items()}
        if normed:
            self._norm(signs_of_rows)

    def weigh(self, signs: Mapping[str, float]) -> Numbers:
        """For each row the sum over the signs: weight in the question × rarity × weight in the row."""
        known = [sign for sign in signs if sign in self.rows]
        if not known:
            return np.zeros(self.count, dtype=np.float32)
        rows = np.concatenate([self.rows[sign] for sign in known])
        weights = np.concatenate([self.weights[sign] * (signs[sign] * self.rarity[sign]) for sign in known])
        return np.bincount(rows, weights, minlength=self.count).astype(np.float32)

    def total(self, signs: Iterable[str]) -> float:
        return sum(self.rarity.get(sign, self.unknown) for sign in signs)

    def length(self, signs: Iterable[str]) -> float:
        return math.sqrt(sum(self.rarity.get(sign, self.unknown) ** 2 for sign in signs))

    def _norm(self, signs_of_rows: Sequence[Mapping[str, float]]) -> None:
        lengths = np.array([self.length(signs) or 1.0 for signs in signs_of_rows], dtype=np.float32)
        for sign, rows in self.rows.items():
            self.weights[sign] = self.rarity[sign] / lengths[rows]
