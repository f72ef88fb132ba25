"""Reports about public space, counted as `meldingen.queries.figures` does: in the month they came in."""

from collections.abc import Mapping
from typing import Any

from loket.cijfers.rules.bron import Bron, Telling
from loket.kernel.actor import Actor
from loket.meldingen.permissions import DIVIDE, HANDLE


def _seen(by: Actor) -> tuple[str, Mapping[str, Any]]:
    if by.may(DIVIDE):
        return "true", {}
    if by.may(HANDLE):
        return "o.team_id = ANY(%(teams)s::text[])", {"teams": sorted(by.teams)}
    return "false", {}


MELDINGEN = Bron(
    code="meldingen",
    naam="meldingen",
    rows="meldingen_melding o JOIN meldingen_category c ON c.code = o.category_id",
    where="o.state <> 'cancelled'",
    id="o.id",
    moment="o.received_at",
    kanaal="o.channel",
    team="o.team_id",
    wijk="coalesce(o.wijk_id, '')",
    facts={
        "work": "o.duplicate_of_id IS NULL",
        "ended": "(o.completed_at IS NOT NULL AND o.duplicate_of_id IS NULL)",
        "in_norm": "coalesce((o.completed_at AT TIME ZONE 'Europe/Amsterdam')::date <= o.due_on, false)",
        "took": "extract(epoch FROM o.completed_at - o.received_at)::bigint",
    },
    titel="concat_ws(', ', o.number, c.name)",
    page="meldingen:detail",
    tellingen=(
        Telling("meldingen"),
        Telling("meldingen-werken", whole="work"),
        Telling("meldingen-op-tijd", "in_norm::int", "ended", "NOT in_norm"),
        Telling("doorlooptijd-meldingen", "took", "ended"),
    ),
    seen=_seen,
    apps=("meldingen",),
)
