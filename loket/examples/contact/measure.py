"""What an agent waits for, one after the other, over HTTP: each kind with its goal."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count, cycle
from random import Random
from typing import Any

from django.urls import reverse

from loket.examples.contact import exchange
from loket.examples.contact.agents import extension_of
from loket.examples.contact.desk import Desk, Wrong, new_key
from loket.examples.contact.figures import WARM, Goal, figure
from loket.examples.contact.fill import SEED
from loket.examples.contact.machine import stretch, worked
from loket.examples.contact.many_partijen import BUSIEST, PARTIJ, SWITCHBOARD, phone_of
from loket.examples.contact.questions import Questions

RINGING, SEARCH, PICTURE, SAVE, BOARD = Goal(100), Goal(150), Goal(100), Goal(100), Goal(150)


@dataclass
class Bench:
    """`desks` are of agents 0 and on: each may search so many customers in ten minutes, so they take turns."""

    desks: Sequence[Desk]
    line: Desk
    partijen: int
    times: int
    processes: Sequence[int] = ()
    seed: int = 11

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)  # noqa: S311 - which customer calls
        self.questions = Questions(self.partijen, self.chance, seed=SEED)
        self.turns = cycle(self.desks)

    def all(self) -> Iterator[tuple[str, dict[str, Any]]]:
        yield from self.ringing()
        for kind in self.questions.KINDS:
            yield f"search_{kind}", self._repeat(partial(self.search, kind), SEARCH)
        yield "answer", self._repeat(self.answer, SEARCH)
        yield "picture", self._repeat(lambda: self.picture(self._one()), PICTURE)
        yield "picture_busiest", self._repeat(lambda: self.picture(BUSIEST), PICTURE)
        for result, more in SAVED.items():
            yield f"save_{result}", self._repeat(partial(self.close, result, more), SAVE)
        yield "board", self._repeat(lambda: next(self.turns).get(reverse("klantcontacten:work")).seconds, BOARD)
        yield "wallboard", self._repeat(lambda: next(self.turns).get(reverse("telefonie:board")).seconds, BOARD)

    def ringing(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """From the fact of the exchange to the pane: what it tells, what the screen asks by itself, the screen."""
        parts: list[tuple[float, float, float]] = []
        turn = count()

        def once() -> float:
            parts.append(self._ring(self._phone(next(turn))))
            return sum(parts[-1])

        yield "ringing", self._repeat(once, RINGING)
        for place, name in enumerate(("ringing_heard", "ringing_asked", "ringing_screen")):
            yield name, figure([part[place] for part in parts])

    def search(self, kind: str) -> float:
        """A customer, in the one field. No contact is begun: the screen is empty."""
        asked = self.questions.of(kind)
        answer = next(self.turns).step(reverse("gesprek:find"), gesprek="", sleutel=new_key(), klant=asked)
        if "lk-pane" not in answer.text:
            raise Wrong("a search gave no pane")
        return answer.seconds

    def answer(self) -> float:
        words = self.chance.choice(ANSWERS)
        return next(self.turns).step(reverse("gesprek:search"), gesprek="", sleutel=new_key(), q=words).seconds

    def picture(self, n: int) -> float:
        """The second detail is ticked, and all of the customer stands there."""
        desk, key, partij = next(self.turns), new_key(), str(PARTIJ.of(n))
        none = {"gecontroleerd_van": partij}  # also of who stood there already, with two ticks
        desk.step(reverse("gesprek:choose"), gesprek="", sleutel=key, partij=partij, **none)
        ticked = ["adres", "laatste_contact"]
        answer = desk.step(
            reverse("gesprek:check"), gesprek="", sleutel=key, gecontroleerd=ticked, gecontroleerd_van=partij
        )
        if n == BUSIEST and "Eerdere contacten" not in answer.text:
            raise Wrong("the contacts of a customer were not shown")
        return answer.seconds

    def close(self, result: str, more: Mapping[str, str]) -> float:
        """The contact alone: the draft was kept before, as it is at work."""
        desk, key = next(self.turns), new_key()
        told = {"sleutel": key, "onderwerp": f"Vraag {key[:8]}", "resultaat": result, "kanaal": "telefoon"}
        told |= {"naam": "Proef", "telefoon": phone_of(self._one()), **more}
        desk.step(reverse("gesprek:choose"), gesprek="", sleutel=key, partij=str(PARTIJ.of(self._one())))
        answer = desk.post(reverse("gesprek:save"), gesprek="", **told)
        if not answer.goes_to:
            raise Wrong("a contact was not saved")
        return answer.seconds

    def _ring(self, number: str) -> tuple[float, float, float]:
        call = exchange.new_call()
        heard = exchange.ring(self.line, call, extension_of(0), number)
        asked = self.desks[0].get(f"{reverse('gesprek:ringing')}?gesprek=&bekend=")
        if not asked.goes_to:
            raise Wrong("a call did not come on the screen")
        screen = self.desks[0].get(asked.goes_to)
        exchange.hang_up(self.line, call)
        return heard, asked.seconds, screen.seconds

    def _repeat(self, once: Callable[[], float], goal: Goal) -> dict[str, Any]:
        """With what the servers calculated for each, and how busy others kept the machine meanwhile."""
        busy, worked_before = stretch(), worked(self.processes)
        waited = [once() for _ in range(self.times + WARM)]
        calculated = (worked(self.processes) - worked_before) / len(waited)
        told = figure(waited, goal) | {"cpu_ms": round(calculated * 1000, 1)}
        return told | {"stretch": round((busy + stretch()) / 2, 1)}

    def _phone(self, at: int) -> str:
        """Now and then of the customer with the most contacts, of a hall, or of nobody that we know."""
        special = {0: phone_of(BUSIEST), 3: SWITCHBOARD, 5: "0699999999"}
        return special.get(at % 10) or phone_of(self._one())

    def _one(self) -> int:
        return self.chance.randint(1, self.partijen)


ANSWERS = ("paspoort kwijt", "verhuizen", "grofvuil", "parkeervergunning", "lantaarnpaal stuk", "hond aanmelden")
SAVED: dict[str, dict[str, str]] = {
    "beantwoord": {},
    "doorverbonden": {"verwezen_naar": "Team Burgerzaken"},
    "terugbelverzoek": {"team": "kcc"},
}
