"""To whom a call can be passed on now: who is there of the team behind the answer, or a colleague by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.text import local
from loket.organisatie.queries import GidsRow, medewerkersgids, team_choices
from loket.rooster.queries import Reachable, reachable_among
from loket.telefonie.queries.toestel import extensions_of

MOST, SHORTEST = 12, 2


@dataclass(frozen=True, slots=True)
class Colleague:
    """`dial`: the extension, else the direct number where there is one; `direct`: the number that people outside call.

    `until`: how long somebody is away, when that is known. Who is absent today is never one of these.
    """

    id: UUID
    name: str
    job_title: str
    teams: str
    team: str
    state: str
    words: str
    until: datetime | None
    dial: str
    direct: str
    can_take_a_call: bool

    @property
    def offered(self) -> bool:
        return self.can_take_a_call and bool(self.dial)


@dataclass(frozen=True, slots=True)
class Colleagues:
    """`asked`: the words that were looked for; without them those of the team."""

    asked: str
    team: str
    people: Sequence[Colleague]

    @property
    def offered(self) -> list[Colleague]:
        return [each for each in self.people if each.offered]

    @property
    def others(self) -> list[Colleague]:
        return [each for each in self.people if not each.offered]


def colleagues(asked: str, *, team: str, by: Actor, now: datetime) -> Colleagues:
    """By name, work or team when something was asked; else of this team. Five statements."""
    words, today = asked.strip()[:80], local(now).date()
    by_words = len(words) >= SHORTEST
    if not by_words and not team:
        return Colleagues("", "", ())
    found = medewerkersgids(words if by_words else "", team="" if by_words else team, today=today, by=by, most=MOST)
    name = "" if by_words else dict(team_choices()).get(team, "")
    return Colleagues(words if by_words else "", name, _people(found, by, now))


def colleague(id: UUID, *, by: Actor, now: datetime) -> Colleague | None:
    """Somebody who works here and is not absent today."""
    standing = next(iter(reachable_among([id], now=now)), None)
    found = medewerkersgids(standing.name, today=local(now).date(), by=by, most=MOST) if standing else []
    return next((each for each in _people(found, by, now) if each.id == id), None)


def _people(found: Sequence[GidsRow], by: Actor, now: datetime) -> list[Colleague]:
    rows = {row.id: row for row in found if not row.away and str(row.id) != by.id}
    standings = reachable_among(list(rows), now=now)
    extensions = extensions_of(rows)
    return [_row(rows[each.medewerker_id], each, extensions.get(each.medewerker_id, "")) for each in standings]


def _row(row: GidsRow, standing: Reachable, extension: str) -> Colleague:
    direct = row.number if row.is_direct else ""
    return Colleague(
        id=row.id,
        name=row.name,
        job_title=row.job_title,
        teams=", ".join(row.teams),
        team=row.teams[0] if row.teams else "",
        state=standing.state,
        words=standing.words,
        until=standing.until,
        dial=extension or direct,
        direct=direct,
        can_take_a_call=standing.offered,
    )
