"""The whole busy contact centre in a database of its own, and how long that took."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from loket.catalogi.models import Zaaktype
from loket.examples import many_zaken
from loket.examples.contact.agents import hire_agents
from loket.examples.contact.many_contacten import CALL_BACK, load_contacten
from loket.examples.contact.many_partijen import load_partijen
from loket.examples.contact.many_taken import load_taken
from loket.kernel.text import local

SEED = 5


@dataclass(frozen=True)
class Size:
    partijen: int = 100_000
    contacten: int = 1_000_000
    open_taken: int = 400
    zaken: int = 40_000


def fill(size: Size, *, say: Callable[[str], object], seed: int = SEED) -> dict[str, float]:
    """The seconds that each part took. The same seed gives the same rows."""
    took: dict[str, float] = {}

    def part(name: str, do: Callable[[], object]) -> None:
        began = time.perf_counter()
        do()
        took[name] = round(time.perf_counter() - began, 1)
        say(f"{name}: {took[name]} s")

    now = timezone.now()
    agents = hire_agents()
    zaaktypen = list(Zaaktype.objects.filter(concept=False).order_by("id")[:30])
    part("partijen", lambda: load_partijen(size.partijen, seed=seed))
    part("zaken", lambda: many_zaken.load_zaken(size.zaken, first=1, zaaktypen=zaaktypen))
    told = {"partijen": size.partijen, "zaken": size.zaken, "agents": agents, "today": local(now).date(), "seed": seed}
    part("contacten", lambda: load_contacten(size.contacten, **told))  # type: ignore[arg-type]
    taken = size.contacten // CALL_BACK
    part("internetaken", lambda: load_taken(taken, still_open=size.open_taken, agents=agents, now=now))
    part("at_rest", settle)
    return took


def settle() -> None:
    """As a database is after a quiet night."""
    many_zaken.settle()


def is_filled() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM klantcontacten_klantcontact WHERE gesprek = 'centrale:2')")
        return bool(cursor.fetchone()[0])
