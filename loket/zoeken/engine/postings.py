"""Which rows hold a sign (a stem, three letters), and how much it weighs there: rows found in a fraction of a ms."""

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]


class Postings:
    """Made once from the signs of each row. `rarity` of a sign is high when few rows hold it.

    Of `normed` rows the weights are such that weighing a row with itself, and dividing by the length of the question,
    gives 1: the cosine. The rows of all signs stand one after the other: a list for each would weigh ten times as much.
    Of a sign only its hash is kept, in order: a table of the signs themselves would weigh more than all else here.
    """

    def __init__(self, signs_of_rows: Iterable[Mapping[str, float]], *, normed: bool = False) -> None:
        place: dict[str, int] = {}
        self.count = 0
        places, rows, weights = array("i"), array("i"), array("f")  # a list of numbers would weigh ten times as much
        for number, signs in enumerate(signs_of_rows):
            self.count = number + 1
            for sign, weight in signs.items():
                places.append(place.setdefault(sign, len(place)))
                rows.append(number)
                weights.append(weight)
        hashes = np.fromiter(map(hash, place), dtype=np.int64, count=len(place))
        in_order = np.argsort(hashes)
        self.signs = array("q", hashes[in_order].tobytes())
        place_of = np.argsort(in_order)[np.array(places, dtype=np.int64)]
        sign_after_sign = np.argsort(place_of, kind="stable")
        self.rows = np.array(rows, dtype=np.int32)[sign_after_sign]
        self.weights = np.array(weights, dtype=np.float32)[sign_after_sign]
        self.ends = np.cumsum([0, *np.bincount(place_of, minlength=len(place))])
        self.unknown = float(np.log(1 + self.count)) if self.count else 1.0
        self.rarities = np.log(1 + self.count / np.diff(self.ends))
        if normed:
            self._norm()

    def weigh(self, signs: Mapping[str, float]) -> Numbers:
        """For each row the sum over the signs: weight in the question × rarity × weight in the row."""
        known = [sign for sign in signs if self._place(sign) is not None]
        if not known:
            return np.zeros(self.count, dtype=np.float32)
        found = [self.holding(sign) for sign in known]
        rows = np.concatenate([rows for rows, _ in found])
        weights = np.concatenate(
            [weights * (signs[sign] * self.rarity(sign)) for sign, (_, weights) in zip(known, found, strict=True)]
        )
        return np.bincount(rows, weights, minlength=self.count).astype(np.float32)

    def holding(self, sign: str) -> tuple[NDArray[np.int32], Numbers]:
        """The rows that hold it, and how much it weighs in each."""
        place = self._place(sign)
        part = slice(0, 0) if place is None else slice(self.ends[place], self.ends[place + 1])
        return self.rows[part], self.weights[part]

    def rarity(self, sign: str) -> float:
        place = self._place(sign)
        return self.unknown if place is None else float(self.rarities[place])

    def total(self, signs: Iterable[str]) -> float:
        return sum(map(self.rarity, signs))

    def length(self, signs: Iterable[str]) -> float:
        return math.sqrt(sum(self.rarity(sign) ** 2 for sign in signs))

    def _place(self, sign: str) -> int | None:
        wanted = hash(sign)
        place = bisect_left(self.signs, wanted)
        return place if place < len(self.signs) and self.signs[place] == wanted else None

    def _norm(self) -> None:
        rarities = np.repeat(self.rarities, np.diff(self.ends))
        lengths = np.sqrt(np.bincount(self.rows, rarities**2, minlength=self.count))
        self.weights = (rarities / lengths[self.rows]).astype(np.float32)
