"""Very many customers: persons, and organisations with a KvK-nummer; each with an address, a phone and a number.

All is made from the place in the row, so that a klantcontact can say the same without looking it up.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count, islice
from typing import Any

from django.db import connection
from django.utils import timezone

from loket.examples.bulk import Ids, copy_rows, without_indexes
from loket.examples.contact.names import PLACES, STREETS, Name, Names
from loket.examples.many_zaken import BSN_OF
from loket.kernel.secrets import blind_index, encrypt
from loket.partijen.models import DigitaalAdres, Partij, PartijIdentificator
from loket.partijen.rules.digitaal_adres import gevonden_als
from loket.partijen.rules.identificator import index_text
from loket.partijen.rules.zoeknaam import zoeknaam_of

SINCE = datetime(2021, 1, 4, 9, tzinfo=UTC)
PARTIJ, ADRES, NUMMER = (Ids(SINCE, table) for table in ("0a1", "0a2", "0a3"))
FIRST_NUMMER = 1_000_000  # those of the demo stand below
COMPANIES = 8  # of a hundred
SHARED_BY, SWITCHBOARD = 2500, "0729991000"  # one in so many answers the telephone of a hall
BUSIEST = 1  # the customer with the most klantcontacten and zaken


def load_partijen(many: int, *, seed: int) -> None:
    """Number 1 and on."""
    with without_indexes(Partij, DigitaalAdres, PartijIdentificator):
        copy_rows(Partij, _partijen(many, seed))
        copy_rows(DigitaalAdres, _addresses(many))
        copy_rows(PartijIdentificator, _numbers(many))


def is_company(n: int) -> bool:
    return n % 100 >= 100 - COMPANIES


def phone_of(n: int) -> str:
    """Every thirty-third shares that of the customer before; `PHONE` is the same in SQL."""
    if n % SHARED_BY == 7:
        return SWITCHBOARD
    return f"06{10_000_000 + (n - (n % 33 == 0)) * 8191 % 90_000_000}"


PHONE = (
    f"CASE WHEN {{n}} %% {SHARED_BY} = 7 THEN '{SWITCHBOARD}' ELSE"
    " '06' || (10000000 + ({n} - ({n} %% 33 = 0)::int) * 8191 %% 90000000) END"
)


def kvk_of(n: int) -> str:
    return f"{50_000_000 + n}"


def postcode_of(n: int) -> str:
    at = n % 2000
    return f"{1860 + at // 400} {chr(65 + at // 20 % 20)}{chr(65 + at % 20)}"


def house_of(n: int) -> int:
    return 1 + n // 2000 % 45


def born_on(n: int) -> date:
    """One of some 29,000 days."""
    return date(1928, 1, 1) + timedelta(days=n * 7919 % 29_000)


def bsns() -> Iterator[str]:
    """Numbers that pass the eleven test, the busiest customer first. Zaken in bulk are of the same."""
    yield BSN_OF
    yield from bsns_from(10_000_000)


def bsns_from(first: int) -> Iterator[str]:
    """Those of which the first eight digits are this, or more."""
    for eight in map(str, count(first)):
        ninth = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), eight, strict=True)) % 11
        if ninth < 10:
            yield f"{eight}{ninth}"


def names_of(many: int, *, seed: int) -> Iterator[Name | str]:
    """Of the customers from number 1 on: a person's name, or what the company is called."""
    names = Names(seed)
    return (names.company() if is_company(n) else names.person() for n in range(1, many + 1))


def _partijen(many: int, seed: int) -> Iterator[dict[str, Any]]:
    now = timezone.now()
    for n, name in enumerate(names_of(many, seed=seed), start=1):
        lives = {
            "straatnaam": STREETS[n % 2000 % len(STREETS)],
            "huisnummer": house_of(n),
            "postcode": postcode_of(n),
            "stad": PLACES[n % 2000 // 400],
            "land": "NL",
        }
        told = {"id": PARTIJ.of(n), "nummer": f"{FIRST_NUMMER + n:010}", "voorkeurstaal": "nld"}
        yield {**told, "bezoekadres": _json(lives), "gemaakt_op": now, "gewijzigd_op": now, **_named(name, n)}


def _named(name: Name | str, n: int) -> dict[str, Any]:
    if isinstance(name, str):
        return {"soort_partij": "organisatie", "naam": name, "zoeknaam": zoeknaam_of(name)}
    return {
        "soort_partij": "persoon",
        "voornaam": name.first,
        "voorvoegsel_achternaam": name.infix,
        "achternaam": name.last,
        "zoeknaam": name.found_by,
        "geboortedatum": born_on(n),
    }


def _json(struct: dict[str, Any]) -> Any:
    return Partij._meta.get_field("bezoekadres").get_db_prep_save(struct, connection)


def _addresses(many: int) -> Iterator[dict[str, Any]]:
    for n in range(1, many + 1):
        kinds = [("telefoonnummer", phone_of(n))] + ([("email", f"klant{n}@inwoner.example")] if n % 2 else [])
        for place, (kind, adres) in enumerate(kinds):
            yield {
                "id": ADRES.of(2 * n + place),
                "partij_id": PARTIJ.of(n),
                "soort_digitaal_adres": kind,
                "adres": adres,
                "gevonden_als": gevonden_als(kind, adres),
                "is_standaard_adres": True,
            }


def _numbers(many: int) -> Iterator[dict[str, Any]]:
    for n, bsn in enumerate(islice(bsns(), many), start=1):
        kind, number = ("kvk_nummer", kvk_of(n)) if is_company(n) else ("bsn", bsn)
        yield {
            "id": NUMMER.of(n),
            "partij_id": PARTIJ.of(n),
            "code_objecttype": "niet_natuurlijk_persoon" if is_company(n) else "natuurlijk_persoon",
            "code_register": "hr" if is_company(n) else "brp",
            "code_soort_object_id": kind,
            "object_id": encrypt(number),
            "object_index": blind_index(index_text(kind, number)),
        }
