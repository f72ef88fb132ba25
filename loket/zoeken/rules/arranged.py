"""What editors arranged, as the index knows it by heart."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from loket.zoeken.engine.known import Key
from loket.zoeken.rules.safety import Pattern


@dataclass(frozen=True, slots=True)
class FixedAnswer:
    code: str
    title: str
    text: str
    phone: str
    url: str
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """One of the things of a tree."""

    key: Key
    why: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class QuestionTree:
    code: str
    title: str
    text: str
    needs: tuple[str, ...]
    things: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Arranged:
    """`first` and `lower` are by the words of a question, folded; `lower` of "" is for every question."""

    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    lower: Mapping[str, Mapping[Key, float]] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    fixed: tuple[FixedAnswer, ...] = ()
    trees: tuple[QuestionTree, ...] = ()
