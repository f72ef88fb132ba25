"""Measuring the hall over HTTP: calling among five hundred that wait, displays that ask, and all of it at once."""

import os
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from django.urls import reverse

from loket.balie import commands
from loket.balie.commands import Komst
from loket.balie.models import Rij
from loket.examples.balie import HALL
from loket.examples.bench import CSRF, logged_in, percentiles, visitor
from loket.examples.cast import BAS, FATIMA, Person
from loket.examples.parts import part_of
from loket.examples.town import actor, hire
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker

COUNTERS, DISPLAYS, KIOSKS = 20, 3, 2
WAITING = 500
VISIT = re.compile(r'data-visit="([^"]+)"')
TICKS = os.sysconf("SC_CLK_TCK")
POLLS = 1000
IDLE = 5  # seconds


class Desk:
    """One of the counters: a browser that is logged in, and a seat."""

    def __init__(self, address: str, number: int) -> None:
        person = _colleague(number)
        self.balie = commands.arrange_balie(locatie=HALL, number=30 + number, by=SYSTEM)
        self.client = logged_in(address, person)
        self.page = reverse("balie:counter", args=[self.balie.id])
        self.client.get(self.page)
        self.token = self.client.cookies["csrftoken"]  # of no page, so that each press is another one
        self.step("zitten")

    def step(self, name: str, **told: str) -> float:
        """The seconds it took. Raises when it was refused."""
        began = time.perf_counter()
        address = reverse("balie:step", args=[self.balie.id, name])
        answer = self.client.post(address, data={"csrfmiddlewaretoken": self.token, **told})
        if not answer.is_redirect:
            raise RuntimeError(f"{name}: {answer.status_code}")
        return time.perf_counter() - began

    def visit(self) -> str:
        found = VISIT.search(self.client.get(self.page).text)
        return found[1] if found else ""

    def help_one(self) -> list[float]:
        """Call, begin, end: what the call took."""
        took = self.step("roepen", sleutel=str(uuid4()))
        one = self.visit()
        self.step("begonnen", volgnummer=one)
        self.step("klaar", volgnummer=one, resultaat="beantwoord", onderwerp="Paspoort")
        return [took]


def fill(many: int = WAITING) -> None:
    """So many people wait."""
    lines, by = list(Rij.objects.filter(locatie_id=HALL)), actor(FATIMA)
    for number in range(many):
        komst = Komst(send_key=uuid4(), rij_id=lines[number % len(lines)].id, onderwerp="Paspoort")
        commands.check_in(komst=komst, by=by)


def call_among_many(desk: Desk, times: int) -> dict[str, float]:
    """Each that is called goes back, so that as many wait each time."""
    waited = []
    for _ in range(times):
        waited.append(desk.step("roepen", sleutel=str(uuid4())))
        desk.step("terugzetten", volgnummer=desk.visit())
    return percentiles("call_next", waited)


def polling(address: str, processes: Sequence[int]) -> dict[str, float]:
    """What one question of a display costs the web server in CPU, when nothing is new; and what it waits. What is done
    by itself in that time (jobs, what the clock says) is not of the question, and is left out.
    """
    where, waited, nothing_new = reverse("balie:standing", args=[HALL]), [], 0
    processes = [pid for pid in processes if part_of(pid) == "web"]
    with visitor(address) as client:
        mark = client.get(where).headers["ETag"]
        idle = _idle(processes)
        before, since = cpu_of(processes), time.perf_counter()
        for _ in range(POLLS):
            began = time.perf_counter()
            answer = client.get(where, headers={"If-None-Match": mark})
            mark = answer.headers["ETag"]
            nothing_new += answer.status_code == 304
            waited.append(time.perf_counter() - began)
        spent = cpu_of(processes) - before - idle * (time.perf_counter() - since)
    return {
        "poll_cpu_ms": round(1000 * spent / POLLS, 2),
        "poll_nothing_new": nothing_new,
        **percentiles("poll", waited),
    }


def _idle(processes: Sequence[int]) -> float:
    """The share of a second that these processes work while nobody asks anything."""
    before = cpu_of(processes)
    time.sleep(IDLE)
    return (cpu_of(processes) - before) / IDLE


def cpu_of(processes: Sequence[int]) -> float:
    """Seconds that these processes have worked, by the kernel."""
    total = 0
    for pid in processes:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def all_at_once(address: str, desks: Sequence[Desk], seconds: int) -> dict[str, Any]:
    """Twenty counters help somebody every six seconds, displays ask each second, kiosks give a number every four."""
    _, kiosk = commands.arrange_zuil(locatie=HALL, name="Proef", by=SYSTEM)
    errors: Counter[str] = Counter()
    calls: list[float] = []
    until = time.perf_counter() + seconds
    work = [_repeat(desk.help_one, 6, until, errors, calls) for desk in desks]
    work += [_repeat(Display(address).ask, 1, until, errors, []) for _ in range(DISPLAYS)]
    work += [_repeat(Kiosk(address, kiosk).take, 4, until, errors, []) for _ in range(KIOSKS)]
    with ThreadPoolExecutor(len(work)) as pool:
        done = sum(pool.map(lambda job: job(), work))
    return {
        "together_seconds": seconds,
        "together_steps": done,
        "together_errors": sum(errors.values()),
        "together_first_errors": [f"{what} ({many})" for what, many in errors.most_common(3)],
        **(percentiles("together_call", calls) if len(calls) > 10 else {}),
    }


class Display:
    def __init__(self, address: str) -> None:
        self.client, self.mark = visitor(address), ""

    def ask(self) -> list[float]:
        answer = self.client.get(reverse("balie:standing", args=[HALL]), headers={"If-None-Match": self.mark})
        if answer.status_code not in (200, 304):
            raise RuntimeError(f"display: {answer.status_code}")
        self.mark = answer.headers["ETag"]
        return []


class Kiosk:
    def __init__(self, address: str, token: str) -> None:
        self.client, self.page = visitor(address), reverse("balie:kiosk", args=[token])

    def take(self) -> list[float]:
        page = self.client.get(self.page).text
        choice = re.findall(r'name="keuze" value="([^"]+)"', page)[0]
        told = {"csrfmiddlewaretoken": CSRF.findall(page)[0], "send_key": str(uuid4()), "keuze": choice}
        if not self.client.post(self.page, data=told).is_redirect:
            raise RuntimeError("kiosk: no number")
        return []


def _repeat(
    step: Callable[[], list[float]], every: float, until: float, errors: "Counter[str]", took: list[float]
) -> Callable[[], int]:
    def worked() -> int:
        done = 0
        while time.perf_counter() < until:
            began = time.perf_counter()
            try:
                took.extend(step())
                done += 1
            except (httpx.HTTPError, RuntimeError, IndexError) as error:
                errors[f"{type(error).__name__}: {error}"[:120]] += 1
            time.sleep(max(0, every - (time.perf_counter() - began)))
        return done

    return worked


def _colleague(number: int) -> Person:
    """With the password of the demo; who is there already stays."""
    person = Person(f"balie{number}@bergen.example", "Proef", f"Balie{number}", "balie", ("burgerzaken",), BAS.functies)
    if not Medewerker.objects.filter(email=person.email).exists():
        password = Medewerker.objects.get(email=BAS.email).password
        Medewerker.objects.filter(id=hire(person).id).update(password=password)
    return person
