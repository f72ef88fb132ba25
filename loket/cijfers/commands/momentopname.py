"""Months are frozen as they were; what is corrected afterwards stands beside it as a revision (S-85)."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from loket.cijfers.events import MonthFrozen
from loket.cijfers.rules.periode import last_of_month, months_back
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.kernel.sql import one_at_a_time, rows

SETTLED = timedelta(days=8)  # "asked again within seven days" is known then
LOOKED_BACK = 13  # months in which revisions are looked for
FREEZE = """
    WITH now AS (
        SELECT i.code, d.soort, d.waarde, sum(d.teller)::bigint AS teller, sum(d.noemer)::bigint AS noemer
        FROM cijfers_indicator i JOIN cijfers_dagcijfer d ON d.telling = ANY(i.tellingen)
        WHERE d.dag BETWEEN %(first)s::date AND %(last)s::date GROUP BY 1, 2, 3
    ),
    frozen AS (
        SELECT DISTINCT ON (m.indicator_id, m.soort, m.waarde) m.* FROM cijfers_momentopname m
        WHERE m.maand = %(first)s::date ORDER BY m.indicator_id, m.soort, m.waarde, m.versie DESC
    ),
    told AS (
        SELECT coalesce(n.code, f.indicator_id) AS code, coalesce(n.soort, f.soort) AS soort,
            coalesce(n.waarde, f.waarde) AS waarde, coalesce(f.versie, 0) + 1 AS versie,
            coalesce(n.teller, 0) AS teller, coalesce(n.noemer, 0) AS noemer
        FROM now n FULL JOIN frozen f ON (f.indicator_id, f.soort, f.waarde) = (n.code, n.soort, n.waarde)
        WHERE (coalesce(n.teller, 0), coalesce(n.noemer, 0)) IS DISTINCT FROM (f.teller, f.noemer)
    )
    INSERT INTO cijfers_momentopname (id, indicator_id, maand, soort, waarde, versie, teller, noemer, vastgelegd_op)
    SELECT gen_random_uuid(), code, %(first)s::date, soort, waarde, versie, teller, noemer, %(now)s FROM told
    RETURNING versie
"""


def freeze_months() -> int:
    """Every month of the last thirteen that is settled: frozen for the first time, or with the revisions it needs."""
    today = timezone.localdate()
    months = [month for month in months_back(today, LOOKED_BACK) if last_of_month(month) + SETTLED < today]
    return sum(freeze_month(month) for month in months)


@transaction.atomic
def freeze_month(maand: date) -> int:
    """How many figures were written. Twice is once: what did not change, gets no next version."""
    one_at_a_time("cijfers:momentopname")
    given = {"first": maand.replace(day=1), "last": last_of_month(maand), "now": timezone.now()}
    versions = [versie for (versie,) in rows(FREEZE, given)]
    if versions:
        later = sum(versie > 1 for versie in versions)
        announce(MonthFrozen(maand.replace(day=1), len(versions) - later, later), by=SYSTEM)
    return len(versions)
