"""All lives of the demo side by side: what happened first is done first, so that numbers and trails are in order."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from loket.examples.cast import STAFF, TINEKE, ZAAK_HANDLER
from loket.examples.town import actor
from loket.examples.zaken.clock import living_at
from loket.examples.zaken.diary import Diary, Moment
from loket.examples.zaken.fates import Fate, begin_of, fates_of
from loket.examples.zaken.kinds import kinds
from loket.examples.zaken.life import Hands, Life
from loket.examples.zaken.people import People
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused

NEWS = timedelta(days=1)  # of this last time people get their messages
ALONE = 2
ENDED_ONCE = (Fate.CLOSED, Fate.OLD, Fate.REOPENED)


def load_zaken(*, until: datetime, seed: int = 2026) -> list[Refused]:
    """Live all of them, up to this moment. The same seed on the same day is the same town.

    What a command refused is left out and answered: nothing, but there are days that we have not tried.
    """
    chance = random.Random(seed)  # noqa: S311 - invents a town, guards nothing
    diaries = list(_diaries(until, chance))
    moments = [moment for diary in diaries for moment in diary.write()] + list(_ties(diaries))
    refused: list[Refused] = []
    for moment in sorted(moments, key=lambda moment: moment.at):
        with living_at(moment.at, quiet=moment.at < until - NEWS):
            try:
                moment.do()
            except Refused as refusal:
                refused.append(refusal)
    return refused


def _diaries(until: datetime, chance: random.Random) -> Iterator[Diary]:
    people, hands = People(chance), _hands()
    for first, kind in enumerate(kinds()):
        for fate in fates_of(kind, first):
            life = Life(kind, hands, people, chance)
            today = until.date()
            yield Diary(life, fate, begin_of(kind, fate, today, chance), until, chance)


def _hands() -> Hands:
    of_team: dict[str, tuple[Actor, ...]] = {}
    for person in STAFF:
        if set(ZAAK_HANDLER) <= set(person.functies):
            [team] = person.teams
            of_team[team] = (*of_team.get(team, ()), actor(person))
    return Hands(of_team, actor(TINEKE))


def _ties(diaries: list[Diary]) -> Iterator[Moment]:
    """Zaken that belong together: an objection with what it is about, parts with their whole. The first of a kind stay
    alone: others are made after them.
    """
    of: defaultdict[str, list[Diary]] = defaultdict(list)
    for diary in diaries:
        of[diary.kind.name].append(diary)
    for objection, permit in zip(of["BEZWAAR"][ALONE:], of["KAPPEN"], strict=False):
        yield _tie(objection, permit, lambda a, b: a.belongs_to(b, "vervolg"))
    for event, drinks in zip(of["EVENEMENT"][ALONE:], of["ALCOHOLVERGUNNING"], strict=False):
        yield _tie(event, drinks, lambda a, b: a.belongs_to(b, "bijdrage"))
    trees = (each for each in of["KAPPEN"] if each.fate not in ENDED_ONCE)
    for building, tree in zip(of["OMGEVINGSVERGUNNING-UITGEBREID"], trees, strict=False):
        if building.fate not in ENDED_ONCE:
            yield _tie(tree, building, lambda a, b: a.is_part_of(b))


def _tie(one: Diary, other: Diary, do: Callable[[Life, Life], None]) -> Moment:
    both_there = max(each.moments[0].at for each in (one, other))
    return Moment(both_there + timedelta(minutes=5), lambda: do(one.life, other.life))
