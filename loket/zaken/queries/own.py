"""The zaken of who is in: by the number of a register, never by a name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.secrets import blind_index
from loket.kernel.sql import row, rows
from loket.zaken.models import Rol
from loket.zaken.queries.beside import Step, steps_of
from loket.zaken.queries.kcc import POSTCODE
from loket.zaken.rules.aanvulling import asked_lines
from loket.zaken.rules.kcc import OPEN, TOLD
from loket.zaken.rules.own import ROLLEN, Day, Stand, day_of, state_of, title_of
from loket.zgw.caller import LEVELS

MOST = 200
SHOWN_LEVELS = list(LEVELS[: TOLD + 1])  # what is more secret than confidential, is told in another way
KVK = "(r.betrokkene_identificatie ->> 'kvkNummer')"
WAYS = {  # filled, for the indexes hold no empty ones
    "bsn": "r.bsn_index = %(bsn)s::bytea",
    "kvk": f"{KVK} > '' AND {KVK} = %(kvk)s::text",
}
BY_POSTCODE = f"{POSTCODE} > '' AND {POSTCODE} = ANY(%(postcodes)s::text[])"
OWN = """
    SELECT z.id, z.identificatie, k.omschrijving, z.omschrijving, z.startdatum, z.einddatum, z.team_id, g.name,
        s.volgnummer, s.omschrijving, s.burgertekst, l.datum_status_gezet,
        (SELECT count(*) FROM catalogi_statustype v WHERE v.zaaktype_id = k.id AND v.volgnummer <= s.volgnummer),
        (SELECT count(*) FROM catalogi_statustype v WHERE v.zaaktype_id = k.id),
        rt.omschrijving, a.id, a.gevraagd, a.uiterlijk,
        EXISTS (SELECT FROM zaken_opschorting o WHERE o.zaak_id = z.id AND o.tot IS NULL),
        z.uiterlijke_einddatum_afdoening, z.einddatum_gepland
    FROM zaken_zaak z JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id
        LEFT JOIN organisatie_team g ON g.code = z.team_id
        LEFT JOIN zaken_status l ON l.id = z.laatste_status_id
        LEFT JOIN catalogi_statustype s ON s.id = l.statustype_id
        LEFT JOIN zaken_resultaat u ON u.zaak_id = z.id
        LEFT JOIN catalogi_resultaattype rt ON rt.id = u.resultaattype_id
        LEFT JOIN zaken_aanvulling a ON a.zaak_id = z.id AND a.binnen_op IS NULL
    WHERE z.id IN (
            SELECT r.zaak_id FROM zaken_rol r WHERE {way} AND r.omschrijving_generiek = ANY(%(rollen)s::text[])
        )
        AND {which} AND z.vertrouwelijkheidaanduiding = ANY(%(levels)s::text[])
        AND k.indicatie_intern_of_extern <> 'intern'
    ORDER BY z.einddatum IS NOT NULL, a.uiterlijk, z.id DESC LIMIT %(most)s::int
"""


@dataclass(frozen=True, slots=True)
class OwnZaak:
    """`place` of `steps`: how far it is. What must be done stands in `stand`."""

    id: UUID
    identificatie: str
    title: str
    zaaktype: str
    start: date
    ended: date | None
    team_code: str
    team: str
    volgnummer: int | None
    status_at: datetime | None
    place: int
    steps: int
    aanvulling_id: UUID | None
    stand: Stand

    @property
    def state(self) -> str:
        return state_of(self.stand)

    def day(self, today: date) -> Day:
        return day_of(self.stand, today)


def own_zaken(who: Ingelogde, *, most: int = MOST) -> list[OwnZaak]:
    """What waits for this person first, then what is open, then what is closed; each time the newest first."""
    sql, values = _question(who, "true")
    return [_own(told) for told in rows(sql, {**values, "most": most})] if values else []


def own_zaak(who: Ingelogde, zaak_id: UUID) -> OwnZaak | None:
    """None when it is not there, or is not of this person: the one cannot be told from the other."""
    sql, values = _question(who, "z.id = %(zaak)s::uuid")
    told = row(sql, {**values, "zaak": zaak_id, "most": 1}) if values else None
    return _own(told) if told else None


def own_steps(zaak: OwnZaak) -> list[Step]:
    """Without what the zaak went past: that says nothing to people."""
    return [each for each in steps_of(zaak.id, zaak.volgnummer) if not each.skipped]


def _question(who: Ingelogde, which: str) -> tuple[str, dict[str, Any]]:
    """Whose numbers: of who is represented, else of who is in. Without any there is nothing to ask."""
    whose = who.whose
    way = "bsn" if whose.bsn else "kvk" if whose.kvk else ""
    if not way:
        return "", {}
    number = {"bsn": blind_index(whose.bsn)} if way == "bsn" else {"kvk": whose.kvk}
    sql = OWN.replace("{way}", WAYS[way]).replace("{which}", which)
    return sql, {**number, "rollen": list(ROLLEN), "levels": SHOWN_LEVELS}


def _own(told: tuple[Any, ...]) -> OwnZaak:
    id, number, zaaktype, omschrijving, start, ended, team_code, team, volgnummer, status, says, at, *rest = told
    place, steps, resultaat, aanvulling, gevraagd, until, still, last, aim = rest
    stand = Stand(
        status=status or "",
        says=says or "",
        ended=ended,
        resultaat=resultaat or "",
        asked=tuple(asked_lines(gevraagd)) if gevraagd else (),
        asked_until=until,
        still=still,
        last=last,
        aim=aim,
    )
    return OwnZaak(
        id=id,
        identificatie=number,
        title=title_of(zaaktype, omschrijving),
        zaaktype=zaaktype,
        start=start,
        ended=ended,
        team_code=team_code or "",
        team=team or "",
        volgnummer=volgnummer,
        status_at=at,
        place=place,
        steps=steps,
        aanvulling_id=aanvulling,
        stand=stand,
    )


def followed_zaak(nummer: str, postcode: str) -> OwnZaak | None:
    """For who is not in: by its number and the postcode of who asked for it, both exactly. Two statements at most.

    Nothing of what is secret; and what is asked is not told, as it may say something of a person.
    """
    sql = OWN.replace("{way}", BY_POSTCODE).replace("{which}", "z.identificatie = ANY(%(numbers)s::text[])")
    codes = [postcode, f"{postcode[:4]} {postcode[4:]}"]
    values = {"postcodes": codes, "numbers": sorted({nummer, nummer.upper()}), "most": 2}
    found = rows(sql, {**values, "rollen": list(ROLLEN), "levels": list(LEVELS[: OPEN + 1])})
    return _without_what_is_asked(_own(found[0])) if len(found) == 1 else None


def _without_what_is_asked(zaak: OwnZaak) -> OwnZaak:
    stand = replace(zaak.stand, asked=("",) if zaak.stand.asked else (), resultaat="")
    return replace(zaak, title=zaak.zaaktype, stand=stand)


def zaken_of_numbers(numbers: Iterable[str]) -> list[UUID]:
    """All that are theirs, for who tells them what we hold: nothing that is secret, nothing of our own work."""
    sql = (
        "SELECT DISTINCT z.id FROM zaken_zaak z JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id"
        " JOIN zaken_rol r ON r.zaak_id = z.id WHERE r.bsn_index = ANY(%(bsn)s::bytea[])"
        " AND r.omschrijving_generiek = ANY(%(rollen)s::text[])"
        " AND z.vertrouwelijkheidaanduiding = ANY(%(levels)s::text[]) AND k.indicatie_intern_of_extern <> 'intern'"
    )
    asked = {"bsn": [blind_index(each) for each in numbers], "rollen": list(ROLLEN), "levels": SHOWN_LEVELS}
    return [each[0] for each in rows(sql, asked)]


def untold_of_numbers(numbers: Iterable[str]) -> list[tuple[UUID, bool]]:
    """Those in which they stand, in whatever rol, and that are too secret to be told: with whether each still runs."""
    theirs = Rol.objects.filter(bsn_index__in=[blind_index(each) for each in numbers])
    secret = theirs.exclude(zaak__vertrouwelijkheidaanduiding__in=SHOWN_LEVELS)
    return [(zaak, ended is None) for zaak, ended in secret.values_list("zaak_id", "zaak__einddatum").distinct()]


def stands_in_a_zaak(numbers: Iterable[str]) -> bool:
    """In whatever rol, however secret, also in our own work: for who decides whether somebody is forgotten."""
    return Rol.objects.filter(bsn_index__in=[blind_index(each) for each in numbers]).exists()
