"""The selection list 2020 as data of our own: process types, results with how long they are kept, generic names.

Two public services give the same facts under their own addresses, so a row is known by the last part of its address.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

FOLDER = Path(__file__).parent
HOSTS = frozenset(
    {
        "selectielijst.openzaak.nl",
        "selectielijst.test.openzaak.nl",
        "referentielijsten-api.vng.cloud",
        "referentielijsten-api.test.vng.cloud",
        "referentielijsten.roxit.nl",
    }
)
ROOT = "https://referentielijsten-api.vng.cloud/api/v1"


@dataclass(frozen=True, slots=True)
class Procestype:
    """What kind of work it is: 6 is the handling of requests."""

    nummer: int
    jaar: int = 0
    naam: str = ""


@dataclass(frozen=True, slots=True)
class Klasse:
    """A result of a process type, such as 6.1, and how long its file is kept."""

    uuid: str
    procestype: int
    nummer: str
    naam: str
    omschrijving: str
    waardering: str
    procestermijn: str
    bewaartermijn: str

    @property
    def url(self) -> str:
        return f"{ROOT}/resultaten/{self.uuid}"


@cache
def procestypen() -> dict[str, Procestype]:
    return {
        each["uuid"]: Procestype(int(each["nummer"]), int(each["jaar"]), each["naam"])
        for each in _read("procestypen.csv")
    }


@cache
def resultaten() -> dict[str, Klasse]:
    return {
        each["uuid"]: Klasse(**{**each, "procestype": int(each["procestype"])})  # type: ignore[arg-type]
        for each in _read("resultaten.csv")
    }


@cache
def omschrijvingen() -> dict[str, str]:
    return {each["uuid"]: each["omschrijving"] for each in _read("omschrijvingen.csv")}


def klasse(nummer: str) -> Klasse:
    """The result with this number. Raises KeyError."""
    return {each.nummer: each for each in resultaten().values()}[nummer]


def number_at(url: str) -> str:
    """The number of the class at this address, such as 6.1; empty when it is none of ours."""
    found = resultaten().get(known_uuid(url, "resultaten"))
    return found.nummer if found else ""


def procestype_url(nummer: int) -> str:
    """The address of a process type of 2020."""
    return next(f"{ROOT}/procestypen/{uuid}" for uuid, each in procestypen().items() if each.nummer == nummer)


def omschrijving_url(omschrijving: str) -> str:
    """The address of a generic name. Raises StopIteration when there is none."""
    return next(
        f"{ROOT}/resultaattypeomschrijvingen/{uuid}" for uuid, each in omschrijvingen().items() if each == omschrijving
    )


def known_uuid(url: str, resource: str) -> str:
    """The last part of an address at one of the public services; empty for every other address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    way, _, uuid = parts.path.rstrip("/").rpartition("/")
    return uuid.lower() if parts.hostname in HOSTS and way == f"/api/v1/{resource}" else ""


def _read(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
