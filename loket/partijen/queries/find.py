"""Find a customer by whatever they say of themselves. Who asks must have the right to: the pages see to that."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from loket.kernel.secrets import blind_index
from loket.kernel.sql import rows
from loket.partijen.rules.digitaal_adres import gevonden_als
from loket.partijen.rules.identificator import index_text
from loket.partijen.rules.query import Query, read_query

MOST, MOST_WORDS = 50, 10
NUMBER = "SELECT partij_id AS id FROM partijen_partijidentificator WHERE object_index = ANY(%(indexes)s::bytea[])"
# Not that of a betrokkene, who is no partij, nor of who gave it as their own and did not open the link that we mailed.
REACHED = """SELECT partij_id AS id FROM partijen_digitaaladres
    WHERE gevonden_als = %(found_as)s::text AND soort_digitaal_adres = %(soort)s::text AND partij_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM partijen_bevestiging b
        WHERE b.adres_id = partijen_digitaaladres.id AND b.bevestigd_op IS NULL)"""
THESE = "SELECT unnest(%(ids)s::text[])::uuid AS id"
PARTIJ = "SELECT id FROM partijen_partij WHERE "
LIVES = "bezoekadres ->> 'postcode' = ANY(%(postcodes)s::text[])"
NEAR = "bezoekadres ->> 'huisnummer' = %(house)s::text"
BORN = "geboortedatum = %(birth)s::date"
NAMED = "zoeknaam LIKE %({name})s::text"  # one for each word: an index serves LIKE, and no LIKE ALL
BEGUN = "(zoeknaam LIKE %(begun)s::text OR zoeknaam LIKE %(begun_within)s::text)"
SHOWN = """SELECT p.id, p.nummer, p.soort_partij, p.zoeknaam,
    coalesce(nullif(p.naam, ''), concat_ws(' ', nullif(coalesce(nullif(p.voornaam, ''), p.voorletters), ''),
        nullif(p.voorvoegsel_achternaam, ''), nullif(p.achternaam, ''))),
    coalesce(p.bezoekadres, '{{}}'::jsonb)::text, coalesce(o.naam, ''), coalesce(p.indicatie_geheimhouding, false),
    coalesce((SELECT a.adres FROM partijen_digitaaladres a
        WHERE a.partij_id = p.id AND a.soort_digitaal_adres = 'telefoonnummer'
        ORDER BY a.is_standaard_adres DESC, a.id LIMIT 1), '')
    FROM (SELECT p.* FROM partijen_partij p JOIN ({found}) f ON f.id = p.id
        ORDER BY p.indicatie_actief DESC, {order}p.zoeknaam, p.id LIMIT %(most)s::int) p
    LEFT JOIN partijen_partij o ON o.id = p.werkte_voor_id
    ORDER BY p.indicatie_actief DESC, {order}p.zoeknaam, p.id"""


@dataclass(frozen=True, slots=True)
class PartijRow:
    """What tells one from another. Of somebody whose data are secret (`secret`) there is no address and no phone."""

    id: UUID
    nummer: str
    soort: str
    name: str
    address: str = ""
    works_for: str = ""
    phone: str = ""
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """`zaaknummer` is filled when that was typed: partijen know no zaken, whoever stands above asks those."""

    rows: tuple[PartijRow, ...] = ()
    zaaknummer: str = ""


def find_partijen(text: str, *, most: int = 20) -> Found:
    """By name, birth date, postcode and number, phone, e-mail, BSN, KvK-nummer; in one statement."""
    query = read_query(text)
    if query.zaaknummer or not query.anything:
        return Found(zaaknummer=query.zaaknummer)
    return Found(_rows(query, most))


def partijen_by_phone(number: str, *, most: int = 20) -> tuple[PartijRow, ...]:
    """Everybody who can be reached there: several people share a phone."""
    found_as = gevonden_als("telefoonnummer", number)
    return _rows(Query(phone=found_as), most) if found_as else ()


def partijen_by_email(address: str, *, most: int = 20) -> tuple[PartijRow, ...]:
    """Everybody whose address this is. One that waits to be confirmed is nobody's yet: else who gives the address of
    another reads in Mijn what that one mails us.
    """
    query = Query(email=gevonden_als("email", address))
    return _rows(query, most) if query.email else ()


def partijen_numbered(ids: Iterable[UUID]) -> tuple[PartijRow, ...]:
    """These, as a search shows them. One statement."""
    values = {"ids": [str(each) for each in ids][:MOST], "most": MOST, **_values(Query())}
    return tuple(_row(*each) for each in rows(SHOWN.format(found=THESE, order=""), values))


def _rows(query: Query, most: int) -> tuple[PartijRow, ...]:
    order = "(p.zoeknaam LIKE ALL(%(patterns)s::text[])) DESC, " if query.postcode and query.words else ""
    values = {"most": max(1, min(most, MOST)), **_values(query)}
    told = rows(SHOWN.format(found=" UNION ".join(_found(query)), order=order), values)
    return tuple(_row(*each) for each in told)


def _found(query: Query) -> list[str]:
    """The statements that each give ids: what can be meant by one text may be several things."""
    found = [NUMBER] if query.numbers else []
    if query.phone or query.email:
        found.append(REACHED)
    parts = [LIVES] if query.postcode else []
    if query.house:
        parts.append(NEAR)
    if query.birth:
        parts.append(BORN)
    if query.words and not query.postcode:  # beside a postcode they may be of a street: they only sort
        parts += _named(query.words)
    return [*found, PARTIJ + " AND ".join(parts)] if parts else found


def _values(query: Query) -> dict[str, Any]:
    digits, letters = query.postcode[:4], query.postcode[4:]
    return {
        "indexes": [blind_index(index_text(*each)) for each in query.numbers],
        "found_as": query.phone or query.email,
        "soort": "telefoonnummer" if query.phone else "email",
        "postcodes": [f"{digits}{letters}", f"{digits} {letters}"],
        "house": query.house,
        "birth": query.birth,
        "patterns": [f"%{word}%" for word in query.words],
        **{f"word{place}": f"%{word}%" for place, word in enumerate(query.words)},
        "begun": f"{' '.join(query.words)}%",
        "begun_within": f"% {' '.join(query.words)}%",
    }


def _named(words: tuple[str, ...]) -> list[str]:
    """Each word somewhere in the name. The index knows three letters and more: a name as short as Bo begins a word."""
    if not any(len(word) > 2 for word in words):
        return [BEGUN]
    return [NAMED.format(name=f"word{place}") for place, _ in enumerate(words[:MOST_WORDS])]


def _row(
    id: UUID, nummer: str, soort: str, _: str, name: str, lives: str, works: str, secret: bool, phone: str
) -> PartijRow:
    if secret:
        return PartijRow(id, nummer, soort, name, works_for=works, secret=True)
    return PartijRow(id, nummer, soort, name, line_of(json.loads(lives)), works, phone)


def line_of(lives: dict[str, Any]) -> str:
    """An address as one line: "Duinweg 4, 1861 AB Bergen"; empty for none."""
    told = {name: str(value) for name, value in lives.items() if value}
    house = f"{told.get('huisnummer', '')}{told.get('huisletter', '')}"
    extra = f"-{told['huisnummertoevoeging']}" if "huisnummertoevoeging" in told else ""
    parts = (f"{told.get('straatnaam', '')} {house}{extra}", f"{told.get('postcode', '')} {told.get('stad', '')}")
    return ", ".join(part.strip() for part in parts if part.strip())
