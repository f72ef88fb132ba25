"""Words that exist, whether our texts use them or not: what exists is no misspelling, and is not mended.

The lists of half a million Dutch and English words come with pyspellchecker. Only their hashes are kept: 4 MB.
"""

import gzip
import json
import re
from array import array
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import TextIO, TypeAlias

import numpy as np
from numpy.typing import NDArray

from loket.kernel.aside import aside
from loket.zoeken.engine.words import folded

Hashes: TypeAlias = NDArray[np.int64]
LANGUAGES = ("nl", "en")
WORD = re.compile(r'"((?:[^"\\]|\\.)+)"')
_begun: list[Callable[[], Hashes | None]] = []


def exists(word: str) -> bool:
    hashes = _hashes()
    wanted = hash(word)
    place = int(np.searchsorted(hashes, wanted))
    return place < len(hashes) and int(hashes[place]) == wanted


def read_aside() -> None:
    """For who has other things to read first: it takes a second, and a process beside this one has it by then."""
    _begun.append(aside(_read))


@cache
def _hashes() -> Hashes:
    told = _begun.pop()() if _begun else None
    return _read() if told is None else told


def _read() -> Hashes:
    """Piece by piece: half a million words at once would leave a process 80 MB larger for good."""
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
