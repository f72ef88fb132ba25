"""Visits to the forms of the demo town in the last month, so that the figures have something to tell (S-100)."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from loket.formulieren.models import FormulierVersie, Moment, Momentsoort
from loket.formulieren.rules.content import Stap, read

VISITS = {"verhuizing": 60, "parkeervergunning": 45, "grofvuil": 40, "kapvergunning": 25, "wmo-melding": 20}
STOPS, FAULT = 0.12, 0.15  # the chance to stop at a step, and to get something wrong there
DAYS = 30


def visit_forms(*, until: datetime, seed: int = 2026) -> None:
    """Some stop halfway, some get a fault; nobody of them is anybody."""
    chance = random.Random(seed)  # noqa: S311 - invents visits, guards nothing
    live = FormulierVersie.objects.filter(published_at__isnull=False, withdrawn_at=None, formulier__in=VISITS)
    moments = [
        moment
        for versie in live.order_by("formulier_id")
        for _ in range(VISITS[versie.formulier_id])
        for moment in _visit(versie, until - timedelta(minutes=chance.randint(200, DAYS * 24 * 60)), chance)
    ]
    Moment.objects.bulk_create(moments)


def _visit(versie: FormulierVersie, at: datetime, chance: random.Random) -> Iterator[Moment]:
    """Step by step, until it is sent or left."""
    id, smal = uuid4(), chance.random() < 0.6

    def moment(soort: Momentsoort, stap: str = "", vraag: str = "") -> Moment:
        return _moment(id, versie, soort, at, stap, vraag, smal)

    yield moment(Momentsoort.BEGONNEN)
    for stap in read(versie.inhoud).stappen:
        if stap.als is not None:
            continue
        yield moment(Momentsoort.GETOOND, stap.code)
        at += timedelta(seconds=chance.randint(15, 40) * len(stap.vragen))
        if chance.random() < FAULT:
            yield moment(Momentsoort.FOUT, stap.code, _hard_question(stap, chance))
            at += timedelta(seconds=chance.randint(10, 60))
        if chance.random() < STOPS:
            return
        yield moment(Momentsoort.KLAAR, stap.code)
    yield moment(Momentsoort.VERSTUURD)


def _hard_question(stap: Stap, chance: random.Random) -> str:
    """Files and addresses go wrong more often."""
    hard = [vraag.code for vraag in stap.vragen if vraag.soort in ("bestand", "adres", "plek", "datum")]
    return chance.choice(hard or [vraag.code for vraag in stap.vragen])


def _moment(
    id: UUID, versie: FormulierVersie, soort: Momentsoort, at: datetime, stap: str, vraag: str, smal: bool
) -> Moment:
    return Moment(bezoek=id, versie=versie, soort=soort, stap=stap, vraag=vraag, smal=smal, at=at)
