"""The people of the town whom we know because they asked something before. All of them are invented."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from django.db import connection

from loket.examples.bulk import Ids, copy_rows
from loket.examples.contact.many_partijen import born_on, bsns_from, house_of, postcode_of
from loket.examples.contact.names import PLACES, STREETS, Name, Names
from loket.examples.year.book import Resident
from loket.kernel.secrets import blind_index, encrypt
from loket.partijen.models import DigitaalAdres, Partij, PartijIdentificator
from loket.partijen.rules.digitaal_adres import gevonden_als
from loket.partijen.rules.identificator import index_text
from loket.zaken.rules.aanvrager import Aanvrager

SINCE = datetime(2024, 1, 2, 9, tzinfo=UTC)
PARTIJ, ADRES, NUMMER = (Ids(SINCE, table) for table in ("0e1", "0e2", "0e3"))
FIRST_NUMMER, FIRST_BSN = 500_000, 12_000_000  # not those of anybody else in the demo


def residents(many: int, *, seed: int) -> Sequence[Resident]:
    """So many persons, each with a phone, a mail address and a BSN."""
    told = zip(_names(many, seed), islice(bsns_from(FIRST_BSN), many), strict=True)
    return [
        Resident(PARTIJ.of(n), _called(name), _phone(n), _email(n), _asks(n, name, bsn))
        for n, (name, bsn) in enumerate(told)
    ]


def settle(many: int, *, seed: int) -> None:
    """The same are known from now on."""
    copy_rows(Partij, (_partij(n, name) for n, name in enumerate(_names(many, seed))))
    copy_rows(DigitaalAdres, _addresses(many))
    copy_rows(PartijIdentificator, _numbers(list(islice(bsns_from(FIRST_BSN), many))))


def _names(many: int, seed: int) -> Sequence[Name]:
    names = Names(seed)
    return [names.person() for _ in range(many)]


def _asks(n: int, name: Name, bsn: str) -> Aanvrager:
    """As the applicant of a zaak."""
    return Aanvrager(
        voornaam=name.first,
        tussenvoegsel=name.infix,
        achternaam=name.last,
        bsn=bsn,
        email=_email(n),
        phone=_phone(n),
        straat=STREETS[n % len(STREETS)],
        huisnummer=str(house_of(n)),
        postcode=postcode_of(n),
        plaats=PLACES[n % 2000 // 400],
    )


def _partij(n: int, name: Name) -> dict[str, Any]:
    lives = {
        "straatnaam": STREETS[n % len(STREETS)],
        "huisnummer": house_of(n),
        "postcode": postcode_of(n),
        "stad": PLACES[n % 2000 // 400],
        "land": "NL",
    }
    return {
        "id": PARTIJ.of(n),
        "nummer": f"{FIRST_NUMMER + n:010}",
        "voorkeurstaal": "nld",
        "bezoekadres": Partij._meta.get_field("bezoekadres").get_db_prep_save(lives, connection),
        "gemaakt_op": SINCE,
        "gewijzigd_op": SINCE,
        "soort_partij": "persoon",
        "voornaam": name.first,
        "voorvoegsel_achternaam": name.infix,
        "achternaam": name.last,
        "zoeknaam": name.found_by,
        "geboortedatum": born_on(n),
    }


def _called(name: Name) -> str:
    return " ".join(part for part in (name.first, name.infix, name.last) if part)


def _phone(n: int) -> str:
    return f"06{20_000_000 + n * 1237 % 70_000_000}"


def _email(n: int) -> str:
    return f"bewoner{n}@inwoner.example"


def _addresses(many: int) -> Iterator[dict[str, Any]]:
    for n in range(many):
        for place, (kind, adres) in enumerate((("telefoonnummer", _phone(n)), ("email", _email(n)))):
            yield {
                "id": ADRES.of(2 * n + place),
                "partij_id": PARTIJ.of(n),
                "soort_digitaal_adres": kind,
                "adres": adres,
                "gevonden_als": gevonden_als(kind, adres),
                "is_standaard_adres": True,
            }


def _numbers(numbers: Sequence[str]) -> Iterator[dict[str, Any]]:
    for n, bsn in enumerate(numbers):
        yield {
            "id": NUMMER.of(n),
            "partij_id": PARTIJ.of(n),
            "code_objecttype": "natuurlijk_persoon",
            "code_register": "brp",
            "code_soort_object_id": "bsn",
            "object_id": encrypt(bsn),
            "object_index": blind_index(index_text("bsn", bsn)),
        }
