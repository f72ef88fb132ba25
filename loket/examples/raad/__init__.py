"""Meetings of the demo town, invented: what the council will discuss, what it decided, and who voted for it.

Days are told as a number of days from today, so that the demo town always has something to come.
"""

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.examples.cast import SANNE, Person
from loket.kernel.actor import SYSTEM
from loket.kernel.text import AMSTERDAM
from loket.organisatie.models import Medewerker
from loket.raad import commands
from loket.raad.models import Agendapunt, Vergadering
from loket.raad.rules.stemming import stemmen_in

HERE = Path(__file__).parent


def set_up_raad(*, owner: Person = SANNE) -> None:
    for path in sorted(HERE.glob("*.toml")):
        bring(tomllib.loads(path.read_text(encoding="utf-8")), owner)


def bring(told: dict[str, Any], owner: Person, *, today: date | None = None) -> Vergadering:
    """A meeting that was, is noted as held; with its minutes when they are told."""
    day = (today or timezone.localdate()) + timedelta(days=told["in_days"])
    start = datetime.combine(day, told.get("time", time(19, 30)), AMSTERDAM)
    vergadering = commands.plan_vergadering(
        naam=told["naam"],
        gremium=told["gremium"],
        gremium_naam=told.get("gremium_naam", ""),
        planned_start=start,
        planned_end=start + timedelta(hours=3),
        locatie=told["locatie"],
        toelichting=told.get("toelichting", ""),
        owner_id=Medewerker.objects.get(email=owner.email).id,
        by=SYSTEM,
    )
    for number, item in enumerate(told.get("punt", ()), start=1):
        _agendapunt(vergadering, number, item, day)
    for deelnemer in told.get("deelnemer", ()):
        commands.add_deelnemer(vergadering_id=vergadering.id, **deelnemer, by=SYSTEM)
    if told["in_days"] < 0:
        end = start + timedelta(hours=2, minutes=40)
        commands.hold_vergadering(vergadering_id=vergadering.id, start=start, end=end, by=SYSTEM)
    if text := told.get("verslag"):
        commands.publish_verslag(vergadering_id=vergadering.id, text=text, by=SYSTEM)
    return Vergadering.objects.get(id=vergadering.id)


def _agendapunt(vergadering: Vergadering, number: int, told: dict[str, Any], day: date) -> Agendapunt:
    fields = {name: told[name] for name in ("toelichting", "hamerstuk", "besloten", "besluit") if name in told}
    item = commands.put_agendapunt(
        vergadering_id=vergadering.id,
        nummer=number,
        naam=told["naam"],
        behandeld=bool(told.get("besluit")),
        **fields,
        by=SYSTEM,
    )
    for stuk in told.get("stuk", ()):
        name = f"{stuk['titel'].lower().replace(' ', '-')}.txt"
        commands.add_stuk(
            vergadering_id=vergadering.id,
            agendapunt_id=item.id,
            titel=stuk["titel"],
            soort=stuk["soort"],
            datum=day - timedelta(days=10),
            auteur=stuk.get("auteur", ""),
            bestand=SimpleUploadedFile(name, stuk["text"].encode(), "text/plain"),
            by=SYSTEM,
        )
    for stemming in told.get("stemming", ()):
        stemmen, faults = stemmen_in(stemming["stemmen"])
        assert not faults, faults
        commands.record_stemming(agendapunt_id=item.id, onderwerp=stemming["onderwerp"], stemmen=stemmen, by=SYSTEM)
    return item


A_MEETING: dict[str, Any] = {
    "in_days": -1,
    "naam": "Raadsvergadering",
    "gremium": "raad",
    "locatie": "Raadzaal",
    "deelnemer": [{"naam": "Anna Vis", "email": "anna@inwoner.example"}],
    "punt": [
        {
            "naam": "Bomenplan",
            "besluit": "De raad stelt het bomenplan vast.",
            "stuk": [{"titel": "Voorstel bomenplan", "soort": "raadsvoorstel", "text": "Wij planten 500 bomen."}],
            "stemming": [{"onderwerp": "Voorstel bomenplan", "stemmen": "Duinpartij 5 0 0\nBosbelang 2 3 1"}],
        },
        {
            "naam": "Aankoop van geheime grond",
            "besloten": True,
            "besluit": "De raad koopt de geheime grond.",
            "stuk": [{"titel": "Geheime taxatie", "soort": "bijlage", "text": "De geheime grond kost 1 miljoen."}],
            "stemming": [{"onderwerp": "Geheime aankoop", "stemmen": "Duinpartij 5 0 0\nBosbelang 0 6 0"}],
        },
    ],
}


def a_vergadering(**more: Any) -> Vergadering:
    """Held yesterday, with an open and a closed item, each with a paper and a vote."""
    return bring(A_MEETING | more, SANNE)
