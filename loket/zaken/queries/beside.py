"""What stands beside the facts of a zaak: its steps, values, contacts, notes, besluiten and other zaken."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.sql import rows
from loket.zaken.models import Klantcontact, Zaakbesluit, Zaaknotitie
from loket.zaken.rules.rights import why_not_see

STEPS = """
    SELECT s.id, s.omschrijving, s.burgertekst, s.volgnummer,
        (SELECT max(v.datum_status_gezet) FROM zaken_status v WHERE v.zaak_id = z.id AND v.statustype_id = s.id)
    FROM zaken_zaak z JOIN catalogi_statustype s ON s.zaaktype_id = z.zaaktype_id
    WHERE z.id = %(zaak)s::uuid ORDER BY s.volgnummer
"""
VALUES = """
    SELECT e.id, e.naam, e.definitie, e.specificatie::text, v.id, coalesce(v.waarde, ''), e.statustype_id
    FROM zaken_zaak z JOIN catalogi_eigenschap e ON e.zaaktype_id = z.zaaktype_id
        LEFT JOIN zaken_zaakeigenschap v ON v.zaak_id = z.id AND v.eigenschap_id = e.id
    WHERE z.id = %(zaak)s::uuid ORDER BY e.naam
"""
OTHERS = """
    WITH me AS (SELECT * FROM zaken_zaak WHERE id = %(zaak)s::uuid), found(id, aard) AS (
        SELECT hoofdzaak_id, 'hoofdzaak' FROM me WHERE hoofdzaak_id IS NOT NULL
        UNION SELECT v.id, 'deelzaak' FROM zaken_zaak v WHERE v.hoofdzaak_id = %(zaak)s::uuid
        UNION SELECT (x.one->>'id')::uuid, x.one->>'aardRelatie'
            FROM me, jsonb_array_elements(me.relevante_andere_zaken) x(one) WHERE x.one ? 'id'
        UNION SELECT v.id, 'genoemd door' FROM zaken_zaak v WHERE v.relevante_andere_zaken <> '[]'
            AND v.relevante_andere_zaken @> jsonb_build_array(jsonb_build_object('id', %(zaak)s::uuid))
    )
    SELECT z.id, z.identificatie, k.omschrijving, z.omschrijving, f.aard, s.omschrijving, z.einddatum,
        z.vertrouwelijkheidaanduiding, z.team_id, z.behandelaar_id, g.name, z.gesloten_voor
    FROM found f JOIN zaken_zaak z ON z.id = f.id JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id
        LEFT JOIN organisatie_team g ON g.code = z.team_id
        LEFT JOIN zaken_status l ON l.id = z.laatste_status_id
        LEFT JOIN catalogi_statustype s ON s.id = l.statustype_id
    ORDER BY z.id LIMIT 100
"""
AARD = {
    "hoofdzaak": "Hoofdzaak",
    "deelzaak": "Deelzaak",
    "vervolg": "Vervolg",
    "bijdrage": "Bijdrage",
    "onderwerp": "Gaat over hetzelfde",
    "genoemd door": "Noemt deze zaak",
}


@dataclass(frozen=True, slots=True)
class Step:
    """`state`: done, now, or todo; `skipped` when the zaak went past it without having it."""

    id: UUID
    name: str
    told: str
    at: datetime | None
    state: str

    @property
    def skipped(self) -> bool:
        return self.state == "skipped"


@dataclass(frozen=True, slots=True)
class Value:
    """What is asked of each zaak of this kind, with what was filled in. `specificatie` is JSON."""

    eigenschap_id: UUID
    naam: str
    definitie: str
    specificatie: str
    value_id: UUID | None
    waarde: str
    statustype_id: UUID | None


@dataclass(frozen=True, slots=True)
class OtherZaak:
    """`open` when who asks may see it; else only of whom it is."""

    id: UUID
    identificatie: str
    zaaktype: str
    omschrijving: str
    aard: str
    status: str
    ended: date | None
    team: str
    open: bool


@dataclass(frozen=True, slots=True)
class Contact:
    at: datetime
    kanaal: str
    onderwerp: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Note:
    id: UUID
    onderwerp: str
    tekst: str
    door: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Besluit:
    """What we know of it here; the rest is kept one floor up."""

    id: UUID
    ingangsdatum: date
    vervaldatum: date | None


def steps_of(zaak_id: UUID, now_at: int | None) -> list[Step]:
    """The line of statuses; `now_at` is the number of the one that the zaak has. None is done before it was set."""
    return [
        Step(id, name, told, at, _state(number, at, now_at))
        for id, name, told, number, at in rows(STEPS, {"zaak": zaak_id})
    ]


def values_of(zaak_id: UUID) -> list[Value]:
    return [Value(*found) for found in rows(VALUES, {"zaak": zaak_id})]


def other_zaken(zaak_id: UUID, *, by: Actor) -> list[OtherZaak]:
    """Hoofdzaak, deelzaken, and zaken that one of the two names."""
    return [_other(found, by) for found in rows(OTHERS, {"zaak": zaak_id})]


def contacts_of(zaak_id: UUID) -> list[Contact]:
    found = Klantcontact.objects.filter(zaak_id=zaak_id).order_by("-datumtijd")[:100]
    return [Contact(*each) for each in found.values_list("datumtijd", "kanaal", "onderwerp", "toelichting")]


def notes_of(zaak_id: UUID) -> list[Note]:
    found = Zaaknotitie.objects.filter(gerelateerd_aan_id=zaak_id).order_by("-aanmaakdatum", "-id")[:100]
    return [Note(*each) for each in found.values_list("id", "onderwerp", "tekst", "aangemaakt_door", "aanmaakdatum")]


def besluiten_of(zaak_id: UUID) -> list[Besluit]:
    found = Zaakbesluit.objects.filter(zaak_id=zaak_id).order_by("id")
    return [Besluit(*each) for each in found.values_list("besluit_id", "ingangsdatum", "vervaldatum")]


def _state(number: int, at: datetime | None, now_at: int | None) -> str:
    if number == now_at:
        return "now"
    if now_at is None or number > now_at:
        return "todo"
    return "done" if at else "skipped"


def _other(found: tuple[Any, ...], by: Actor) -> OtherZaak:
    *told, level, team, behandelaar, team_name, closed_to = found
    seen = why_not_see(level, team, behandelaar, closed_to=closed_to, by=by) is None
    id, identificatie, zaaktype, omschrijving, aard, status, ended = told
    return OtherZaak(
        id=id,
        identificatie=identificatie if seen else "",
        zaaktype=zaaktype if seen else "",
        omschrijving=omschrijving if seen else "",
        aard=AARD.get(aard, aard),
        status=(status or "Nieuw") if seen else "",
        ended=ended if seen else None,
        team=team_name or "",
        open=seen,
    )
