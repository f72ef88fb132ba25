"""Words of the standard that may stand in a body."""

from typing import Annotated, Literal

from msgspec import Meta

from loket.zgw.wire import Filled, Text80

Archiefnominatie = Literal["blijvend_bewaren", "vernietigen", ""]
Afleidingswijze = Literal[
    "afgehandeld",
    "ander_datumkenmerk",
    "eigenschap",
    "gerelateerde_zaak",
    "hoofdzaak",
    "ingangsdatum_besluit",
    "termijn",
    "vervaldatum_besluit",
    "zaakobject",
]
Objecttype = Literal[
    "adres",
    "besluit",
    "buurt",
    "enkelvoudig_document",
    "gemeente",
    "gemeentelijke_openbare_ruimte",
    "huishouden",
    "inrichtingselement",
    "kadastrale_onroerende_zaak",
    "kunstwerkdeel",
    "maatschappelijke_activiteit",
    "medewerker",
    "natuurlijk_persoon",
    "niet_natuurlijk_persoon",
    "openbare_ruimte",
    "organisatorische_eenheid",
    "pand",
    "spoorbaandeel",
    "status",
    "terreindeel",
    "terrein_gebouwd_object",
    "vestiging",
    "waterdeel",
    "wegdeel",
    "wijk",
    "woonplaats",
    "woz_deelobject",
    "woz_object",
    "woz_waarde",
    "zakelijk_recht",
    "overige",
    "",
]
OmschrijvingGeneriekRol = Literal[
    "adviseur",
    "behandelaar",
    "belanghebbende",
    "beslisser",
    "initiator",
    "klantcontacter",
    "zaakcoordinator",
    "mede_initiator",
]
Formaat = Literal["tekst", "getal", "datum", "datum_tijd"]
Richting = Literal["inkomend", "intern", "uitgaand"]
AardRelatie = Literal["vervolg", "bijdrage", "onderwerp"]
Text30 = Annotated[str, Meta(max_length=30)]
Filled80 = Annotated[Text80, Filled]
Named = Annotated[
    str, Meta(min_length=1, max_length=1000, description="Een omschrijving of identificatie, of een URL.")
]
