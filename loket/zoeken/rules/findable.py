"""What a source tells of one thing that can be found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from loket.zoeken.rules.meaning import told_of


class Origin(StrEnum):
    """Who says that this word belongs here."""

    EDITOR = "editor"
    LEARNED = "learned"
    UPL = "upl"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a few words that people use for it."""

    text: str
    language: str = "nl"
    origin: Origin = Origin.EDITOR


@dataclass(frozen=True, slots=True)
class Question:
    """A whole question or need, as people say it."""

    text: str
    language: str = "nl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """One thing in one language; two languages of a thing have the same kind and ref, and are shown once.

    `names` are what it is called exactly, such as the UPL name. `organisation` is the code of another body that does
    it. `facts` go with the result as they are: costs, term, the words and address of the action. `part_of` is the ref
    of the thing (kind:ref) that this answers a question about. With names, terms or questions it belongs to the
    `foremost`: those few are known by heart, with all that makes them easy to find.
    """

    kind: str
    ref: str
    url: str
    title: str
    summary: str = ""
    text: str = ""
    language: str = "nl"
    names: Sequence[str] = ()
    terms: Sequence[Term] = ()
    questions: Sequence[Question] = ()
    upl: str = ""
    organisation: str = ""
    organisation_name: str = ""
    organisation_url: str = ""
    explanation: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    part_of: str = ""
    staff_only: bool = False
    permission: str = ""
    published_at: datetime | None = None

    @property
    def foremost(self) -> bool:
        return bool(self.names or self.terms or self.questions)

    @property
    def meant(self) -> list[str]:
        """The texts of which the meaning counts: the thing itself with its terms, and each question."""
        terms = list(dict.fromkeys(term.text for term in self.terms))
        questions = [question.text for question in self.questions if question.text not in terms]
        return [told_of(self.title, self.summary, terms), *dict.fromkeys(questions)]
