"""From signals to one number for each thing, and from that number to how sure we are.

The weights were fitted on our own products: each of their questions was asked while it was left out of the index. The
longer a question, the more its meaning counts against its words.
"""

from collections.abc import Mapping

import numpy as np

from loket.zoeken.engine.asked import Asked
from loket.zoeken.engine.postings import Numbers

# For questions of one, two, three or four, and five or more words that tell something.
WEIGHTS: Mapping[str, tuple[float, float, float, float]] = {
    "exact": (3.0, 3.0, 3.0, 3.0),
    "words": (0.3, 0.3, 0.3, 0.3),
    "letters": (1.5, 1.0, 0.8, 0.8),
    "whole": (1.0, 1.6, 2.0, 2.4),
    "meaning": (4.8, 6.0, 6.3, 6.6),
    "thing": (4.8, 6.0, 6.6, 7.2),
}


def bucket_of(asked: Asked) -> int:
    return {0: 0, 1: 0, 2: 1, 3: 2, 4: 2}.get(len(asked.stems), 3)


def fused(signals: Mapping[str, Numbers], asked: Asked, chosen: Mapping[str, float]) -> Numbers:
    """`chosen` are the factors that editors gave to signals."""
    bucket = bucket_of(asked)
    parts = [signals[name] * np.float32(WEIGHTS[name][bucket] * chosen.get(name, 1.0)) for name in signals]
    summed: Numbers = np.sum(parts, axis=0, dtype=np.float32)
    return summed
