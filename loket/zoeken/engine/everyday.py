"""Words that exist, whether our texts use them or not: what exists is no misspelling, and is not mended.

The lists of half a million Dutch and English words come with pyspellchecker. Only their hashes are kept: 4 MB.
"""

import gzip
import json
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

LANGUAGES = ("nl", "en")


def exists(word: str) -> bool:
    hashes = _hashes()
    wanted = hash(word)
    place = int(np.searchsorted(hashes, wanted))
    return place < len(hashes) and int(hashes[place]) == wanted


@cache
def _hashes() -> NDArray[np.int64]:
    words: set[str] = set()
    for language in LANGUAGES:
        packed = files("spellchecker").joinpath(f"resources/{language}.json.gz").read_bytes()
        words.update(json.loads(gzip.decompress(packed)))
    return np.sort(np.fromiter((hash(word) for word in words), dtype=np.int64, count=len(words)))
