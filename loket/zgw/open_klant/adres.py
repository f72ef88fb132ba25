"""Addresses and names as the Klantinteracties API groups them. An empty text is one that is not known."""

from typing import Annotated

from msgspec import Meta

from loket.zgw.wire import Body, Text10, Text20, Text80, Text200, Text255

Nummeraanduiding = Annotated[str, Meta(max_length=16, pattern=r"^([0-9]{16})?$")]
Huisnummer = Annotated[int, Meta(ge=1, le=99999)]
Postcode = Annotated[str, Meta(max_length=7, pattern=r"^([1-9][0-9]{3} [A-Z]{2})?$")]
Land = Annotated[str, Meta(max_length=2, pattern=r"^(.{2})?$")]


class Adres(Body, kw_only=True):
    nummeraanduiding_id: Nummeraanduiding = ""
    straatnaam: Text255 = ""
    huisnummer: Huisnummer | None = None
    huisnummertoevoeging: Text20 = ""
    postcode: Postcode = ""
    stad: Text255 = ""
    adresregel1: Text80 = ""
    adresregel2: Text80 = ""
    adresregel3: Text80 = ""
    land: Land = ""


class Naam(Body, kw_only=True):
    voorletters: Text10 = ""
    voornaam: Text200 = ""
    voorvoegsel_achternaam: Text10 = ""
    achternaam: Text200 = ""
