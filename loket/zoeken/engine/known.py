"""What the index knows by heart of one entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from loket.zoeken.rules.meaning import told_of

Key: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """Words or a question of people."""

    text: str
    language: str
    is_question: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """One thing in one language."""

    kind: str
    ref: str
    language: str
    title: str
    url: str = ""
    summary: str = ""
    text: str = ""
    names: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    upl: str = ""
    organisation: str = ""
    organisation_name: str = ""
    organisation_url: str = ""
    explanation: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    part_of: str = ""
    staff_only: bool = False
    permission: str = ""

    @property
    def key(self) -> Key:
        return self.kind, self.ref

    @property
    def told(self) -> str:
        return told_of(self.title, self.summary, (said.text for said in self.said if not said.is_question))

    @property
    def meant(self) -> list[str]:
        """The texts of which the meaning counts: the thing itself and whole questions. Terms go by their words."""
        return [self.told, *(said.text for said in self.said if said.is_question)]
