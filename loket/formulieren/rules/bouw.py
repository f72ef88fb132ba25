"""How an editor builds a form: put a part, move it, take it away. Each gives a new form."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol, TypeVar

from loket.formulieren.rules.content import Berekening, Formulierinhoud, Optie, Stap, Vraag
from loket.formulieren.rules.content.struct import replace

LONGEST = 40
Pad = tuple[str, ...]  # codes from the outside in: of a step, a question on it, a question of a group


class Coded(Protocol):
    @property
    def code(self) -> str: ...


T = TypeVar("T", bound=Coded)


def put_stap(inhoud: Formulierinhoud, stap: Stap) -> Formulierinhoud:
    """In the place of the one with its code, or as the last."""
    return replace(inhoud, stappen=_put(inhoud.stappen, stap))


def put_vraag(inhoud: Formulierinhoud, waar: Pad, vraag: Vraag) -> Formulierinhoud:
    """On the step of `waar`, or in its group."""
    return _changed(inhoud, (*waar, vraag.code), lambda parts: _put(parts, vraag))


def put_berekening(inhoud: Formulierinhoud, berekening: Berekening) -> Formulierinhoud:
    return replace(inhoud, berekeningen=_put(inhoud.berekeningen, berekening))


def removed(inhoud: Formulierinhoud, pad: Pad) -> Formulierinhoud:
    return _changed(inhoud, pad, lambda parts: [each for each in parts if each.code != pad[-1]])


def without_berekening(inhoud: Formulierinhoud, code: str) -> Formulierinhoud:
    return replace(inhoud, berekeningen=[each for each in inhoud.berekeningen if each.code != code])


def moved(inhoud: Formulierinhoud, pad: Pad, by: int) -> Formulierinhoud:
    """One place up (-1) or down (1). A question at the end of a step goes on to the step beside it."""
    if len(pad) == 2 and (beside := _step_beside(inhoud, pad, by)):
        vraag = part_at(inhoud, pad)
        assert isinstance(vraag, Vraag)
        rest = removed(inhoud, pad)
        place = 0 if by > 0 else 999
        return _changed(rest, (beside, vraag.code), lambda parts: [*parts[:place], vraag, *parts[place:]])
    return _changed(inhoud, pad, lambda parts: _shifted(parts, pad[-1], by))


def part_at(inhoud: Formulierinhoud, pad: Pad) -> Stap | Vraag | None:
    """What stands at this place."""
    parts: Iterable[Stap | Vraag] = inhoud.stappen
    found: Stap | Vraag | None = None
    for code in pad:
        found = next((each for each in parts if each.code == code), None)
        parts = found.vragen if found else []
    return found


def pad_of(inhoud: Formulierinhoud, code: str) -> Pad:
    """Where a step or question with this code stands; nowhere when there is none."""
    return next((pad for pad, _ in places(inhoud) if pad[-1] == code), ())


def places(inhoud: Formulierinhoud) -> Iterator[tuple[Pad, Stap | Vraag]]:
    """Every step and question with its place, from above."""
    for stap in inhoud.stappen:
        yield (stap.code,), stap
        for vraag in stap.vragen:
            yield (stap.code, vraag.code), vraag
            yield from (((stap.code, vraag.code, each.code), each) for each in vraag.vragen)


def seen_before(inhoud: Formulierinhoud, pad: Pad) -> list[Vraag]:
    """The questions that a condition at this place can look at; all of them for something new at the end."""
    found: list[Vraag] = []
    for place, part in places(inhoud):
        if place == pad[:2]:
            return found
        if isinstance(part, Vraag) and len(place) == 2:
            found.append(part)
    return found


def new_code(label: str, taken: Iterable[str]) -> str:
    """A name for conditions and formulas, made of the label: "Hoe woont u?" is hoe_woont_u."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or "vraag"
    name = name if name[0].isalpha() else f"v_{name}"
    name, used = name[: LONGEST - 3].rstrip("_"), set(taken)
    numbered = (f"{name}_{number}" for number in range(2, 99))
    return name if name not in used else next(each for each in numbered if each not in used)


def options_of(lines: Iterable[str], before: Iterable[Optie]) -> list[Optie]:
    """One choice a line, "label | explanation". A choice keeps its code when its words or its place stay the same."""
    old = list(before)
    texts = [line.strip() for line in lines if line.strip()]
    by_label = {optie.label: optie.code for optie in old}
    found: list[Optie] = []
    for number, text in enumerate(texts):
        label, _, uitleg = (part.strip() for part in text.partition("|"))
        same_place = old[number].code if len(texts) == len(old) and old[number].label not in texts else ""
        code = by_label.get(label) or same_place or new_code(label, (each.code for each in [*old, *found]))
        found.append(Optie(code, label, uitleg))
    return found


def _put(parts: list[T], part: T) -> list[T]:
    if any(each.code == part.code for each in parts):
        return [part if each.code == part.code else each for each in parts]
    return [*parts, part]


def _shifted(parts: list[T], code: str, by: int) -> list[T]:
    at = next((number for number, each in enumerate(parts) if each.code == code), None)
    if at is None or not 0 <= at + by < len(parts):
        return parts
    rest = [*parts[:at], *parts[at + 1 :]]
    return [*rest[: at + by], parts[at], *rest[at + by :]]


def _step_beside(inhoud: Formulierinhoud, pad: Pad, by: int) -> str:
    """The step that a question moves to; empty when it stays on its own."""
    codes = [stap.code for stap in inhoud.stappen]
    stap = inhoud.stap(pad[0])
    if stap is None or not any(each.code == pad[1] for each in stap.vragen):
        return ""
    ends = stap.vragen[-1 if by > 0 else 0].code == pad[1]
    at = codes.index(pad[0]) + by
    return codes[at] if ends and 0 <= at < len(codes) else ""


def _changed(inhoud: Formulierinhoud, pad: Pad, change: Callable[[list[Any]], list[Any]]) -> Formulierinhoud:
    """`change` gets the list in which the last of `pad` stands."""

    def within(parts: list[Any], rest: Pad) -> list[Any]:
        if len(rest) == 1:
            return change(parts)
        return [replace(each, vragen=within(each.vragen, rest[1:])) if each.code == rest[0] else each for each in parts]

    return replace(inhoud, stappen=within(inhoud.stappen, pad))
