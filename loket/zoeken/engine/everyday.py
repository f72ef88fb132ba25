"""Words that exist, whether our texts use them or not: what exists is no misspelling, and is not mended.

The lists of half a million Dutch and English words come with pyspellchecker. Only their hashes are kept: 4 MB.
"""

import gzip
import json
import re
from array import array
from functools import cache
from importlib.resources import files
from typing import TextIO

import numpy as np
from numpy.typing import NDArray

from loket.zoeken.engine.words import folded

LANGUAGES = ("nl", "en")
WORD = re.compile(r'"((?:[^"\\]|\\.)+)"')


def exists(word: str) -> bool:
    hashes = _hashes()
    wanted = hash(word)
    place = int(np.searchsorted(hashes, wanted))
    return place < len(hashes) and int(hashes[place]) == wanted


@cache
def _hashes() -> NDArray[np.int64]:
    """Read piece by piece: half a million words at once would leave a process 80 MB larger for good."""
    hashes = array("q")
    for language in LANGUAGES:
        with gzip.open(
            str(files("spellchecker").joinpath(f"resources/{language}.json.gz")), "rt", encoding="utf-8"
        ) as file:
            while piece := file.read(65_536):
                piece += _to_the_end_of_a_word(file)
                hashes.extend(hash(_plain(word)) for word in WORD.findall(piece))
    return np.unique(np.frombuffer(hashes, dtype=np.int64))


def _to_the_end_of_a_word(file: TextIO) -> str:
    rest = ""
    while (sign := file.read(1)) and sign != ",":
        rest += sign
    return rest


def _plain(word: str) -> str:
    return folded(json.loads(f'"{word}"')) if "\\" in word or not word.isascii() else word
