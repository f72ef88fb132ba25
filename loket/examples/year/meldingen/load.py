"""Many meldingen at once: rows as the commands would have written them, for the demo year and the benchmark.

`loket/examples/tests/test_year.py` holds these rows against rows that commands wrote. All of it is invented, and the
same for a seed.
"""

import random
import uuid
from datetime import date, datetime, time, timedelta

from django.db import transaction

from loket.examples.words import ANYTHING, STORIES
from loket.examples.year.meldingen.fates import announced, live
from loket.examples.year.meldingen.town import Rows, Town
from loket.examples.year.shape import days_until, reported_on
from loket.kernel.actor import VISITOR
from loket.kernel.models import Announcement, Counter
from loket.kernel.text import AMSTERDAM, local
from loket.meldingen.events import MeldingReceived
from loket.meldingen.models import Channel, Melder, Melding, Priority, Step
from loket.meldingen.rules.routing import due_on, priority_for, team_for

CHANNELS = {Channel.WEBSITE: 62, Channel.TELEPHONE: 28, Channel.DESK: 4, Channel.MAIL: 6}
SHARE_WITH_CONTACT = 0.7


def load_meldingen(count: int, *, until: datetime, days: int = 365, seed: int = 2010) -> None:
    """Fill the tables with `count` meldingen, received in the `days` before `until`. One transaction."""
    chance = random.Random(seed)  # noqa: S311 - invents a town, guards nothing
    whole = days_until(local(until).date() - timedelta(days=1), days)
    picked = chance.choices(whole, [reported_on(day) for day in whole], k=count)
    moments = sorted(_daytime(day, chance) for day in picked)
    town = Town(chance)
    with transaction.atomic():
        for start in range(0, count, 2000):
            rows = Rows([], [], [], [])
            for at in moments[start : start + 2000]:
                _invent(town, at, until, rows)
            _write(rows)
        for name, last in town.numbers.items():
            Counter.objects.update_or_create(name=name, defaults={"last": last})


def _invent(town: Town, at: datetime, until: datetime, rows: Rows) -> None:
    chance = town.chance
    [kind] = chance.choices(town.kinds, town.weights(local(at).month))
    point, label, wijk = chance.choice(town.places)
    priority = priority_for(kind.urgent, False)
    melding = Melding(
        id=uuid.UUID(int=chance.getrandbits(128), version=4),
        send_key=uuid.UUID(int=chance.getrandbits(128), version=4),
        number=town.number(at),
        category=kind,
        description=f"{chance.choice(STORIES[kind.group_id])} {chance.choice(ANYTHING)}".strip(),
        lat=point.lat,
        lon=point.lon,
        address=label,
        wijk_id=wijk,
        channel=chance.choices(list(CHANNELS), list(CHANNELS.values()))[0],
        priority=priority,
        team_id=team_for(town.routes, category=kind.code, group=kind.group_id, wijk=wijk),
        received_at=at,
        due_on=due_on(local(at).date(), kind.norm_days, urgent=priority == Priority.HIGH),
    )
    rows.meldingen.append(melding)
    melder = _melder(town, melding)
    rows.melders.append(melder)
    announced(rows, MeldingReceived(melding.id, kind.code, melding.team_id, priority), by=VISITOR, at=at)
    live(town, melding, melder, until, rows)


def _write(rows: Rows) -> None:
    Melding.objects.bulk_create(rows.meldingen)
    Melder.objects.bulk_create(rows.melders)
    Step.objects.bulk_create(rows.steps)
    Announcement.objects.bulk_create(sorted(rows.announcements, key=lambda announcement: announcement.at))


def _melder(town: Town, melding: Melding) -> Melder:
    chance = town.chance
    token = f"{chance.getrandbits(192):048x}"[:32]
    email = f"inwoner{chance.randrange(9000)}@inwoner.example" if chance.random() < SHARE_WITH_CONTACT else ""
    return Melder(id=next(town.melder_ids), melding=melding, token=token, email=email, told_at=melding.received_at)


def _daytime(day: date, chance: random.Random) -> datetime:
    """People report between seven in the morning and eleven at night, most of them around noon."""
    hour = min(22, max(7, round(chance.gauss(13, 4))))
    return datetime.combine(day, time(hour, chance.randrange(60), chance.randrange(60)), AMSTERDAM)
