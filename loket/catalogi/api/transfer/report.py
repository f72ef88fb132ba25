"""What came of it: how many were taken, were here already, and were refused, each with its reasons."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from loket.kernel.refusal import Refused
from loket.kernel.wire import WrongBody


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was refused: where it stands in the file, which field, a code, and why."""

    place: str
    field: str
    code: str
    reason: str


@dataclass(slots=True)
class Report:
    """Counted by resource, such as `zaaktype`."""

    taken: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    refused: list[Line] = field(default_factory=list)

    def refuse(self, place: str, wrong: Refused | WrongBody) -> None:
        if isinstance(wrong, WrongBody):
            self.refused += [Line(place, each.name, each.code, each.reason) for each in wrong.faults]
        else:
            self.refused += [Line(place, each.field, each.code, each.reason) for each in wrong.refusals]

    def note(self, place: str, name: str, reason: str, code: str = "no_match") -> None:
        self.refused.append(Line(place, name, code, reason))

    def sentences(self) -> Iterable[str]:
        """For people, in Dutch."""
        for name in sorted({*self.taken, *self.known}):
            yield f"{name}: {self.taken[name]} overgenomen, {self.known[name]} waren er al"
        for each in self.refused:
            yield f"  geweigerd: {each.place}{f', {each.field}' if each.field else ''}: {each.reason} ({each.code})"
