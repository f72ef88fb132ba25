"""Very many klantcontacten of five years, in office hours: who asked, who answered, and what it was about.

Four of five come by phone and are of a customer whom we know; a few customers call very often.
"""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from django.db import connection

from loket.examples.bulk import Ids, make_rows, without_indexes
from loket.examples.contact.many_partijen import PARTIJ, PHONE
from loket.examples.many_zaken import zaak_id_sql
from loket.kernel.text import AMSTERDAM
from loket.klantcontacten.models import ActorKlantcontact, Betrokkene, Klantcontact, Onderwerpobject
from loket.klantcontacten.rules.nummer import nummer_of
from loket.partijen.models import DigitaalAdres

SINCE = datetime(2021, 1, 4, 9, tzinfo=UTC)
EVERY_MS = 150_000
CONTACT, BETROKKENE, ACTOR, ONDERWERP, ADRES = (
    Ids(SINCE, table, every_ms=EVERY_MS) for table in ("0b1", "0b2", "0b3", "0b4", "0b5")
)
WEEKS = 260
FIRST_NUMMER = 1_000_000  # of each year: those of the demo stand below
OPENS, OPEN_FOR = time(8), timedelta(hours=9)
CALL_BACK = 50  # one of so many ends in a terugbelverzoek
ZAAK = 4  # one of so many is about a zaak
SUBJECTS = (
    ("Paspoort aanvragen", "paspoort"),
    ("Verhuizing doorgeven", "verhuizing"),
    ("Hoe staat het met mijn vergunning?", ""),
    ("Grofvuil laten ophalen", "grofvuil"),
    ("Aanslag gemeentelijke belastingen", ""),
    ("Lantaarnpaal doet het niet", ""),
    ("Afspraak verzetten", ""),
    ("Parkeervergunning", "parkeervergunning"),
    ("Rijbewijs verlengen", "rijbewijs"),
    ("Geluid van de buren", ""),
)
RESULTS = ("beantwoord",) * 13 + ("doorverbonden",) * 3 + ("doorverwezen", "product_geleverd", "nee", "afgebroken")
# `n` with how far it fell: `p` the customer, or null; `a` the agent, `s` the subject, `at` the moment.
SOURCE = """FROM generate_series(1::bigint, %(many)s::bigint) n, LATERAL (SELECT
    CASE WHEN (hashint8extended(n, %(seed)s::bigint) & 2147483647) %% 5 = 0 THEN NULL ELSE
        1 + floor(%(partijen)s * power((hashint8extended(n, %(seed)s::bigint + 1) & 2147483647) / 2147483648.0, 2))
        END::bigint AS p,
    1 + ((hashint8extended(n, %(seed)s::bigint + 2) & 2147483647) %% %(agents)s)::int AS a,
    1 + ((hashint8extended(n, %(seed)s::bigint + 3) & 2147483647) %% %(subjects)s)::int AS s,
    1 + ((hashint8extended(n, %(seed)s::bigint + 4) & 2147483647) %% %(results)s)::int AS r,
    n %% 5 <> 1 AS phoned,
    (%(first_day)s::date + ((n + %(begin)s) / %(a_day)s / 5 * 7 + (n + %(begin)s) / %(a_day)s %% 5)::int
        + %(opens)s::time
        + (n + %(begin)s) %% %(a_day)s * %(between)s::interval) AT TIME ZONE 'Europe/Amsterdam' AS at) k"""


def load_contacten(
    many: int, *, partijen: int, zaken: int, agents: list[tuple[UUID, UUID]], today: date, seed: int
) -> None:
    """Number 1 and on, until the last Friday. `agents` are our people, each with the actor that they are."""
    a_day = -(-many // (WEEKS * 5))
    values = {
        "many": many,
        "seed": seed,
        "partijen": partijen,
        "zaken": zaken,
        "agents": len(agents),
        "people": [medewerker for medewerker, _ in agents],
        "actors": [actor for _, actor in agents],
        "subjects": len(SUBJECTS),
        "onderwerpen": [onderwerp for onderwerp, _ in SUBJECTS],
        "producten": [product for _, product in SUBJECTS],
        "results": len(RESULTS),
        "resultaten": list(RESULTS),
        "first_day": _first_day(today),
        "a_day": a_day,
        "begin": a_day * WEEKS * 5 - many - 1,  # the last ones are of the last day
        "opens": OPENS,
        "between": OPEN_FOR / a_day,
    }
    with without_indexes(Klantcontact, Betrokkene, ActorKlantcontact, Onderwerpobject, DigitaalAdres):
        _contacts(values)
        _people(values)
    _number_on(many, today.year)


def _first_day(today: date) -> date:
    """So that the last working day is a Friday that has been."""
    friday = today - timedelta(days=(today.weekday() - 4) % 7 or 7)
    return friday - timedelta(days=4, weeks=WEEKS - 1)


def _contacts(values: dict[str, object]) -> None:
    call_back = f"n %% {CALL_BACK} = 0"
    result = f"CASE WHEN {call_back} THEN 'terugbelverzoek' ELSE (%(resultaten)s::text[])[k.r] END"
    local = f"(k.at AT TIME ZONE '{AMSTERDAM.key}')"
    make_rows(
        Klantcontact,
        SOURCE,
        values,
        id=CONTACT.sql(),
        nummer=f"to_char({local}, 'YY') || lpad(({FIRST_NUMMER} + n)::text, 8, '0')",
        kanaal="CASE WHEN k.phoned THEN 'telefoon' ELSE (ARRAY['balie', 'email', 'website'])[1 + n %% 3] END",
        onderwerp="(%(onderwerpen)s::text[])[k.s]",
        product="(%(producten)s::text[])[k.s]",
        inhoud="CASE WHEN n %% 3 = 0 THEN 'De klant belt over ' || n || '. Uitgelegd hoe het gaat.' ELSE '' END",
        resultaat=result,
        verwezen_naar=f"CASE WHEN left({result}, 8) = 'doorverb' THEN 'Team Burgerzaken'"
        f" WHEN {result} = 'doorverwezen' THEN 'Belastingdienst' ELSE '' END",
        nee_reden=f"CASE WHEN {result} = 'nee' THEN 'regel_staat_het_niet_toe' ELSE '' END",
        nee_alternatief=f"CASE WHEN {result} = 'nee' THEN 'Geen alternatief.' ELSE '' END",
        indicatie_contact_gelukt="true",
        plaatsgevonden_op="k.at",
        beeindigd_op="k.at + (60 + n %% 400) * interval '1 second'",
        medewerker_id="(%(people)s::uuid[])[k.a]",
        team_id="'kcc'",
        gesprek="CASE WHEN k.phoned THEN 'centrale:' || n ELSE '' END",
        identificatieniveau="CASE WHEN k.p IS NULL THEN 0 ELSE 2 END",
    )


def _people(values: dict[str, object]) -> None:
    make_rows(
        Betrokkene,
        SOURCE,
        values,
        id=BETROKKENE.sql(),
        klantcontact_id=CONTACT.sql(),
        klantcontact_op="k.at",
        partij_id=f"CASE WHEN k.p IS NOT NULL THEN {PARTIJ.sql('k.p')} END",
        rol="'klant'",
        initiator="true",
        achternaam="CASE WHEN k.p IS NULL THEN 'Beller ' || n ELSE '' END",
    )
    number = PHONE.format(n="coalesce(k.p, n)")
    make_rows(
        DigitaalAdres,
        f"{SOURCE} WHERE k.phoned",
        values,
        id=ADRES.sql(),
        betrokkene_id=BETROKKENE.sql(),
        soort_digitaal_adres="'telefoonnummer'",
        adres=number,
        gevonden_als=f"'+31' || substr({number}, 2)",
    )
    make_rows(
        ActorKlantcontact,
        SOURCE,
        values,
        id=ACTOR.sql(),
        klantcontact_id=CONTACT.sql(),
        actor_id="(%(actors)s::uuid[])[k.a]",
    )
    make_rows(
        Onderwerpobject,
        f"{SOURCE} WHERE n %% {ZAAK} = 0",
        values,
        id=ONDERWERP.sql(),
        klantcontact_id=CONTACT.sql(),
        object_id=f"({zaak_id_sql(f'1 + n / {ZAAK} %% %(zaken)s')})::text",
        code_objecttype="'zaak'",
        code_register="'openzaak'",
        code_soort_object_id="'uuid'",
    )


def _number_on(many: int, year: int) -> None:
    """The next klantcontact of this year gets the number after the last of these."""
    assert len(nummer_of(year, FIRST_NUMMER + many)) == 10
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kernel_counter (name, last) VALUES (%s, %s)"
            " ON CONFLICT (name) DO UPDATE SET last = greatest(kernel_counter.last, excluded.last)",
            [f"klantcontact-{year}", FIRST_NUMMER + many],
        )
