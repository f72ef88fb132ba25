"""A document as the standard shows it."""

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta

from loket.zgw.caller import Vertrouwelijkheid
from loket.zgw.wire import (
    BlankUrl200,
    Body,
    Filled,
    ReadOnly,
    Rsin,
    Text40,
    Text100,
    Text200,
    Text255,
    Text1000,
    Url,
    Url200,
)

Status = Literal["in_bewerking", "ter_vaststelling", "definitief", "gearchiveerd", ""]
Algoritme = Literal[
    "crc_16",
    "crc_32",
    "crc_64",
    "fletcher_4",
    "fletcher_8",
    "fletcher_16",
    "fletcher_32",
    "hmac",
    "md5",
    "sha_1",
    "sha_256",
    "sha_512",
    "sha_3",
    "",
]
Bytes = Annotated[int, Meta(ge=0, le=9_223_372_036_854_775_807)]


class Ondertekening(Body, kw_only=True):
    """Both or none; two empty values are none (drc-018)."""

    soort: Literal["analoog", "digitaal", "pki", ""]
    datum: date | None


class Integriteit(Body, kw_only=True):
    """All or none (drc-018)."""

    algoritme: Algoritme
    waarde: Annotated[str, Meta(max_length=128)]
    datum: date | None


class BestandsDeel(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    volgnummer: ReadOnly[int] = UNSET
    omvang: ReadOnly[int] = UNSET
    voltooid: ReadOnly[bool] = UNSET
    lock: str = ""


class EnkelvoudigInformatieObject(Body, kw_only=True):
    """`inhoud` is base64 on the way in, and an address on the way out (drc-015)."""

    url: ReadOnly[Url] = UNSET
    identificatie: Text40 = ""
    bronorganisatie: Rsin
    creatiedatum: date
    titel: Annotated[Text200, Filled]
    vertrouwelijkheidaanduiding: Vertrouwelijkheid | Literal[""] = ""
    auteur: Annotated[Text200, Filled]
    status: Status = ""
    inhoud_is_vervallen: bool | None = None
    formaat: Text255 = ""
    taal: Annotated[str, Meta(min_length=3, max_length=3)]
    versie: ReadOnly[int] = UNSET
    begin_registratie: ReadOnly[datetime] = UNSET
    bestandsnaam: Text255 = ""
    inhoud: str | None = None
    bestandsomvang: Bytes | None = None
    link: BlankUrl200 = ""
    beschrijving: Text1000 = ""
    ontvangstdatum: date | None = None
    verzenddatum: date | None = None
    indicatie_gebruiksrecht: bool | None = None
    verschijningsvorm: str = ""
    ondertekening: Ondertekening | None = None
    integriteit: Integriteit | None = None
    informatieobjecttype: Url200
    locked: ReadOnly[bool] = UNSET
    bestandsdelen: ReadOnly[list[BestandsDeel]] = UNSET
    trefwoorden: list[Text1000] = []
    lock: str = ""


class LockEnkelvoudigInformatieObject(Body, kw_only=True):
    lock: ReadOnly[str] = UNSET


class UnlockEnkelvoudigInformatieObjectRequest(Body, kw_only=True):
    """Who may force an unlock, may leave it empty (drc-009)."""

    lock: Text100 = ""
