"""Telephones of the invented town, and a month of calls."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

from loket.examples import cast
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.outside.centrale import CallEvent, Heard
from loket.telefonie.commands import hear_call, keep_toestel
from loket.telefonie.models import Gesprek, Toestel

PHONES = {"201": cast.FATIMA, "202": cast.SANNE, "305": cast.LENA, "306": cast.HENK, "310": cast.JANNIE}
DESK = "210"
OUTCOMES = (Heard.ANSWERED, Heard.ANSWERED, Heard.ANSWERED, Heard.MISSED, Heard.VOICEMAIL)
CALLS = 120


def set_up_phones() -> None:
    """Each of the people above has one, and there is one at the desk; twice is once."""
    for extension, person in PHONES.items():
        if not Toestel.objects.filter(extension=extension).exists():
            who = Medewerker.objects.get(email=person.email)
            keep_toestel(extension=extension, medewerker_id=who.id, by=SYSTEM)
    if not Toestel.objects.filter(extension=DESK).exists():
        keep_toestel(extension=DESK, place="Balie 1", team="kcc", by=SYSTEM)


def load_calls(*, until: datetime, count: int = CALLS) -> None:
    """Calls of the last thirty days in office hours: most answered soon, some given up, some passed on."""
    chance = random.Random(2010)  # noqa: S311 - an invented month, the same each time
    for number in range(count):
        back = timedelta(days=30 * (count - number) / count)
        rang_at = (until - back).replace(hour=chance.randint(8, 15), minute=chance.randint(0, 59))
        if rang_at < until - timedelta(minutes=15):
            hear_call(list(_call(f"demo-{number}", rang_at, chance)))


def ring(extension: str, number: str, *, now: datetime) -> Gesprek:
    """Somebody calls this telephone now."""
    at = CallEvent("demo", f"demo-{now.timestamp():.0f}", Heard.RINGING, now, number, queue="kcc")
    return hear_call([at, CallEvent("demo", at.call_id, Heard.RINGING, now, extension=extension, sequence=1)])


def _call(id: str, rang_at: datetime, chance: random.Random) -> Iterator[CallEvent]:
    def heard(kind: Heard, second: int, **told: str) -> CallEvent:
        return CallEvent("demo", id, kind, rang_at + timedelta(seconds=second), **told)  # type: ignore[arg-type]

    yield heard(Heard.RINGING, 0, number=f"0612345{chance.randint(100, 999)}", queue="kcc")
    waited, extension = chance.choice((4, 7, 9, 12, 14, 18, 22, 27, 35, 60)), chance.choice(("201", "202"))
    if chance.random() < 0.1:
        yield heard(Heard.MISSED, waited + 30)
        return
    yield heard(Heard.ANSWERED, waited, extension=extension)
    talked = waited + chance.randint(60, 400)
    if chance.random() < 0.3:
        to, outcome = chance.choice(("305", "306", "310")), chance.choice(OUTCOMES)
        yield heard(Heard.TRANSFERRED, talked, extension=extension, to_extension=to)
        yield heard(outcome, talked + 15, extension=to, to_extension=to if outcome == Heard.VOICEMAIL else "")
    yield heard(Heard.HUNG_UP, talked + 90)
