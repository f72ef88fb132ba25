"""Calls on the central number and transfers, counted as `telefonie.queries.figures` does."""

from collections.abc import Mapping
from typing import Any

from loket.cijfers.rules.bron import Bron, Telling, may_any
from loket.organisatie.queries import gemeente
from loket.telefonie.permissions import BOARD
from loket.telefonie.queries.figures import norm_seconds
from loket.telefonie.rules.number import read_number


def _values() -> Mapping[str, Any]:
    town = gemeente()
    numbers = {read_number(text).kept for text in (town.phone, town.phone_ordinary)} - {""}
    return {"numbers": sorted(numbers), "norm": norm_seconds()}


GESPREKKEN = Bron(
    code="gesprekken",
    naam="telefoongesprekken",
    rows="telefonie_gesprek g",
    where="NOT g.outgoing AND (g.queue <> '' OR g.dialled = ANY(%(numbers)s::text[]))",
    id="g.id",
    moment="g.rang_at",
    kanaal="'telefoon'",
    team="coalesce(g.team_id, '')",
    facts={
        "answered": "g.answered_at IS NOT NULL",
        "in_norm": "coalesce(g.answered_at <= g.rang_at + make_interval(secs => %(norm)s), false)",
        "missed": "g.state = 'missed'",
        "to_voicemail": "(g.answered_at IS NULL AND g.voicemail_at IS NOT NULL)",
        "registered": """EXISTS (SELECT FROM klantcontacten_klantcontact k
            WHERE k.gesprek <> '' AND k.gesprek = g.centrale || ':' || g.call_id)""",
    },
    titel="concat_ws(' ', 'Gesprek', to_char(g.rang_at AT TIME ZONE 'Europe/Amsterdam', 'HH24.MI'))",
    tellingen=(
        Telling("gesprekken"),
        Telling("binnen-norm", "in_norm::int", "answered OR missed", "NOT in_norm"),
        Telling("bereikbaar", "answered::int", "answered OR missed OR to_voicemail", "NOT answered"),
        Telling("vastgelegd", "registered::int", "answered", "NOT registered"),
    ),
    seen=may_any(BOARD),
    apps=("telefonie",),
    values=_values,
)
DOORVERBINDINGEN = Bron(
    code="doorverbindingen",
    naam="doorverbonden gesprekken",
    rows="telefonie_doorverbinding d JOIN telefonie_gesprek g ON g.id = d.gesprek_id",
    where="d.outcome <> ''",
    id="g.id",
    moment="d.at",
    kanaal="'telefoon'",
    team="coalesce(d.to_team_id, '')",
    facts={"answered": "d.outcome = 'answered'"},
    titel="concat_ws(' ', 'Gesprek', to_char(d.at AT TIME ZONE 'Europe/Amsterdam', 'HH24.MI'))",
    tellingen=(Telling("doorverbonden-opgenomen", "answered::int", wrong="NOT answered"),),
    seen=may_any(BOARD),
    apps=("telefonie",),
)
