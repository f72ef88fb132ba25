"""Who uses what we have (S-106): each month, everybody who may write down contacts. Nobody is ever listed."""

from loket.cijfers.rules.bron import Bron, Telling, may_any
from loket.klantcontacten.permissions import VASTLEGGEN

# Who had the right in a month, on its last day; this month until today.
WHO = f"""(
    SELECT DISTINCT v.medewerker_id, g.maand::date AS maand,
        least((g.maand + interval '1 month - 1 day')::date, (now() AT TIME ZONE 'Europe/Amsterdam')::date) AS dag
    FROM organisatie_functievervulling v JOIN organisatie_functie f ON f.id = v.functie_id
        CROSS JOIN LATERAL generate_series(date_trunc('month', v.first_day::timestamp),
            least(coalesce(v.last_day, current_date), current_date)::timestamp, '1 month') g (maand)
    WHERE '{VASTLEGGEN}' = ANY(f.permissions)
) u JOIN organisatie_medewerker w ON w.id = u.medewerker_id AND (w.left_at IS NULL OR w.left_at >= u.maand)"""
GEBRUIK = Bron(
    code="gebruik",
    naam="collega's die contacten mogen vastleggen",
    rows=WHO,
    id="u.medewerker_id",
    moment="u.dag",
    is_day=True,
    team="coalesce(w.primary_team_id, '')",
    facts={
        "active": """EXISTS (SELECT FROM klantcontacten_klantcontact k WHERE k.medewerker_id = u.medewerker_id
            AND k.plaatsgevonden_op >= u.maand::timestamp AT TIME ZONE 'Europe/Amsterdam'
            AND k.plaatsgevonden_op < (u.maand + interval '1 month') AT TIME ZONE 'Europe/Amsterdam')"""
    },
    tellingen=(Telling("actieve-gebruikers", "active::int"),),
    seen=may_any(),
)
