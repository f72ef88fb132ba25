"""What a vote decides (Gemeentewet 29, 30 and 32), and how votes are typed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from loket.kernel.refusal import Refusal

LINE = re.compile(r"(?P<fractie>.*\S)[\s:;]+(?P<voor>\d{1,3})[\s,;]+(?P<tegen>\d{1,3})[\s,;]+(?P<afwezig>\d{1,3})")
MOST_FRACTIES = 40
LONGEST = 80


class Resultaat(StrEnum):
    AANGENOMEN = "aangenomen"
    VERWORPEN = "verworpen"
    GESTAAKT = "gestaakt"  # a tie: voted on again in the next meeting


@dataclass(frozen=True, slots=True)
class Stem:
    """How a fractie voted, in numbers of people."""

    fractie: str
    voor: int
    tegen: int
    afwezig: int


def resultaat(stemmen: Sequence[Stem], *, again: bool = False) -> Resultaat:
    """More than half of who voted decides (art. 30). A tie waits for the next meeting, unless all members voted or it
    is voted on again: then the proposal is not adopted (art. 32)."""
    voor, tegen = sum(each.voor for each in stemmen), sum(each.tegen for each in stemmen)
    if voor > tegen:
        return Resultaat.AANGENOMEN
    complete = not any(each.afwezig for each in stemmen)
    return Resultaat.VERWORPEN if tegen > voor or complete or again else Resultaat.GESTAAKT


def why_not_record(stemmen: Sequence[Stem], *, again: bool) -> list[Refusal]:
    """A vote counts when more than half of the members voted; not asked when it is voted on again (art. 29)."""
    names = [each.fractie.casefold() for each in stemmen]
    if len(set(names)) < len(names):
        return [Refusal("fractie-twice", "Elke fractie staat er één keer in.", "stemmen")]
    voted = sum(each.voor + each.tegen for each in stemmen)
    absent = sum(each.afwezig for each in stemmen)
    if voted == 0:
        return [Refusal("nobody-voted", "Vul in hoeveel mensen hebben gestemd.", "stemmen")]
    if voted <= absent and not again:
        reason = "De stemming is niet geldig: meer dan de helft van de raad moet stemmen."
        return [Refusal("too-few-voted", reason, "stemmen")]
    return []


def stemmen_in(text: str) -> tuple[list[Stem], list[Refusal]]:
    """One fractie on a line, with how many voted for and against and how many did not: "Duinpartij 4 0 1"."""
    found, faults = [], []
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_FRACTIES:
        return [], [Refusal("too-many-fracties", f"Vul hoogstens {MOST_FRACTIES} fracties in.", "stemmen")]
    for line in lines:
        match = LINE.fullmatch(line)
        name = match["fractie"].rstrip(" :;") if match else ""
        if match is None or not name or len(name) > LONGEST:
            faults.append(Refusal("line-wrong", f"Deze regel begrijpen wij niet: {line[:60]}", "stemmen"))
        else:
            found.append(Stem(name, int(match["voor"]), int(match["tegen"]), int(match["afwezig"])))
    return found, faults
