"""Letters that came in: how many, and answered within 28 days (S-91)."""

from loket.cijfers.rules.bron import Bron, Telling, may_any
from loket.post.permissions import BEHANDELEN, REGISTREREN

BRIEVEN = Bron(
    code="brieven",
    naam="brieven",
    rows="post_poststuk p",
    where="p.richting = 'in'",
    id="p.id",
    moment="p.ontvangen_op",
    is_day=True,
    kanaal="p.kanaal",
    team="coalesce(p.team_id, '')",
    facts={
        "last_day": "p.ontvangen_op + 28",
        "done_on": "(p.afgehandeld_op AT TIME ZONE 'Europe/Amsterdam')::date",
        "due": "(p.afgehandeld_op IS NOT NULL OR p.ontvangen_op + 28 < current_date)",
        "digital": "(p.document_id IS NOT NULL AND p.papier <> 'mee')",
        "handled": "p.toestand = 'afgehandeld'",
    },
    titel="p.nummer",
    page="post:one",
    tellingen=(
        Telling("brieven"),
        Telling(
            "brieven-op-tijd",
            "coalesce(done_on <= last_day, false)::int",
            "due",
            "NOT coalesce(done_on <= last_day, false)",
        ),
        Telling("brieven-digitaal", "digital::int", "handled", "NOT digital"),
    ),
    seen=may_any(REGISTREREN, BEHANDELEN),
    apps=("post",),
)
