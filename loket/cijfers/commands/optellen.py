"""The roll-up: count records of some days by every way of dividing them, and keep what differs from what was kept."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from loket.cijfers.models import Bijgewerkt
from loket.cijfers.queries.bronnen import BRONNEN
from loket.cijfers.queries.veranderd import changed_days, last_announcement
from loket.cijfers.rules.bron import Bron
from loket.cijfers.rules.periode import days_of
from loket.kernel.sql import one_at_a_time, row, rows

NIGHTLY = timedelta(days=400)  # a figure of a year ago beside that of today
DIVIDED = "(dag), (dag, kanaal), (dag, product), (dag, team), (dag, wijk)"
SOORT = """CASE grouping(kanaal, product, team, wijk)
    WHEN 15 THEN '' WHEN 7 THEN 'kanaal' WHEN 11 THEN 'product' WHEN 13 THEN 'team' ELSE 'wijk' END"""
ROLL_UP = f"""
    WITH record AS MATERIALIZED ({{records}}),
    grouped AS (
        SELECT {SOORT} AS soort, dag, coalesce(kanaal, product, team, wijk, '') AS waarde, {{sums}}
        FROM record GROUP BY GROUPING SETS ({DIVIDED})
    ),
    fresh AS MATERIALIZED (
        SELECT t.telling, g.soort, g.dag, g.waarde, t.teller, t.noemer
        FROM grouped g CROSS JOIN LATERAL (VALUES {{lines}}) t (telling, teller, noemer)
        WHERE t.noemer > 0 AND g.soort = ANY(%(soorten)s::text[])
    ),
    gone AS (
        DELETE FROM cijfers_dagcijfer d
        WHERE d.telling = ANY(%(codes)s::text[]) AND d.dag BETWEEN %(first)s::date AND %(last)s::date
            AND NOT EXISTS (SELECT FROM fresh f WHERE (f.telling, f.soort, f.dag, f.waarde)
                = (d.telling, d.soort, d.dag, d.waarde))
        RETURNING 1
    ),
    kept AS (
        INSERT INTO cijfers_dagcijfer AS d (telling, soort, dag, waarde, teller, noemer) SELECT * FROM fresh
        ON CONFLICT (telling, soort, dag, waarde) DO UPDATE SET teller = excluded.teller, noemer = excluded.noemer
        WHERE (d.teller, d.noemer) <> (excluded.teller, excluded.noemer)
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM kept)
"""  # noqa: S608


def roll_up(first: date, last: date, *, bronnen: Iterable[Bron] = BRONNEN) -> int:
    """Count these days anew; both are in it. How many figures became another one. One statement for each source."""
    changed = 0
    for bron in bronnen:
        with transaction.atomic():
            one_at_a_time(f"cijfers:{bron.code}")
            changed += _roll_up(bron, first, last)
    return changed


def nightly() -> int:
    """The last thirteen months, and one older year in turn: so each correction is counted within some nights."""
    today = timezone.localdate()
    changed = roll_up(today - NIGHTLY, today)
    state = Bijgewerkt.objects.get_or_create()[0]
    oldest = oldest_year()
    jaar = state.jaar if state.jaar and oldest <= state.jaar < today.year else oldest
    if jaar < today.year:
        changed += roll_up(date(jaar, 1, 1), date(jaar, 12, 31))
        Bijgewerkt.objects.update(jaar=jaar + 1)
    return changed


def refresh() -> int:
    """Today and yesterday, and each day of which a record changed since the last time. Runs every minute."""
    now, today = timezone.now(), timezone.localdate()
    state = Bijgewerkt.objects.get_or_create()[0]
    until = last_announcement()
    changed = roll_up(today - timedelta(days=1), today)
    for bron, days in changed_days(state.announcement, until):
        for first, last in _runs(days):
            changed += roll_up(first, last, bronnen=[bron])
    Bijgewerkt.objects.update(announcement=until, op=now)
    return changed


def count_all() -> int:
    """From the first record on: for a new installation, or when a definition changed."""
    today = timezone.localdate()
    years = range(oldest_year(), today.year + 1)
    return sum(roll_up(date(year, 1, 1), min(date(year, 12, 31), today)) for year in years)


def oldest_year() -> int:
    """The year of the oldest record of any source."""
    this = timezone.localdate().year
    found = [row(f"SELECT min({bron.moment}) FROM {bron.rows}", {}) for bron in BRONNEN]  # noqa: S608
    return min((each[0].year for each in found if each and each[0]), default=this)


def _roll_up(bron: Bron, first: date, last: date) -> int:
    names = [f"_{number}" for number in range(len(bron.tellingen))]
    sums = [
        f"coalesce(sum({telling.added}) FILTER (WHERE {telling.whole}), 0)::bigint AS teller{name},"
        f" count(*) FILTER (WHERE {telling.whole}) AS noemer{name}"
        for name, telling in zip(names, bron.tellingen, strict=True)
    ]
    lines = [
        f"('{telling.code}', g.teller{name}, g.noemer{name})"
        for name, telling in zip(names, bron.tellingen, strict=True)
    ]
    sql = ROLL_UP.format(records=bron.selected(bron.within), sums=", ".join(sums), lines=", ".join(lines))
    codes = [telling.code for telling in bron.tellingen]
    given = {"codes": codes, "soorten": ["", *bron.soorten], **days_of(first, last), **bron.values()}
    return int(rows(sql, given)[0][0])


def _runs(days: Iterable[date]) -> list[tuple[date, date]]:
    """Days beside each other together."""
    runs: list[tuple[date, date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][1] == timedelta(days=1):
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs
