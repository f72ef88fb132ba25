"""What an agent waits for, one after the other, over HTTP: each kind with its goal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from django.urls import reverse

from loket.examples.contact import exchange
from loket.examples.contact.agents import extension_of
from loket.examples.contact.desk import Desk, Wrong, new_key
from loket.examples.contact.figures import WARM, Goal, figure
from loket.examples.contact.fill import SEED
from loket.examples.contact.many_partijen import BUSIEST, phone_of
from loket.examples.contact.questions import Questions

RINGING, SEARCH, WHOLE_PATH, SAVE, PICTURE, BOARD = Goal(100), Goal(150), Goal(500), Goal(100), Goal(100), Goal(150)


@dataclass
class Bench:
    """`desk` is of agent 0; `partijen` is how many customers there are."""

    desk: Desk
    line: Desk
    partijen: int
    times: int
    seed: int = 11

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)  # noqa: S311 - which customer calls

    def all(self) -> Iterator[tuple[str, dict[str, Any]]]:
        yield from self.ringing()
        yield from self.searches()
        yield from self.saves()
        yield "board", self._repeat(lambda: self.desk.get(reverse("klantcontacten:work")).seconds, BOARD)
        yield "wallboard", self._repeat(lambda: self.desk.get(reverse("telefonie:board")).seconds, BOARD)

    def ringing(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """From the fact of the exchange to the pane: what it tells, what the screen asks by itself, the screen."""
        parts: list[tuple[float, float, float]] = [self._ring(self._phone(at)) for at in range(self.times + WARM)]
        yield "ringing", figure([sum(part) for part in parts], RINGING)
        for place, name in enumerate(("ringing_heard", "ringing_asked", "ringing_screen")):
            yield name, figure([part[place] for part in parts])

    def searches(self) -> Iterator[tuple[str, dict[str, Any]]]:
        questions = Questions(self.partijen, self.chance, seed=SEED)
        for kind in questions.KINDS:
            yield f"search_{kind}", self._repeat(lambda kind=kind: self._search(questions.of(kind)), SEARCH)  # type: ignore[misc]

    def saves(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for result, more in SAVED.items():
            yield f"save_{result}", self._repeat(lambda result=result, more=more: self.save(result, **more), SAVE)  # type: ignore[misc]

    def save(self, result: str, **more: str) -> float:
        """The contact alone: the draft was kept before, as it is at work."""
        told = {"sleutel": new_key(), "onderwerp": f"Vraag {new_key()[:8]}", "resultaat": result, "kanaal": "telefoon"}
        told |= {"naam": "Proef", "telefoon": phone_of(self._one()), **more}
        self.desk.step(reverse("gesprek:keep"), gesprek="", **told)
        answer = self.desk.post(reverse("gesprek:save"), gesprek="", **told)
        if not answer.goes_to:
            raise Wrong("a contact was not saved")
        return answer.seconds

    def _ring(self, number: str) -> tuple[float, float, float]:
        call = exchange.new_call()
        heard = exchange.ring(self.line, call, extension_of(0), number)
        asked = self.desk.get(f"{reverse('gesprek:ringing')}?gesprek=&bekend=")
        if not asked.goes_to:
            raise Wrong("a call did not come on the screen")
        screen = self.desk.get(asked.goes_to)
        exchange.hang_up(self.line, call)
        return heard, asked.seconds, screen.seconds

    def _search(self, text: str) -> float:
        return self.desk.step(reverse("gesprek:search"), gesprek="", q=text).seconds

    def _repeat(self, once: Callable[[], float], goal: Goal) -> dict[str, Any]:
        return figure([once() for _ in range(self.times + WARM)], goal)

    def _phone(self, at: int) -> str:
        """Now and then of the customer with the most contacts, or of nobody that we know."""
        if at % 10 == 0:
            return phone_of(BUSIEST)
        return "0699999999" if at % 10 == 5 else phone_of(self._one())

    def _one(self) -> int:
        return self.chance.randint(1, self.partijen)


SAVED: dict[str, dict[str, str]] = {
    "beantwoord": {},
    "doorverbonden": {"verwezen_naar": "Team Burgerzaken"},
    "terugbelverzoek": {"team": "kcc"},
}
