"""The work of staff: open zaken with the least time left first, narrowed by chips and filters; a page by its key."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.sql import row, rows
from loket.termijnen.suspension import Suspension
from loket.zaken.models.zaak import NO_DAY
from loket.zaken.queries.facts import NAME
from loket.zaken.queries.seen import NOBODY, seen_by
from loket.zaken.rules.pace import Clock, Pace, pace_of

PAGE = 50
YEARS_BACK = 5  # a number of digits alone is sought in so many years
DAY = f"coalesce(z.uiterlijke_einddatum_afdoening, z.einddatum_gepland, '{NO_DAY}'::date)"
ASKED = "EXISTS (SELECT FROM zaken_aanvulling a WHERE a.zaak_id = z.id AND a.binnen_op IS NULL)"
OURS = "z.geleid_door = ''"  # what a melding leads, stands in the list of meldingen
WAITS = f"(coalesce((z.opschorting->>'indicatie')::boolean, false) OR {ASKED})"
ITEMS = f"""
    WITH page AS (
        SELECT z.*, {DAY} AS day FROM zaken_zaak z
            JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id {{status_join}}
        WHERE {{where}} ORDER BY {{order}} LIMIT %(most)s::int
    )
    SELECT z.id, z.identificatie, k.omschrijving, z.omschrijving, z.startdatum, z.uiterlijke_einddatum_afdoening,
        z.einddatum_gepland, z.einddatum, s.omschrijving, n.omschrijving, g.name, {NAME.replace("{m}", "m")},
        z.vertrouwelijkheidaanduiding, {WAITS}, {ASKED},
        (SELECT json_agg(json_build_array(o.van, o.tot, o.grond, o.verlopen) ORDER BY o.van)::text
            FROM zaken_opschorting o WHERE o.zaak_id = z.id), z.day
    FROM page z JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id
        LEFT JOIN organisatie_team g ON g.code = z.team_id
        LEFT JOIN organisatie_medewerker m ON m.id = z.behandelaar_id
        LEFT JOIN zaken_status l ON l.id = z.laatste_status_id
        LEFT JOIN catalogi_statustype s ON s.id = l.statustype_id
        LEFT JOIN LATERAL (
            SELECT v.omschrijving FROM catalogi_statustype v
            WHERE v.zaaktype_id = z.zaaktype_id AND v.volgnummer > coalesce(s.volgnummer, 0)
            ORDER BY v.volgnummer LIMIT 1
        ) n ON z.einddatum IS NULL
    ORDER BY {{order}}
"""
STATUS_JOIN = "JOIN zaken_status l ON l.id = z.laatste_status_id JOIN catalogi_statustype s ON s.id = l.statustype_id"
COUNTS = f"""
    SELECT count(*) FILTER (WHERE z.behandelaar_id = %(me)s::uuid),
        count(*) FILTER (WHERE {DAY} <= %(today)s::date AND NOT {WAITS}),
        count(*) FILTER (WHERE z.behandelaar_id IS NULL),
        count(*) FILTER (WHERE {WAITS}),
        count(*)
    FROM zaken_zaak z JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id {{status_join}}
    WHERE z.einddatum IS NULL AND {OURS} AND {{where}}
"""


class View(StrEnum):
    """The chips above the list."""

    MINE = "mijn"
    LATE = "te-laat"
    UNOWNED = "niemand"
    WAITING = "wacht"
    ALL = "alles"
    CLOSED = "klaar"


IN_VIEW = {
    View.MINE: "z.einddatum IS NULL AND z.behandelaar_id = %(me)s::uuid",
    View.LATE: f"z.einddatum IS NULL AND {DAY} <= %(today)s::date AND NOT {WAITS}",
    View.UNOWNED: "z.einddatum IS NULL AND z.behandelaar_id IS NULL",
    View.WAITING: f"z.einddatum IS NULL AND {WAITS}",
    View.ALL: "z.einddatum IS NULL",
    View.CLOSED: "z.einddatum IS NOT NULL",
}


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A row of the list. No names of applicants: who wants to know them opens the zaak."""

    id: UUID
    identificatie: str
    zaaktype: str
    omschrijving: str
    status: str
    next: str
    until: date | None
    ended: date | None
    team: str
    behandelaar: str
    secret: bool
    pace: Pace


@dataclass(frozen=True, slots=True)
class WorkPage:
    items: list[WorkItem]
    after: str  # the key of the next page, empty on the last one


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to, besides its view. A number is sought among all, open and closed."""

    view: View = View.ALL
    team: str = ""
    zaaktype: str = ""
    status: str = ""
    number: str = ""

    @property
    def narrowed(self) -> bool:
        return bool(self.team or self.zaaktype or self.status or self.number)


def worklist(filter: Filter, *, today: date, by: Actor, after: str = "", most: int = PAGE) -> WorkPage:
    """A page of the list, by key: one statement, whatever its length."""
    closed = filter.view == View.CLOSED and not filter.number
    where, values = _narrowed(filter, today=today, by=by)
    if not filter.number:
        where = f"{IN_VIEW[filter.view]} AND {OURS} AND {where}"
    if after:
        behind, more = _behind(after, closed=closed)
        where, values = f"{where} AND {behind}", {**values, **more}
    order = "z.einddatum DESC, z.id DESC" if closed else f"{DAY}, z.id"
    sql = ITEMS.replace("{where}", where).replace("{order}", order).replace("{status_join}", _join(filter))
    found = rows(sql, {**values, "most": most + 1})
    items = [_item(each, today) for each in found[:most]]
    return WorkPage(items, _key(found[most - 1], closed=closed) if len(found) > most else "")


def chip_counts(filter: Filter, *, today: date, by: Actor) -> dict[str, int]:
    """How many there are behind each chip of open work, with the same narrowing, in one statement."""
    where, values = _narrowed(filter, today=today, by=by)
    found = row(COUNTS.replace("{where}", where).replace("{status_join}", _join(filter)), values)
    assert found
    views = (View.MINE, View.LATE, View.UNOWNED, View.WAITING, View.ALL)
    return {view.name: int(count) for view, count in zip(views, found, strict=True)}


def _narrowed(filter: Filter, *, today: date, by: Actor) -> tuple[str, dict[str, Any]]:
    seen, values = seen_by(by)
    parts = [seen]
    values |= {"today": today, "me": UUID(by.id) if by.id else NOBODY}
    for column, value in (("z.team_id", filter.team), ("k.identificatie", filter.zaaktype), _status(filter)):
        if value:
            name = column.replace(".", "_")
            parts.append(f"{column} = %({name})s::text")
            values[name] = value
    if filter.number:
        parts.append("z.identificatie LIKE ANY(%(numbers)s::text[])")
        values["numbers"] = _numbers(filter.number, today)
    return " AND ".join(parts), values


def _status(filter: Filter) -> tuple[str, str]:
    return "s.omschrijving", filter.status


def _join(filter: Filter) -> str:
    return STATUS_JOIN if filter.status else ""


def _numbers(typed: str, today: date) -> list[str]:
    """ "12" is number 12 of this year or one of those before it; other text is how a number begins."""
    if typed.isdecimal() and len(typed) <= 10:
        return [f"ZAAK-{year}-{int(typed):010d}" for year in range(today.year, today.year - YEARS_BACK, -1)]
    escaped = typed.upper().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return [f"{escaped}%"]


def _item(found: tuple[Any, ...], today: date) -> WorkItem:
    id, number, zaaktype, omschrijving, start, last, aim, ended, status, following, team, person, *rest = found
    level, waits, asked, opschortingen, _ = rest
    clock = Clock(start, last, aim, ended, waits, _suspensions(opschortingen))
    return WorkItem(
        id=id,
        identificatie=number,
        zaaktype=zaaktype,
        omschrijving=omschrijving,
        status=status or "Nieuw",
        next="Wacht op aanvrager" if asked else "Wacht" if waits else following or "Afsluiten",
        until=last or aim,
        ended=ended,
        team=team or "",
        behandelaar=person or "",
        secret=level in ("confidentieel", "geheim", "zeer_geheim"),
        pace=pace_of(clock, today),
    )


def _suspensions(told: str | None) -> tuple[Suspension, ...]:
    return tuple(
        Suspension(date.fromisoformat(van), date.fromisoformat(tot) if tot else None, grond, lapsed=verlopen)
        for van, tot, grond, verlopen in json.loads(told or "[]")
    )


def _key(found: tuple[Any, ...], *, closed: bool) -> str:
    day = found[7] if closed else found[-1]
    return f"{day.isoformat()}_{found[0]}"


def _behind(after: str, *, closed: bool) -> tuple[str, dict[str, Any]]:
    """The rows behind a key. A key that was tampered with finds nothing."""
    day, _, id = after.partition("_")
    try:
        values = {"after_day": date.fromisoformat(day), "after_id": UUID(id)}
    except ValueError:
        return "false", {}
    if closed:
        return "(z.einddatum, z.id) < (%(after_day)s::date, %(after_id)s::uuid)", values
    return f"({DAY}, z.id) > (%(after_day)s::date, %(after_id)s::uuid)", values
