"""From whom a document came or to whom it went, as the standard shows it."""

from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta

from loket.zgw.wire import Body, Filled, ReadOnly, Text40, Text80, Text200, Url, Url200

Text1 = Annotated[str, Meta(max_length=1)]
Text4 = Annotated[str, Meta(max_length=4)]
Text6 = Annotated[str, Meta(max_length=6)]
Text15 = Annotated[str, Meta(max_length=15)]
Text35 = Annotated[str, Meta(max_length=35)]


class BinnenlandsCorrespondentieadresVerzending(Body, kw_only=True):
    huisletter: Text1 = ""
    huisnummer: Annotated[int, Meta(ge=1, le=99999)]
    huisnummer_toevoeging: Text4 = ""
    naam_openbare_ruimte: Annotated[Text80, Filled]
    postcode: Text6 = ""
    woonplaatsnaam: Annotated[Text80, Filled]


class BuitenlandsCorrespondentieadresVerzending(Body, kw_only=True):
    adres_buitenland_1: Annotated[Text35, Filled]
    adres_buitenland_2: Text35 = ""
    adres_buitenland_3: Text35 = ""
    land_postadres: Url200


class BuitenlandsCorrespondentiepostadresVerzending(Body, kw_only=True):
    """A postbus or antwoordnummer; the standard calls it so."""

    post_bus_of_antwoordnummer: Annotated[int, Meta(ge=1, le=9999)]
    postadres_postcode: Annotated[Text6, Filled]
    postadres_type: Literal["antwoordnummer", "postbusnummer"]
    woonplaatsnaam: Annotated[Text80, Filled]


class Verzending(Body, kw_only=True):
    """Exactly one way along which it went (drc-017)."""

    url: ReadOnly[Url] = UNSET
    betrokkene: Url200
    informatieobject: Url
    aard_relatie: Literal["afzender", "geadresseerde"]
    toelichting: Text200 = ""
    ontvangstdatum: date | None = None
    verzenddatum: date | None = None
    contact_persoon: Url
    contactpersoonnaam: Text40 = ""
    binnenlands_correspondentieadres: BinnenlandsCorrespondentieadresVerzending | None = None
    buitenlands_correspondentieadres: BuitenlandsCorrespondentieadresVerzending | None = None
    correspondentie_postadres: BuitenlandsCorrespondentiepostadresVerzending | None = None
    faxnummer: Text15 | None = None
    emailadres: Annotated[str, Meta(max_length=100)] | None = None
    mijn_overheid: bool = False
    telefoonnummer: Text15 | None = None
