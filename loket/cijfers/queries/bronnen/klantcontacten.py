"""Questions to us and promises to call back, counted as `klantcontacten.rules.outcome` and `kept_promises` do."""

from loket.cijfers.rules.bron import Bron, Telling, may_any
from loket.klantcontacten.permissions import BEHANDELEN, BEKIJKEN
from loket.klantcontacten.rules.ending import IN_ONE_GO
from loket.klantcontacten.rules.internetaak import KCC
from loket.klantcontacten.rules.outcome import PASSED_ON, QUESTIONS

AGAIN = """EXISTS (
    SELECT FROM klantcontacten_betrokkene b JOIN klantcontacten_klantcontact l ON l.id = b.klantcontact_id
    WHERE b.partij_id = customer.partij_id AND b.rol = 'klant'
        AND b.klantcontact_op > k.plaatsgevonden_op AND b.klantcontact_op <= k.plaatsgevonden_op + interval '7 days'
        AND l.soort = ANY(%(questions)s::text[])
        AND l.vervolg_op_id IS DISTINCT FROM k.id AND (l.gesprek = '' OR l.gesprek <> k.gesprek)
        AND (l.product <> '' AND l.product = k.product OR lower(l.onderwerp) = lower(k.onderwerp))
)"""
ANSWERS = "(k.soort = ANY(%(questions)s::text[]) AND k.resultaat NOT IN ('', 'afgebroken'))"
AT_ONCE = "k.resultaat = ANY(%(in_one_go)s::text[])"
KLANTCONTACTEN = Bron(
    code="klantcontacten",
    naam="klantcontacten",
    rows="""klantcontacten_klantcontact k LEFT JOIN LATERAL (
        SELECT b.partij_id FROM klantcontacten_betrokkene b
        WHERE b.klantcontact_id = k.id AND b.rol = 'klant' AND b.partij_id IS NOT NULL LIMIT 1
    ) customer ON true""",
    id="k.id",
    moment="k.plaatsgevonden_op",
    kanaal="k.kanaal",
    product="k.product",
    team="coalesce(k.team_id, '')",
    facts={
        "answers": ANSWERS,
        "ours": f"({ANSWERS} AND coalesce(k.team_id, '') = %(kcc)s)",
        "known": f"({ANSWERS} AND customer.partij_id IS NOT NULL)",
        "passed_on": "k.resultaat = ANY(%(passed_on)s::text[])",
        "in_one_go": f"({ANSWERS} AND customer.partij_id IS NOT NULL AND {AT_ONCE} AND NOT {AGAIN})",
        "searched": "coalesce(k.eerst_gezocht, false)",
        "was_asked": "k.eerst_gezocht IS NOT NULL",
        "status": "k.soort = 'statusvraag'",
        "lasted": "extract(epoch FROM k.beeindigd_op - k.plaatsgevonden_op)::bigint",
    },
    titel="concat_ws(', ', k.nummer, nullif(k.onderwerp, ''))",
    tellingen=(
        Telling("contacten"),
        Telling("eerstelijns", "(NOT passed_on)::int", "ours", "passed_on"),
        Telling("in-een-keer", "in_one_go::int", "known", "NOT in_one_go"),
        Telling("eerst-gezocht", "searched::int", "was_asked", "searched"),
        Telling("vermijdbaar", whole="searched"),
        Telling("vermijdbare-tijd", "lasted", "searched AND lasted IS NOT NULL"),
        Telling("statusvragen", "status::int", "answers", "status"),
        Telling("gesprekstijd", "lasted", "lasted IS NOT NULL"),
    ),
    seen=may_any(BEKIJKEN, BEHANDELEN),
    apps=("klantcontacten",),
    values=lambda: {
        "questions": list(QUESTIONS),
        "in_one_go": list(IN_ONE_GO),
        "passed_on": list(PASSED_ON),
        "kcc": KCC,
    },
)
TERUGBELLEN = Bron(
    code="terugbellen",
    naam="terugbelverzoeken",
    rows="klantcontacten_internetaak t JOIN klantcontacten_klantcontact k ON k.id = t.klantcontact_id",
    where="t.soort = 'terugbellen' AND t.toestand <> 'ingetrokken' AND t.uiterlijk IS NOT NULL",
    id="t.id",
    moment="t.uiterlijk",
    kanaal="k.kanaal",
    product="k.product",
    team="coalesce(t.team_id, '')",
    facts={
        "due": "(t.afgehandeld_op IS NOT NULL OR t.uiterlijk < now())",
        "in_time": "(t.toestand = 'afgerond' AND t.afgehandeld_op <= t.uiterlijk)",
    },
    titel="concat_ws(', ', t.nummer, nullif(k.onderwerp, ''))",
    page="klantcontacten:one",
    tellingen=(Telling("teruggebeld-op-tijd", "in_time::int", "due", "NOT in_time"),),
    seen=may_any(BEHANDELEN),
    apps=("klantcontacten",),
)
