"""Words of Dutch and English as search compares them: folded, without stop words, brought back to a stem."""

import re
import unicodedata
from functools import lru_cache

from loket.zoeken.engine.lists import lines_of, words_in

WORD = re.compile(r"[a-z0-9]+")
ACCENTS = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")  # once they stand apart
STOP = frozenset(words_in("stopwoorden"))
# Strong verbs and the like, of which no rule gives the stem.
IRREGULAR = dict(line.split() for line in lines_of("onregelmatig"))
ENDINGS = (
    "heden", "etjes", "tjes", "pjes", "etje", "tje", "pje", "jes", "je", "ingen", "atie", "aties",
    "ing", "en", "s", "t", "d", "e", "n",
)  # fmt: skip
DOUBLE_VOWEL = re.compile(r"([aeou])\1")
DOUBLE_CONSONANT = re.compile(r"([bcdfgklmnprstz])\1")
SHORTEST_STEM = 3


def folded(text: str) -> str:
    """Small letters without accents."""
    small = text.casefold()
    return small if small.isascii() else ACCENTS.sub("", unicodedata.normalize("NFKD", small))


def words_of(text: str) -> list[str]:
    return WORD.findall(folded(text))


def telling(words: list[str]) -> list[str]:
    """Without the words that tell nothing; all of them when nothing else is left."""
    return [word for word in words if word not in STOP] or words


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """One form for the plural, the small one and the forms of a verb. It is compared, and never shown."""
    if word in IRREGULAR:
        return _plain(IRREGULAR[word])
    if len(word) <= 3 or word.isdecimal():
        return word
    bare = word
    if bare.startswith("ge") and len(bare) > 5 and bare[-1] in "td":
        bare = bare[2:] if bare[-2] in "aeioulrn" else bare[2:-1]
    for ending in ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST_STEM and _may_end(bare, ending):
            bare = bare[: -len(ending)]
            break
    return _plain(bare)


def trigrams(words: list[str]) -> set[str]:
    """Of the words written as one, so that it does not matter where somebody put a space."""
    text = f"^{''.join(words)}$"
    return {text[at : at + 3] for at in range(len(text) - 2)} if len(text) > 2 else {text}


def _may_end(word: str, ending: str) -> bool:
    """Not every t or s is an ending: "bijstand", "plaats", "kwijt" and "afval" keep theirs."""
    before = word[: -len(ending)]
    if ending in ("t", "d"):
        return before.endswith(("g", "k", "w", "l", "m", "eer", "oon", "aan", "uis", "p")) and not before.endswith("ij")
    if ending == "s":
        return before[-1] not in "aiust" and not before.endswith("ij")
    if ending in ("e", "n"):
        return before[-1] not in "aeiou" if ending == "e" else before[-1] == "e"
    return any(sign in "aeiouy" for sign in before)


def _plain(bare: str) -> str:
    """boom and bom(en), rijbewijs and rijbewijz(en), kap and kapp(en) become one."""
    bare = DOUBLE_CONSONANT.sub(r"\1", DOUBLE_VOWEL.sub(r"\1", bare))
    if bare.endswith("v"):
        bare = bare[:-1] + "f"
    if bare.endswith("z"):
        bare = bare[:-1] + "s"
    return bare
