"""Is a text plain Dutch? Hints while somebody writes, and an estimate from A to E. It hints, and never refuses.

Level B1: sentences mostly under 15 words and never over 25, active, common words. The words, the long words that
everybody knows and the scale stand as data beside this file.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data"
LONG, TOO_LONG, LETTERS = 20, 25, 14
MOST_HINTS = 30
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W_]+)*|\d[\d.,:]*")
ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
END = re.compile(r"(?<=[.!?])[\"”')]*\s+(?=[\"“'(]?[A-Z0-9À-Þ])")
SHORT = re.compile(r"\b(?:bijv|bv|o\.a|d\.w\.z|m\.u\.v|i\.v\.m|t\.a\.v|nr|art|ca|max|min|incl|excl|tel)\.", re.I)
BECOMES = re.compile(r"\b(?:word|wordt|worden|werd|werden)\b", re.I)
PREFIXES = "aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg"
PARTICIPLE = re.compile(
    rf"\b(?:(?:{PREFIXES})?ge\w{{2,}}(?:d|t|en)|(?:be|ver|ont|her)\w{{2,}}[dt]"
    r"|ontvangen|besloten|verboden|vergeten|verloren|begonnen)\b",
    re.I,
)
NO_PARTICIPLES = frozenset(
    """
    gebied gebieden gebouwen geduld gegevens geld gemeenten gesprekken getallen gevallen gewicht gezin gezinnen gezond
    gezicht gedicht gerecht gemeend geluiden bericht beleid beeld bereid besluit bent best bekend beleefd bewust
    verband verbod verdriet verschil verstand vertrouwd hert herfst
    """.split()  # noqa: SIM905
)
GRADES = {"A": "heel duidelijk", "B": "duidelijk", "C": "kan duidelijker", "D": "moeilijk", "E": "heel moeilijk"}


@dataclass(frozen=True, slots=True)
class Hint:
    """`kind` for machines, `text` says what to do, `where` is the piece of text."""

    kind: str
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Plainness:
    grade: str
    words: int
    sentences: int
    average: float
    hints: list[Hint]
    more: int = 0  # hints that are not told

    @property
    def grade_words(self) -> str:
        return GRADES[self.grade]

    @property
    def is_b1(self) -> bool:
        return self.grade in "AB"


def plainness(text: str) -> Plainness:
    """Of markdown or plain text. Nothing written is an A without words."""
    sentences = [(sentence, WORD.findall(sentence)) for sentence in sentences_of(text)]
    counted = [(sentence, words) for sentence, words in sentences if words]
    hints = list(_hints(counted))
    number = sum(len(words) for _, words in counted)
    whole = [words for sentence, words in counted if len(words) > 2]
    average = sum(map(len, whole)) / len(whole) if whole else 0.0
    grade = grade_of(_measures(counted, hints, number, average)) if number else "A"
    return Plainness(
        grade, number, len(counted), round(average, 1), hints[:MOST_HINTS], max(0, len(hints) - MOST_HINTS)
    )


def sentences_of(text: str) -> Iterator[str]:
    """A heading, an item of a list and a cell of a table are sentences of their own."""
    plain = ADDRESS.sub("", LINK.sub(r"\1", text))
    plain = SHORT.sub(lambda found: found[0].replace(".", ""), plain)
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*+#>|]|\d+[.)]\s))|(?<=\|)", plain):
        marked = re.sub(r"[*_`#>|]+|^\s*(?:[-+]|\d+[.)])\s+", " ", block)
        yield from filter(None, (" ".join(part.split()) for part in END.split(marked)))


def grade_of(measures: dict[str, float]) -> str:
    """One point for each limit that a measure passes; few points are an A."""
    scale = _scale()
    points = sum(value > limit for name, value in measures.items() for limit in scale[name])
    return next((grade for grade, most in scale["grades"].items() if points <= most), "E")


def _measures(
    counted: list[tuple[str, list[str]]], hints: Iterable[Hint], words: int, average: float
) -> dict[str, float]:
    told = [hint.kind for hint in hints]
    sentences = len(counted) or 1
    return {
        "average_words": average,
        "long_sentences": (told.count("long-sentence") + told.count("too-long-sentence")) / sentences,
        "too_long_sentences": told.count("too-long-sentence") / sentences,
        "office_words": 100 * told.count("office-word") / words,
        "passive_sentences": told.count("passive") / sentences,
        "long_words": told.count("long-word") / words,
    }


def _hints(counted: list[tuple[str, list[str]]]) -> Iterator[Hint]:
    for sentence, words in counted:
        if len(words) > TOO_LONG:
            yield Hint("too-long-sentence", f"{len(words)} woorden. Maak er 2 of 3 zinnen van.", sentence)
        elif len(words) > LONG:
            yield Hint("long-sentence", f"{len(words)} woorden. Kan dit korter?", sentence)
        yield from _office_words(sentence)
        if is_passive(sentence):
            yield Hint("passive", "Zeg wie het doet: “Wij sturen u” in plaats van “u wordt toegestuurd”.", sentence)
        for word in words:
            if is_long(word):
                yield Hint("long-word", f"“{word}” is lang. Weet je een korter woord?", word)


def _office_words(sentence: str) -> Iterator[Hint]:
    said = f" {' '.join(WORD.findall(sentence.casefold()))} "
    for old in _first_words().keys() & set(said.split()):
        for phrase in _first_words()[old]:
            if f" {phrase} " in said:
                yield Hint("office-word", f"Zeg liever “{office_words()[phrase]}”.", phrase)


def is_passive(sentence: str) -> bool:
    """A form of worden and a participle in one sentence: "wordt … gestuurd"."""
    if not BECOMES.search(sentence):
        return False
    return any(found[0].lower() not in NO_PARTICIPLES for found in PARTICIPLE.finditer(sentence))


def is_long(word: str) -> bool:
    return len(word) > LETTERS and "-" not in word and word.lower() not in _known_long_words()


@cache
def office_words() -> dict[str, str]:
    """Each word or phrase of the office with a better one."""
    lines = (DATA / "words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t", 1) for line in lines if line)


@cache
def _first_words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for phrase in office_words():
        found.setdefault(phrase.split()[0], []).append(phrase)
    return found


@cache
def _known_long_words() -> frozenset[str]:
    return frozenset((DATA / "long_words.txt").read_text(encoding="utf-8").split())


@cache
def _scale() -> dict[str, Any]:
    return tomllib.loads((DATA / "scale.toml").read_text(encoding="utf-8"))
