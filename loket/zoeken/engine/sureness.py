"""How sure we are that the first thing is what was meant: a logistic curve over a few signals of it.

For it speak the same words, letters and meaning; against it words that we do not know, and a meaning near to what is
not of a town at all (`data/niet_voor_ons.txt`). Fitted on questions that were left out of the index, on the judged
questions of the demo town, and on those other texts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from loket.zoeken.engine.asked import Asked
from loket.zoeken.engine.lists import lines_of
from loket.zoeken.engine.postings import Numbers

SURE = 0.5
NO_MEANING = 0.8  # two texts that have nothing to do with each other are about as near as this
BY_MEANING = {"letters": 3.2, "whole": 3.9, "meaning": 50.7, "elsewhere": -60.4, "unknown": -0.7, "exact": 4.1}
BY_WORDS = {"letters": 3.6, "whole": 3.9, "unknown": -1.9, "exact": 2.0}
START_BY_MEANING, START_BY_WORDS = -1.65, -2.25


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What is not of a town, as directions."""

    vectors: NDArray[np.float32] | None = None

    def near(self, vector: NDArray[np.float32]) -> float:
        return float((self.vectors @ vector).max()) if self.vectors is not None else NO_MEANING


def elsewhere_texts() -> list[str]:
    return lines_of("niet_voor_ons")


def elsewhere_of(vectors: Sequence[NDArray[np.float32]]) -> Elsewhere:
    return Elsewhere(np.stack(vectors).astype(np.float32)) if vectors else Elsewhere()


def sureness_of(
    signals: Mapping[str, Numbers],
    number: int,
    asked: Asked,
    vector: NDArray[np.float32] | None,
    elsewhere: Elsewhere,
) -> float:
    """The chance, from 0 to 1, that this thing is what was meant."""
    evidence = {
        "exact": float(signals["exact"][number]),
        "letters": float(signals["letters"][number]),
        "whole": float(signals["whole"][number]),
        "unknown": asked.unknown / (len(asked.stems) or 1),
    }
    weights, total = BY_WORDS, START_BY_WORDS
    if vector is not None:
        weights, total = BY_MEANING, START_BY_MEANING
        means = max(float(signals["meaning"][number]), float(signals["thing"][number]))
        evidence["meaning"] = max(means - NO_MEANING, 0)
        evidence["elsewhere"] = max(elsewhere.near(vector) - NO_MEANING, 0)
    total += sum(weights[name] * value for name, value in evidence.items())
    return float(1 / (1 + np.exp(-total)))
