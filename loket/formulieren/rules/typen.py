"""What was sent with a step, as answers: the names of the controls, and back."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from loket.formulieren.rules.content import Soort, Vraag
from loket.formulieren.rules.vragen import is_groep, soort_van
from loket.formulieren.rules.vragen.groep import least_of, most_of

COUNT = "aantal"  # of the members of a group: a hidden control


class Sent(Protocol):
    def getlist(self, key: str, /) -> list[str]: ...


def read_answers(vragen: Sequence[Vraag], sent: Sent, before: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to each question. Files are kept apart: of those the answer stays as it was."""
    found: dict[str, Any] = {}
    for vraag in vragen:
        if vraag.soort == Soort.BESTAND:
            found[vraag.code] = before.get(vraag.code, [])
        elif is_groep(vraag):
            found[vraag.code] = _members(vraag, sent)
        else:
            found[vraag.code] = _one(vraag, vraag.code, sent)
    return found


def control(name: str, deel: str) -> str:
    """How the control of a part of a question is called."""
    return f"{name}__{deel}" if deel else name


def member(groep: Vraag, number: int, vraag: Vraag) -> str:
    return f"{groep.code}-{number}-{vraag.code}"


def shown_members(groep: Vraag, antwoord: Any) -> int:
    """So many stand on the page: at least one to fill in where there must be one."""
    return max(len(antwoord or []), least_of(groep))


def _members(groep: Vraag, sent: Sent) -> list[dict[str, Any]]:
    """Those of which something was filled in; and the empty ones before them."""
    told = sent.getlist(f"{groep.code}-{COUNT}")
    count = min(int(told[-1]), most_of(groep)) if told and told[-1].isascii() and told[-1].isdigit() else 0
    return [{each.code: _one(each, member(groep, n, each), sent) for each in groep.vragen} for n in range(count)]


def _one(vraag: Vraag, name: str, sent: Sent) -> Any:
    delen = [veld.deel for veld in soort_van(vraag).velden(vraag)]
    return soort_van(vraag).lees(vraag, {deel: sent.getlist(control(name, deel)) for deel in [*delen, "kies"]})
