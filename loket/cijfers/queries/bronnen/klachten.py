"""Klachten, in the month they came in. Only who coordinates them sees which they are."""

from loket.cijfers.rules.bron import Bron, Telling, may_any
from loket.klachten.permissions import COORDINEREN

KLACHTEN = Bron(
    code="klachten",
    naam="klachten",
    rows="klachten_klacht q",
    id="q.id",
    moment="q.ontvangen_op",
    is_day=True,
    kanaal="q.kanaal",
    team="coalesce(q.team_id, '')",
    facts={
        "due": "(q.afgedaan_op IS NOT NULL OR q.onderzoeken_tot < current_date)",
        "in_time": "coalesce(q.afgedaan_op <= q.onderzoeken_tot, false)",
        "founded": "q.oordeel = 'gegrond'",
        "judged": "q.oordeel IN ('gegrond', 'deels_gegrond', 'ongegrond', 'geen_oordeel')",
    },
    titel="q.nummer",
    page="klachten:one",
    tellingen=(
        Telling("klachten"),
        Telling("klachten-op-tijd", "in_time::int", "due", "NOT in_time"),
        Telling("klachten-gegrond", whole="founded"),
    ),
    seen=may_any(COORDINEREN),
    apps=("klachten",),
)
