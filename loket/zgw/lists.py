"""Lists: filters and rights at the source, a count of what may be seen, a page of hundred, expanded when asked."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from loket.kernel.sql import row, rows
from loket.kernel.wire import Fault
from loket.zgw.day import ASKED, on_day
from loket.zgw.door import Call, encoded
from loket.zgw.faults import Problem, invalid
from loket.zgw.filters import Filter, WrongValue, day, read_filters
from loket.zgw.links import NOWHERE
from loket.zgw.seen import seen_by
from loket.zgw.shape import Many, Shape, json_of

PAGE, LARGEST = 100, 500
NUMBER = re.compile(r"-?[0-9]+")
MOST_AT_ONCE = 100_000  # of a list that the standard does not cut in pages
MOST_EXPANDED = 50
DEEPEST = 12
DEEP = 5000  # rows; before that it is quick enough to step over them
ALWAYS = ("page", "pageSize", "expand", "ordering")


@dataclass(frozen=True, slots=True)
class Listing:
    """What may be asked of the list of a shape. `ordering` gives a column for each name; the newest come first."""

    shape: Shape
    filters: Sequence[Filter] = ()
    ordering: Mapping[str, str] = field(default_factory=dict)
    paged: bool = True
    expands: bool = False
    first: str = "t0.id DESC"
    counted: str = ""  # a quicker count when only the rights decide: SQL with {rights}
    counts: Sequence[str] = ()  # filters that this count knows as well
    milestones: str = ""  # a table of some ids with how many rows have a lower one: where deep pages begin
    unless: Mapping[str, str] = field(default_factory=dict)  # a condition while this filter is not asked for
    days: Sequence[str] = ()  # the filters that also say on which day everything is shown


@dataclass(frozen=True, slots=True)
class Asked:
    """A list as it was asked: a condition, its values, the order, the page, the paths to expand."""

    where: str
    values: Mapping[str, Any]
    order: str
    page: int = 1
    expand: tuple[str, ...] = ()
    filtered: bool = True
    size: int = 0  # rows on a page; 0 is as many as usual


def asked_in(
    listing: Listing,
    given: Mapping[str, str],
    rights: tuple[str, Mapping[str, Any]],
    also: Iterable[str] = (),
    extra: Sequence[str] = (),
) -> Asked:
    """Read the question. Raises Problem with every fault at once, and a 404 for a page that cannot be."""
    may = [name for name in ALWAYS if name != "expand" or listing.expands]
    conditions, values, faults = read_filters(listing.filters, given, [*may, *also])
    expand: tuple[str, ...] = ()
    if listing.expands:
        expand = expand_in(listing.shape, given.get("expand", ""), faults)
    order = _order(listing, given.get("ordering", ""), faults)
    page = _page(given.get("page", ""), faults) if listing.paged else 1
    size = _size(given.get("pageSize", ""), faults)
    if faults:
        raise invalid(*faults)
    conditions += [condition for name, condition in listing.unless.items() if not given.get(name)]
    values |= day_in(given, listing.days, faults)
    condition, rights_values = rights
    where = " AND ".join([condition, *extra, *conditions]).replace("{t}", "t0")
    asks = {name for name, value in given.items() if value and name not in (*may, *also)}
    filtered = bool(extra or listing.unless) or not asks <= set(listing.counts)
    return Asked(where, {**rights_values, **values}, order, page, expand, filtered, size)


def answer(listing: Listing, call: Call, asked: Asked) -> bytes:
    """The page as JSON. Two statements: the count, and the rows."""
    values = {**asked.values, "base": call.base, "client": call.by.id}
    if not listing.paged:
        results = _page_of(listing, asked, values, call, limit=MOST_AT_ONCE + 1, offset=0)
        if len(results) > MOST_AT_ONCE:
            raise invalid(Fault("nonFieldErrors", "too-many-results", "Dit zijn er te veel ineens. Vraag om minder."))
        return b"[" + b",".join(results) + b"]"
    count, size = _count(listing, asked, values), asked.size or PAGE
    if asked.page > 1 and (asked.page - 1) * size >= count:
        raise Problem(404, "not_found", "Deze pagina is er niet.")
    results = _page_of(listing, asked, values, call, limit=size, offset=(asked.page - 1) * size, count=count)
    following = asked.page + 1 if asked.page * size < count else 0
    return b"".join(
        [
            b'{"count":%d,"next":%s,' % (count, _address(call, following)),
            b'"previous":%s,"results":[' % _address(call, asked.page - 1),
            b",".join(results),
            b"]}",
        ]
    )


def day_in(given: Mapping[str, str], names: Iterable[str], faults: list[Fault]) -> dict[str, Any]:
    """The day that was asked for, as a value of the statement."""
    for name in names:
        if text := given.get(name, ""):
            try:
                return {ASKED: day(text)}
            except WrongValue as wrong:
                faults.append(Fault(name, wrong.code, wrong.reason))
    return {}


def expand_in(shape: Shape, given: str, faults: list[Fault]) -> tuple[str, ...]:
    """The paths to expand, each step checked."""
    paths = tuple(sorted({path.strip() for path in given.split(",") if path.strip()}))
    if len(paths) > MOST_EXPANDED:
        faults.append(Fault("expand", "invalid", f"Hoogstens {MOST_EXPANDED} paden."))
        return ()
    faults += [
        Fault("expand", "invalid_choice", f"'{path[:100]}' kan niet worden uitgeklapt.")
        for path in paths
        if not _can_expand(shape, path.split("."))
    ]
    return paths


def _can_expand(shape: Shape, steps: Sequence[str]) -> bool:
    """Every step is there, and the path does not branch over and over: a list is opened once, and none is opened
    after a link that leads back. Else ten rollen with their zaak, with its ten rollen, become a million.
    """
    been, opened, back = {shape.model}, set[tuple[type, str]](), False
    for step in steps:
        other = shape.related(step) if len(steps) <= DEEPEST else None
        if other is None:
            return False
        if isinstance(shape.fields[step], Many):
            if back or (shape.model, step) in opened:
                return False
            opened.add((shape.model, step))
        elif other.model in been and other is not shape:
            back = True
        been.add(other.model)
        shape = other
    return True


def _count(listing: Listing, asked: Asked, values: Mapping[str, Any]) -> int:
    table = listing.shape.table.replace("{t}", "t0")
    sql = f"SELECT count(*) FROM {table} WHERE {asked.where}"
    if listing.counted and not asked.filtered:
        sql = listing.counted.replace("{rights}", asked.where.replace("t0.", "t."))
    found = row(on_day(sql, values), values)
    return int(found[0]) if found else 0


def _page_of(
    listing: Listing,
    asked: Asked,
    values: Mapping[str, Any],
    call: Call,
    *,
    limit: int,
    offset: int,
    count: int = 0,
) -> list[bytes]:
    """Ids first, which an index can tell by itself; then only these rows. Past the middle we count from the end.

    The call keeps which it shows.
    """
    order, skip, where, start = asked.order, offset, asked.where, "0"
    deep = bool(listing.milestones) and offset > DEEP and asked.where == "true" and asked.order == listing.first
    if deep or offset > count / 2:
        order, limit = _reversed(asked.order), min(limit, count - offset)
        skip = count - offset - limit
    if deep:
        nearest = f"FROM {listing.milestones} m WHERE m.rang <= %(skip)s::int ORDER BY m.rang DESC LIMIT 1"
        where = f"t0.id >= coalesce((SELECT m.id {nearest}), '{NOWHERE}'::uuid)"
        start = f"coalesce((SELECT m.rang {nearest}), 0)"
    table = listing.shape.table.replace("{t}", "t0")
    ids = (
        f"SELECT t0.id FROM {table} WHERE {where} ORDER BY {order} LIMIT %(limit)s::int OFFSET %(skip)s::int - {start}"
    )
    json, seen = seen_by(call.by.rights, json_of(listing.shape, asked.expand))
    sql = f"SELECT {json}::text, t0.id FROM {table} WHERE t0.id = ANY(ARRAY({ids})) ORDER BY {asked.order}"
    found = rows(on_day(sql, values), {**values, **seen, "limit": limit, "skip": skip})
    call.shown.extend(each[1] for each in found)
    return [each[0].encode() for each in found]


def _order(listing: Listing, given: str, faults: list[Fault]) -> str:
    parts = []
    for name in (part.strip() for part in given.split(",")):
        if not name:
            continue
        column = listing.ordering.get(name.removeprefix("-"))
        if column is None:
            faults.append(Fault("ordering", "invalid_choice", f"Op '{name[:100]}' kunnen wij niet ordenen."))
            continue
        parts.append(column.replace("{t}", "t0") + (" DESC" if name.startswith("-") else " ASC"))
    if not parts:
        return listing.first
    return ", ".join([*parts, "t0.id " + parts[0].rsplit(" ", 1)[1]])


def _reversed(order: str) -> str:
    """From the other end. Nulls are last going up and first going down, so they turn along by themselves."""
    ways = {"ASC": "DESC", "DESC": "ASC"}
    parts = (part.rpartition(" ") for part in order.split(", "))
    return ", ".join(f"{column} {ways[way]}" for column, _, way in parts)


def _page(given: str, faults: list[Fault]) -> int:
    """Raises Problem (404) for a number that no page has; other text is a fault (G-04, G-05)."""
    if not NUMBER.fullmatch(given or "1"):
        faults.append(Fault("page", "invalid", "Dit is geen geldig getal."))
        return 1
    number = int(given[:12] or "1")
    if not 0 < number < 10_000_000:
        raise Problem(404, "not_found", "Ongeldige pagina.")
    return number


def _size(text: str, faults: list[Fault]) -> int:
    if text and not (text.isascii() and text.isdigit() and len(text) <= 6 and 0 < int(text) <= LARGEST):
        faults.append(Fault("pageSize", "invalid", f"Kies 1 tot {LARGEST}."))
        return 0
    return int(text or 0)


def _address(call: Call, page: int) -> bytes:
    if page < 1:
        return b"null"
    given = {**call.request.GET.dict(), "page": str(page)}
    if page == 1:
        del given["page"]
    query = f"?{urlencode(given)}" if given else ""
    return encoded(f"{call.base}{call.request.path}{query}")
