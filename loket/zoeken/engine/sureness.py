"""How sure we are that the first thing is what was meant: a logistic curve over a few signals of it."""

from collections.abc import Mapping

import numpy as np

from loket.zoeken.engine.asked import Asked
from loket.zoeken.engine.postings import Numbers

SURE = 0.5


def sureness_of(signals: Mapping[str, Numbers], number: int, asked: Asked) -> float:
    features = evidence(signals, number, asked)
    return float(1 / (1 + np.exp(-(INTERCEPT + sum(WEIGHTS[name] * value for name, value in features.items())))))


def evidence(signals: Mapping[str, Numbers], number: int, asked: Asked) -> dict[str, float]:
    """What speaks for it: the same words, letters, meaning; and against it: words that we do not know."""
    return {
        "exact": float(signals["exact"][number]),
        "words": float(signals["words"][number]),
        "letters": float(signals["letters"][number]),
        "whole": float(signals["whole"][number]),
        "meaning": max(float(signals["meaning"][number]), float(signals["thing"][number])),
        "unknown": asked.unknown / (len(asked.stems) or 1),
    }


INTERCEPT = -8.0
WEIGHTS = {"exact": 4.0, "words": 4.0, "letters": 4.0, "whole": 2.0, "meaning": 6.0, "unknown": -3.0}
