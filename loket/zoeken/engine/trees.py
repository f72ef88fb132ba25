"""A need that leads to several things: recognised by its words, or by its meaning when it is said in other words."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from loket.zoeken.engine.asked import Asked
from loket.zoeken.engine.words import stem, telling, words_of
from loket.zoeken.rules.arranged import QuestionTree

ALIKE = 0.8  # of the words of question and need together
MEANS_THE_SAME = 0.935


class Trees:
    """Never changed."""

    def __init__(self, trees: Sequence[QuestionTree], vectors: Mapping[str, NDArray[np.float32]]) -> None:
        self.trees = trees
        self.needs = [(tree, need) for tree in trees for need in tree.needs]
        self.stems = [{stem(word) for word in telling(words_of(need))} for _, need in self.needs]
        known = [(tree, vectors[need]) for tree, need in self.needs if need in vectors]
        self.meant = [tree for tree, _ in known]
        self.vectors = np.stack([vector for _, vector in known]) if known else None

    def that_fits(self, asked: Asked, vector: NDArray[np.float32] | None) -> QuestionTree | None:
        wanted = set(asked.stems)
        shares = [2 * len(wanted & stems) / (len(wanted) + len(stems) or 1) for stems in self.stems]
        if shares and max(shares) >= ALIKE:
            return self.needs[int(np.argmax(shares))][0]
        if vector is None or self.vectors is None or len(wanted) < 2:
            return None
        near = self.vectors @ vector
        return self.meant[int(near.argmax())] if near.max() >= MEANS_THE_SAME else None
