"""Very many terugbelverzoeken, born from klantcontacten in bulk: nearly all are done, the last ones are open."""

from datetime import datetime
from uuid import UUID

from loket.examples.bulk import Ids, make_rows, without_indexes
from loket.examples.contact.many_contacten import CALL_BACK, CONTACT, EVERY_MS, SINCE
from loket.examples.contact.many_partijen import PHONE
from loket.klantcontacten.commands.actor import actor_of_team
from loket.klantcontacten.models import Internetaak, Poging
from loket.klantcontacten.models.internetaak import ToegewezenActor
from loket.organisatie.models import Team

TAAK, POGING = (Ids(SINCE, table, every_ms=EVERY_MS * CALL_BACK) for table in ("0c1", "0c2"))
FIRST_NUMMER = 1_000_000
# Of the open ones half are nobody's yet, and of one in eight nobody was reached.
SOURCE = """FROM generate_series(1::bigint, %(many)s::bigint) n
    JOIN klantcontacten_klantcontact c ON c.id = {contact}, LATERAL (SELECT
    n > %(many)s - %(open)s AS open,
    n > %(many)s - %(open)s AND n %% 2 = 0 AS free,
    1 + (n %% %(teams)s)::int AS t, 1 + (n %% %(agents)s)::int AS a) k""".format(
    contact=CONTACT.sql(f"n * {CALL_BACK}")
)


def load_taken(many: int, *, still_open: int, agents: list[tuple[UUID, UUID]], now: datetime) -> None:
    """Number 1 and on, of the klantcontacten that end in one. Three in eight are of the contact centre itself."""
    others = [*Team.objects.exclude(code="kcc").filter(active=True).order_by("code")[:5]]
    teams = [Team.objects.get(code="kcc")] * 3 + others
    values = {
        "many": many,
        "open": still_open,
        "teams": len(teams),
        "codes": [team.code for team in teams],
        "team_actors": [actor_of_team(team).id for team in teams],
        "agents": len(agents),
        "people": [medewerker for medewerker, _ in agents],
        "actors": [actor for _, actor in agents],
        "now": now,
    }
    with without_indexes(Internetaak, Poging, ToegewezenActor):
        _taken(values)
        _beside(values)


def _taken(values: dict[str, object]) -> None:
    make_rows(
        Internetaak,
        SOURCE,
        values,
        id=TAAK.sql(),
        nummer=f"left(c.nummer, 2) || lpad(({FIRST_NUMMER} + n)::text, 8, '0')",
        gevraagde_handeling="'Terugbellen'",
        klantcontact_id="c.id",
        toelichting="c.onderwerp || ', vraag ' || n",
        toegewezen_op="c.plaatsgevonden_op",
        afgehandeld_op="CASE WHEN NOT k.open THEN c.plaatsgevonden_op + (n %% 40) * interval '1 hour' END",
        soort="'terugbellen'",
        toestand="CASE WHEN NOT k.open THEN 'afgerond' WHEN k.free THEN 'open' WHEN n %% 8 = 1 THEN 'niet_bereikt'"
        " ELSE 'in_behandeling' END",
        team_id="(%(codes)s::text[])[k.t]",
        behandelaar_id="CASE WHEN NOT k.free THEN (%(people)s::uuid[])[k.a] END",
        naam="'Beller ' || n",
        telefoonnummer=PHONE.format(n="n"),
        uiterlijk="CASE WHEN k.open THEN %(now)s::timestamptz + (n %% 97 - 30) * interval '30 minutes'"
        " ELSE c.plaatsgevonden_op + interval '30 hours' END",
        antwoord="CASE WHEN NOT k.open THEN 'Uitgelegd wat er is gedaan.' ELSE '' END",
    )


def _beside(values: dict[str, object]) -> None:
    tried = f"{SOURCE} WHERE NOT k.open OR NOT k.free AND n %% 8 = 1"
    make_rows(
        Poging,
        tried,
        values,
        id=POGING.sql(),
        internetaak_id=TAAK.sql(),
        medewerker_id="(%(people)s::uuid[])[k.a]",
        op="c.plaatsgevonden_op + interval '30 minutes'",
        uitkomst="CASE WHEN k.open THEN 'niet_bereikt' ELSE 'bereikt' END",
    )
    of_person = f"{SOURCE} WHERE NOT k.free"
    make_rows(ToegewezenActor, of_person, values, internetaak_id=TAAK.sql(), actor_id="(%(actors)s::uuid[])[k.a]")
    make_rows(ToegewezenActor, SOURCE, values, internetaak_id=TAAK.sql(), actor_id="(%(team_actors)s::uuid[])[k.t]")
