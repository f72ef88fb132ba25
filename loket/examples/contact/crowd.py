"""Forty agents at work at the same time.

Each step of each agent has its own moment, whether or not the one before was answered in time: who is late is counted
from the moment that was meant. One agent does one thing at a time, so no more than forty questions are under way.
"""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.urls import reverse

from loket.examples.contact import exchange
from loket.examples.contact.agents import extension_of
from loket.examples.contact.desk import Answer, Desk, Wrong, new_key
from loket.examples.contact.figures import figure
from loket.examples.contact.many_partijen import phone_of
from loket.examples.contact.questions import COMMON

CALL_EVERY = 40  # seconds between two calls of one agent: twice as busy as a busy hour
LASTS = 18
ASKS_EVERY = 1  # second: the screen asks by itself whether somebody calls
QUESTIONS = ("paspoort kwijt", "verhuizen", "grofvuil", "parkeervergunning", "lantaarnpaal stuk")


@dataclass
class Agent:
    desk: Desk
    line: Desk
    number: int
    partijen: int
    waited: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: Counter[str] = field(default_factory=Counter)
    call: str = ""
    told: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.chance = Random(self.number)  # noqa: S311 - who calls

    def work(self, seconds: int) -> None:
        began = time.perf_counter()
        for second, name, step in sorted(self._plan(seconds), key=lambda each: each[0]):
            meant = began + second
            time.sleep(max(0, meant - time.perf_counter()))
            try:
                step()
            except (Wrong, OSError) as error:
                self.wrong[f"{name}: {error}"[:120]] += 1
            else:
                self.waited[name].append(time.perf_counter() - meant)

    def _plan(self, seconds: int) -> Iterator[tuple[float, str, Callable[[], object]]]:
        """When, what."""
        yield from ((self.chance.random() + second, "asks", self.asks) for second in range(0, seconds, ASKS_EVERY))
        for began in range(round(self.number * CALL_EVERY / 40) - CALL_EVERY // 2, seconds, CALL_EVERY):
            if began >= 0:
                yield from ((began + after, name, step) for after, name, step in self._call())
        yield seconds / 2 + self.number / 10, "board", lambda: self.desk.get(reverse("klantcontacten:work"))
        yield seconds / 3 + self.number / 10, "wallboard", lambda: self.desk.get(reverse("telefonie:board"))

    def _call(self) -> Iterator[tuple[int, str, Callable[[], object]]]:
        """After how many seconds, what."""
        yield 0, "rings", self.rings
        yield 1, "screen", self.screen
        yield 3, "customer", self.customer
        yield 6, "answer", self.answer
        yield 9, "keeps", self.keeps
        yield 13, "keeps", self.keeps
        yield 17, "saves", self.saves
        yield LASTS, "hangs_up", self.hangs_up

    def asks(self) -> Answer:
        return self.desk.get(f"{reverse('gesprek:ringing')}?gesprek={exchange.named(self.call)}&bekend=")

    def rings(self) -> None:
        """From here on it is the screen of another call."""
        call, number = exchange.new_call(), phone_of(self.chance.randint(1, self.partijen))
        self.told = {"sleutel": new_key(), "naam": "", "telefoon": number, "kanaal": "telefoon"}
        exchange.ring(self.line, call, extension_of(self.number), number)
        self.call = call

    def screen(self) -> Answer:
        exchange.answer(self.line, self.call, extension_of(self.number))
        return self.desk.get(f"{reverse('gesprek:screen')}?gesprek={exchange.named(self.call)}")

    def customer(self) -> Answer:
        return self._step("gesprek:find", klant=self.chance.choice(COMMON))

    def answer(self) -> Answer:
        return self._step("gesprek:search", q=self.chance.choice(QUESTIONS))

    def keeps(self) -> Answer:
        self.told |= {"onderwerp": f"Vraag {self.told['sleutel'][:8]}", "naam": "Proef"}
        return self._step("gesprek:keep")

    def saves(self) -> None:
        result = self.chance.choice(("beantwoord", "beantwoord", "beantwoord", "terugbelverzoek"))
        answer = self.desk.post(
            reverse("gesprek:save"), **self._told(), resultaat=result, team="kcc" if result != "beantwoord" else ""
        )
        if not answer.goes_to:
            raise Wrong("a contact was not saved")

    def hangs_up(self) -> None:
        exchange.hang_up(self.line, self.call)
        self.call = ""

    def _step(self, name: str, **more: str) -> Answer:
        return self.desk.step(reverse(name), **self._told(), **more)

    def _told(self) -> dict[str, str]:
        return {"gesprek": exchange.named(self.call), **self.told}


def work_together(desks: Sequence[Desk], *, partijen: int, seconds: int) -> dict[str, Any]:
    """What each step took, and every error by its words."""
    people = [Agent(desk, Desk(desk.address, 1000 + number), number, partijen) for number, desk in enumerate(desks)]
    began = time.perf_counter()
    with ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(lambda each: each.work(seconds), people))
    took = time.perf_counter() - began
    steps: dict[str, list[float]] = defaultdict(list)
    wrong: Counter[str] = Counter()
    for each in people:
        wrong += each.wrong
        for name, waited in each.waited.items():
            steps[name] += waited
    asked = sum(len(waited) for waited in steps.values())
    return {
        "agents": len(people),
        "seconds": seconds,
        "took_seconds": round(took, 1),  # a call that began is finished; much longer: the servers could not keep up
        "per_s": round(asked / took, 1),
        "errors": sum(wrong.values()),
        "what_went_wrong": dict(wrong.most_common(5)),
        "steps": {name: figure(waited, warm=0) for name, waited in sorted(steps.items()) if len(waited) > 1},
    }
