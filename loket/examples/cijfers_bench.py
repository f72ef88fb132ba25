"""Ten years of a town at real volumes, written by PostgreSQL itself, and the figures over them measured."""

import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.urls import reverse
from django.utils import timezone

from loket.catalogi.models import Zaaktype
from loket.cijfers import commands
from loket.examples.bench import logged_in, percentiles
from loket.examples.bulk import Ids, make_rows, without_indexes
from loket.examples.cast import SANNE
from loket.examples.contact.many_partijen import PARTIJ, load_partijen
from loket.kernel.text import start_of_local_day
from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.meldingen.models import Melding
from loket.post.models import Poststuk
from loket.telefonie.models import Gesprek
from loket.zaken.models import Zaak

CONTACTEN, ZAKEN, GESPREKKEN, MELDINGEN, BRIEVEN, PARTIJEN = 1_200_000, 300_000, 440_000, 16_000, 125_000, 60_000
DAYS = 3650
SINCE = start_of_local_day(timezone.localdate()) - timedelta(days=DAYS)
CONTACT, ZAAK, GESPREK, POSTSTUK = (Ids(SINCE, table, every_ms=100_000) for table in ("0c1", "0c2", "0c3", "0c4"))
TEAMS = "(ARRAY['kcc', 'kcc', 'burgerzaken', 'groen', 'verlichting', 'serviceteam', 'boa'])[1 + n %% 7]"
PRODUCT = "'product-' || (hashint8(n) & 65535) %% 320"
# Of the n-th of so many: spread evenly over ten years, from eight in the morning on; the last one is of yesterday.
AT = """(%(since)s::timestamptz + (n * %(days)s / %(many)s) * interval '1 day'
    + (28800 + n %% 32400) * interval '1 second')"""
DAY = "(%(since)s::timestamptz::date + (n * %(days)s / %(many)s)::int)"
PAGES = ("vandaag", "week", "maand", "jaar", "2021")
TIMES = 40


def fill(say: Callable[[str], object]) -> None:
    began = time.perf_counter()
    load_partijen(PARTIJEN, seed=9)
    with without_indexes(Klantcontact, Betrokkene, Zaak, Gesprek, Melding, Poststuk):
        _contacten()
        _zaken()
        _gesprekken()
        _meldingen()
        _brieven()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    say(f"filled: {time.perf_counter() - began:.0f} s")


def _make(model: Any, many: int, **sql: str) -> None:
    values = {"many": many, "since": SINCE, "days": DAYS}
    make_rows(model, "FROM generate_series(0::bigint, %(many)s::bigint - 1) n", values, **sql)


def _contacten() -> None:
    ends = "(ARRAY['beantwoord', 'beantwoord', 'beantwoord', 'doorverbonden', 'terugbelverzoek', 'nee'])[1 + n %% 6]"
    _make(
        Klantcontact,
        CONTACTEN,
        id=CONTACT.sql(),
        nummer="'X' || lpad(n::text, 9, '0')",
        kanaal="(ARRAY['telefoon', 'telefoon', 'telefoon', 'balie', 'email', 'website'])[1 + n %% 6]",
        onderwerp="'Vraag ' || n %% 500",
        product=PRODUCT,
        resultaat=ends,
        plaatsgevonden_op=AT,
        beeindigd_op=f"{AT} + (60 + n %% 400) * interval '1 second'",
        team_id=TEAMS,
        eerst_gezocht="CASE WHEN n %% 4 = 0 THEN n %% 20 = 0 END",
        gesprek="CASE WHEN n %% 6 < 3 THEN 'bench:' || n / 3 ELSE '' END",
    )
    _make(
        Betrokkene,
        CONTACTEN,
        id=CONTACT.sql(),
        klantcontact_id=CONTACT.sql(),
        klantcontact_op=AT,
        partij_id=f"CASE WHEN n %% 5 > 0 THEN {PARTIJ.sql(f'1 + (hashint8(n) & 2147483647) %% {PARTIJEN}')} END",
        rol="'klant'",
        initiator="true",
    )


def _zaken() -> None:
    kind = Zaaktype.objects.filter(concept=False).order_by("id").first()
    assert kind
    ended = f"CASE WHEN n < {ZAKEN} * 0.98 THEN {DAY} + (n %% 60)::int END"
    _make(
        Zaak,
        ZAKEN,
        id=ZAAK.sql(),
        identificatie="'BENCH-' || n",
        bronorganisatie="'517439943'",
        verantwoordelijke_organisatie="'517439943'",
        zaaktype_id=f"'{kind.id}'::uuid",
        registratiedatum=DAY,
        startdatum=DAY,
        einddatum=ended,
        uiterlijke_einddatum_afdoening=f"{DAY} + 56",
        vertrouwelijkheidaanduiding="'openbaar'",
        team_id=TEAMS,
    )


def _gesprekken() -> None:
    answered = f"CASE WHEN n %% 12 > 0 THEN {AT} + (5 + n %% 60) * interval '1 second' END"
    _make(
        Gesprek,
        GESPREKKEN,
        id=GESPREK.sql(),
        centrale="'bench'",
        call_id="n::text",
        queue="'algemeen'",
        state="CASE WHEN n %% 12 > 0 THEN 'ended' ELSE 'missed' END",
        rang_at=AT,
        answered_at=answered,
        ended_at=f"{AT} + (100 + n %% 300) * interval '1 second'",
        team_id="CASE WHEN n %% 12 > 0 THEN 'kcc' END",
    )


def _meldingen() -> None:
    _make(
        Melding,
        MELDINGEN,
        id="gen_random_uuid()",
        send_key="gen_random_uuid()",
        number="'B-' || n",
        category_id="'lamp-uit'",
        lat="52.6",
        lon="4.7",
        team_id="'verlichting'",
        wijk_id="(ARRAY['bergen', 'schoorl', 'egmond-binnen'])[1 + n %% 3]",
        state="'completed'",
        outcome="'solved'",
        received_at=AT,
        completed_at=f"{AT} + (n %% 20) * interval '1 day'",
        due_on=f"{DAY} + 10",
    )


def _brieven() -> None:
    _make(
        Poststuk,
        BRIEVEN,
        id=POSTSTUK.sql(),
        nummer="'B-' || n",
        jaar=f"extract(year FROM {DAY})",
        richting="'in'",
        ontvangen_op=DAY,
        afzendersoort="'burger'",
        onderwerp="'Brief'",
        vertrouwelijkheidaanduiding="'openbaar'",
        toestand="'afgehandeld'",
        team_id=TEAMS,
        afgehandeld_op=f"{AT} + (n %% 40) * interval '1 day'",
        geregistreerd_op=AT,
    )


def seconds(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return round(time.perf_counter() - began, 2)


def count(say: Callable[[str], object]) -> dict[str, Any]:
    """The first count of ten years, a night, a month that is frozen, and the minute."""
    told = {
        "first_count_s": seconds(commands.count_all),
        "nightly_s": seconds(commands.nightly),
        "freeze_13_months_s": seconds(commands.freeze_months),
        "refresh_worst_s": max(seconds(commands.refresh) for _ in range(10)),
    }
    say(str(told))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE cijfers_dagcijfer")
        cursor.execute("SELECT count(*), pg_total_relation_size('cijfers_dagcijfer') FROM cijfers_dagcijfer")
        rows, size = cursor.fetchone()
    return told | {"dagcijfers": rows, "dagcijfers_mb": round(size / 1e6)}


def measure(address: str) -> dict[str, Any]:
    """p50 and p95 of what a manager waits; the freshness of the figures is kept up by the timetable meanwhile."""
    with closing(logged_in(address, SANNE)) as client:

        def pages(name: str, *addresses: str) -> dict[str, float]:
            return percentiles(name, [_timed(client, each) for _ in range(TIMES) for each in addresses])

        figure, behind = (
            reverse("cijfers:figure", args=["in-een-keer"]),
            reverse("cijfers:behind", args=["in-een-keer"]),
        )
        chosen: tuple[dict[str, str], ...] = (
            {"per": "team", "waarde": "groen"},
            {"per": "product", "waarde": "product-7"},
            {},
        )
        return {
            **pages("board", *(f"{reverse('cijfers:dashboard')}?periode={each}" for each in PAGES)),
            **pages("public", *(f"{reverse('cijfers:public')}?periode={each}" for each in PAGES)),
            **pages("figure", *(f"{figure}?periode={each}&per={per}" for each in PAGES for per in ("team", "product"))),
            **pages("steering", *(f"{reverse('cijfers:steering')}?periode={each}" for each in PAGES)),
            **pages("behind", *(f"{behind}?{urlencode({'periode': p, **how})}" for p in PAGES for how in chosen)),
        }


def _timed(client: Any, address: str) -> float:
    began = time.perf_counter()
    client.get(address).raise_for_status()
    return time.perf_counter() - began
