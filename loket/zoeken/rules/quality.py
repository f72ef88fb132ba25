"""How good search is, in figures: the first right answer, and its place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

EXACTLY = 2
DEEPEST = 10
NOTHING_TO_FIND = frozenset({"other_body", "no", "reference"})


@dataclass(frozen=True, slots=True)
class Question:
    """`expected` holds names with 2 for exactly that, and 1 for something near it."""

    text: str
    category: str
    expected: Mapping[str, int] = field(default_factory=dict)
    body: str = ""

    @property
    def answerable(self) -> bool:
        """Is there something to be found? Near is not enough where another body does it, or the answer is no."""
        if EXACTLY in self.expected.values():
            return True
        return bool(self.expected) and self.category not in NOTHING_TO_FIND


@dataclass(frozen=True, slots=True)
class Given:
    """What search answered: the names that were found, in order."""

    names: Sequence[str]
    body: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1; None when there was nothing to measure it by."""

    questions: int
    recall_at_1: float | None
    recall_at_3: float | None
    recall_at_10: float | None
    mrr: float | None
    zero: float | None
    unsure: float | None
    rejected: float | None
    referred: float | None
    falsely_referred: float | None


def place_of(question: Question, given: Given) -> int:
    """Where the first best answer stands, from 1; 0 when it is not there."""
    best = max(question.expected.values(), default=0)
    wanted = {name.lower() for name, grade in question.expected.items() if grade == best}
    names = list(dict.fromkeys(name.lower() for name in given.names))
    return next((place for place, name in enumerate(names, 1) if name in wanted), 0)


def figures(answers: Sequence[tuple[Question, Given]]) -> Figures:
    findable = [(question, given, place_of(question, given)) for question, given in answers if question.answerable]
    places = [place for *_, place in findable]
    return Figures(
        len(answers),
        _share(place == 1 for place in places),
        _share(1 <= place <= 3 for place in places),
        _share(1 <= place <= DEEPEST for place in places),
        _mean([1 / place if 1 <= place <= DEEPEST else 0.0 for place in places]),
        _share(not given.names for _, given, _ in findable),
        _share(not given.sure for _, given, _ in findable),
        _share(
            not given.names or not given.sure or bool(given.body) for asked, given in answers if not asked.answerable
        ),
        _share(given.body.lower() == question.body.lower() for question, given in answers if question.body),
        _share(bool(given.body) for question, given, _ in findable if not question.body),
    )


def figures_by_category(answers: Iterable[tuple[Question, Given]]) -> dict[str, Figures]:
    """Of all together, and of each category."""
    grouped: dict[str, list[tuple[Question, Given]]] = defaultdict(list)
    for question, given in answers:
        grouped["all"].append((question, given))
        grouped[question.category].append((question, given))
    return {category: figures(each) for category, each in grouped.items()}


def _share(facts: Iterable[bool]) -> float | None:
    return _mean([float(fact) for fact in facts])


def _mean(values: Sequence[float]) -> float | None:
    return round(sum(values) / len(values), 4) if values else None
