"""The zaken of somebody who calls and was checked: where each is, in words that may be told on the telephone."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.secrets import blind_index
from loket.kernel.sql import rows
from loket.kernel.text import local
from loket.partijen.rules.known import Known
from loket.zaken.models import Rol, Zaak
from loket.zaken.queries.kcc import BORN, MOST, POSTCODE
from loket.zaken.queries.parties import STAFF_ROLLEN
from loket.zaken.rules.customer import Asker, Customer, is_of
from loket.zaken.rules.kcc import Stand, is_shut, text_to_tell
from loket.zaken.rules.naam import is_called

RECENT = timedelta(days=183)  # what is closed longer ago is looked up by its number
KVK = "(r.betrokkene_identificatie ->> 'kvkNummer')"
WAYS = {  # filled, for the indexes hold no empty ones
    "bsn": "r.bsn_index = %(bsn)s::bytea",
    "kvk": f"{KVK} > '' AND {KVK} = %(kvk)s::text",
    "born": f"{BORN} > '' AND {BORN} = ANY(%(days)s::text[])",
    "postcode": f"{POSTCODE} > '' AND {POSTCODE} = ANY(%(postcodes)s::text[])",
}
THEIRS = """
    SELECT z.id, z.identificatie, k.omschrijving, z.omschrijving, z.startdatum, z.einddatum,
        z.vertrouwelijkheidaanduiding, s.omschrijving, s.burgertekst, rt.omschrijving, a.uiterlijk,
        EXISTS (SELECT FROM zaken_opschorting o WHERE o.zaak_id = z.id AND o.tot IS NULL),
        z.uiterlijke_einddatum_afdoening, z.einddatum_gepland,
        (SELECT json_agg(json_build_array(r.omschrijving_generiek, r.betrokkene_type, r.betrokkene_identificatie,
            r.bsn_index = %(bsn)s::bytea))::text FROM zaken_rol r WHERE r.zaak_id = z.id)
    FROM zaken_zaak z JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id
        LEFT JOIN zaken_status l ON l.id = z.laatste_status_id
        LEFT JOIN catalogi_statustype s ON s.id = l.statustype_id
        LEFT JOIN zaken_resultaat u ON u.zaak_id = z.id
        LEFT JOIN catalogi_resultaattype rt ON rt.id = u.resultaattype_id
        LEFT JOIN zaken_aanvulling a ON a.zaak_id = z.id AND a.binnen_op IS NULL
    WHERE z.id IN ({found}) AND cardinality(z.gesloten_voor) = 0
        AND (z.einddatum IS NULL OR z.einddatum >= %(since)s::date)
    ORDER BY z.einddatum IS NOT NULL, z.id DESC LIMIT 200
"""


@dataclass(frozen=True, slots=True)
class ZaakOfCustomer:
    """`says` can be read aloud. Of one that is `shut` there is only its number."""

    id: UUID
    identificatie: str
    zaaktype: str
    omschrijving: str
    start: date
    ended: date | None
    says: str
    shut: bool


def zaken_of_customer(
    customer: Customer, *, not_of: tuple[str, str], today: date, most: int = MOST
) -> list[ZaakOfCustomer]:
    """The open ones first, then what was closed in the last half year; each time the newest first.

    `not_of` is the first and last name of who looks: a zaak in which that name stands is left out, as it may be their
    own. Whoever asks sees to the rights, the check of who calls, and the log. One statement.
    """
    ways = list(_ways(customer))
    if not ways:
        return []
    found = " UNION ".join(f"SELECT r.zaak_id FROM zaken_rol r WHERE {WAYS[way]}" for way in ways)
    told = rows(THEIRS.format(found=found), {**_values(customer), "since": today - RECENT})
    shown = (_row(each, today) for each in told if _is_theirs(customer, _askers(each[-1]), not_of))
    return [zaak for zaak, _ in zip(shown, range(most), strict=False)]


def zaken_of_known(known: Known, *, now: datetime, by: Actor, most: int = MOST) -> list[ZaakOfCustomer]:
    """The same, of a partij in the register, for this colleague: not what may be the own zaak of who looks."""
    first, _, last = by.name.partition(" ")
    customer = Customer(**{each.name: getattr(known, each.name) for each in fields(Customer)})
    return zaken_of_customer(customer, not_of=(first, last), today=local(now).date(), most=most)


def words_to_find_asker(number: str) -> str:
    """By what a partij is found who asked for the zaak of this number: a BSN or KvK-nummer, else name and birth date or
    postcode; empty when there is none. Nobody is shown these words. Two statements at most.
    """
    zaak = Zaak.objects.filter(identificatie=number).order_by("-id").values("id")[:1]
    rol = Rol.objects.filter(zaak_id__in=zaak, omschrijving_generiek="initiator").first()
    if rol is None:
        return ""
    struct = rol.betrokkene_identificatie or {}
    address = struct.get("verblijfsadres") or {}
    born = str(struct.get("geboortedatum") or "").replace("-", "")
    day = f"{born[:4]}-{born[4:6]}-{born[6:8]}" if len(born) == 8 else str(address.get("aoaPostcode") or "")
    name = str(struct.get("geslachtsnaam") or struct.get("statutaireNaam") or "")
    return rol.bsn or str(struct.get("kvkNummer") or "") or (f"{name} {day}" if day else "")


def _ways(customer: Customer) -> Iterator[str]:
    if customer.bsn:
        yield "bsn"
    if customer.kvk:
        yield "kvk"
    if customer.born and customer.achternaam:
        yield "born"
    if customer.postcode and customer.achternaam:
        yield "postcode"


def _values(customer: Customer) -> dict[str, Any]:
    plain = customer.postcode.replace(" ", "").upper()
    return {
        "bsn": blind_index(customer.bsn) if customer.bsn else b"",
        "kvk": customer.kvk,
        "days": [f"{customer.born:%Y-%m-%d}", f"{customer.born:%Y%m%d}"] if customer.born else [],
        "postcodes": [plain, f"{plain[:4]} {plain[4:]}"],
    }


def _askers(told: str | None) -> list[Asker]:
    return [Asker(role, kind, struct or {}, same) for role, kind, struct, same in json.loads(told or "[]")]


def _is_theirs(customer: Customer, askers: Sequence[Asker], not_of: tuple[str, str]) -> bool:
    if any(is_called(each.kind, each.struct, *not_of) for each in askers if each.role not in STAFF_ROLLEN):
        return False
    return any(is_of(customer, each) for each in askers)


def _row(told: tuple[Any, ...], today: date) -> ZaakOfCustomer:
    id, number, zaaktype, omschrijving, start, ended, level, status, says, resultaat, asked, still, last, aim, _ = told
    if is_shut(level):
        return ZaakOfCustomer(id, number, "", "", start, ended, "", shut=True)
    stand = Stand(
        level=level,
        zaaktype=zaaktype,
        status=status or "",
        says=says or "",
        ended=ended,
        resultaat=resultaat or "",
        asked_until=asked,
        still=still,
        last=last,
        aim=aim,
    )
    return ZaakOfCustomer(id, number, zaaktype, omschrijving, start, ended, text_to_tell(stand, today), shut=False)
