"""MDTO 1.0.1, the national standard for metadata of what is kept (Nationaal Archief): what an object can tell.

An MDTO document holds one informatieobject or one bestand; `mdto_xml` writes it. A required text must be there (1.0.2).
"""

from dataclasses import dataclass, field
from datetime import date, datetime

AGGREGATIE = "Begrippenlijst Aggregatieniveaus MDTO"
EVENTS = "Begrippenlijst EventTypeLijst MDTO"
WAARDERINGEN = "Begrippenlijst Waarderingen MDTO"
BEPERKINGEN = "Begrippenlijst BeperkingGebruikTypeLijst MDTO"
RELATIES = "Begrippenlijst Relatietypen Informatieobject MDTO"
BETROKKENEN = "Begrippenlijst Relatietypen Betrokkene MDTO"
CHECKSUMS = "Begrippenlijst ChecksumAlgoritme MDTO"


@dataclass(frozen=True, slots=True)
class Identificatie:
    kenmerk: str
    bron: str


@dataclass(frozen=True, slots=True)
class Verwijzing:
    naam: str
    identificatie: Identificatie | None = None


@dataclass(frozen=True, slots=True)
class Begrip:
    label: str
    lijst: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    type: str
    tijd: date | datetime
    actor: str = ""
    resultaat: str = ""


@dataclass(frozen=True, slots=True)
class Termijn:
    """`looptijd` as ISO 8601 writes it, such as P20Y."""

    trigger: Begrip | None = None
    start: date | None = None
    looptijd: str = ""
    eind: date | None = None


@dataclass(frozen=True, slots=True)
class Beperking:
    type: Begrip
    beschrijving: str = ""
    termijn: Termijn | None = None


@dataclass(frozen=True, slots=True)
class Informatieobject:
    """What it is, where it belongs, what happened to it, how long it is kept, and who may see it."""

    identificaties: tuple[Identificatie, ...]
    naam: str
    niveau: str
    waardering: Begrip
    archiefvormer: Verwijzing
    beperkingen: tuple[Beperking, ...]
    classificaties: tuple[Begrip, ...] = ()
    trefwoorden: tuple[str, ...] = ()
    omschrijving: str = ""
    dekking: tuple[Begrip, date, date | None] | None = None
    taal: str = ""
    events: tuple[Event, ...] = ()
    bewaartermijn: Termijn | None = None
    categorie: Begrip | None = None
    onderdeel_van: tuple[Verwijzing, ...] = ()
    onderdelen: tuple[Verwijzing, ...] = ()
    representaties: tuple[Verwijzing, ...] = ()
    aanvullend: tuple[Verwijzing, ...] = ()
    gerelateerd: tuple[tuple[Verwijzing, str], ...] = ()
    betrokkenen: tuple[tuple[str, Verwijzing], ...] = ()
    activiteit: Verwijzing | None = None


@dataclass(frozen=True, slots=True)
class Bestand:
    identificatie: Identificatie
    naam: str
    omvang: int
    formaat: Begrip
    sha256: str
    gemeten_op: datetime
    representatie_van: Verwijzing
    more: tuple[Identificatie, ...] = field(default=())
