"""Visits to a hall, counted as `balie.queries.figures` does."""

from loket.balie.permissions import FIGURES
from loket.balie.rules.norm import APPOINTMENT
from loket.cijfers.rules.bron import Bron, Telling, may_any

BALIE = Bron(
    code="balie",
    naam="bezoeken aan de balie",
    rows="balie_volgnummer v JOIN balie_rij r ON r.id = v.rij_id LEFT JOIN organisatie_medewerker w"
    " ON w.id = v.medewerker_id",
    id="v.id",
    moment="v.day",
    is_day=True,
    kanaal="'balie'",
    product="v.product",
    team="coalesce(w.primary_team_id, '')",
    facts={
        "helped": "v.state = 'klaar'",
        "waited": "v.waited_seconds",
        "took": "v.handled_seconds",
        "in_norm": "coalesce(v.waited_seconds <= CASE WHEN v.appointment_at IS NULL THEN r.norm_seconds"
        " ELSE %(appointment)s END, false)",
        "at_once": "v.while_you_wait",
    },
    titel="concat_ws(', ', v.label, nullif(v.onderwerp, ''))",
    page="balie:visit",
    tellingen=(
        Telling("bezoeken"),
        Telling("wachttijd-balie", "waited", "helped AND waited IS NOT NULL", "NOT in_norm"),
        Telling("balie-binnen-norm", "in_norm::int", "helped AND waited IS NOT NULL", "NOT in_norm"),
        Telling("behandeltijd-balie", "took", "helped AND took IS NOT NULL"),
        Telling("klaar-terwijl-u-wacht", "at_once::int", "helped", "NOT at_once"),
    ),
    seen=may_any(FIGURES),
    apps=("balie",),
    values=lambda: {"appointment": APPOINTMENT},
)
