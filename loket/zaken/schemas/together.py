"""Bodies and answers of operations that do several single ones at once. `zaak` holds fields of a zaak."""

from datetime import datetime
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from loket.zaken.schemas.resultaat import Resultaat
from loket.zaken.schemas.status import Status
from loket.zaken.schemas.zaak import Opschorting, Verlenging, Zaak
from loket.zgw.wire import Body, Rsin, Text1000, Url

Fields = dict[str, Any]
Parts = Annotated[list[Fields], Meta(max_length=500)]


class StatusSub(Body, kw_only=True):
    statustype: Url
    datum_status_gezet: datetime
    statustoelichting: Text1000 = ""
    gezetdoor: Url | None = None


class ResultaatSub(Body, kw_only=True):
    resultaattype: Url
    toelichting: Text1000 = ""


class OpschortingSub(Body, kw_only=True):
    opschorting: Opschorting


class VerlengingSub(Body, kw_only=True):
    verlenging: Verlenging


class ZaakAfsluitenRequest(Body, kw_only=True):
    zaak: Fields | UnsetType = UNSET
    resultaat: ResultaatSub
    status: StatusSub


class ZaakBijwerkenRequest(Body, kw_only=True):
    zaak: Fields | UnsetType = UNSET
    rollen: Parts | UnsetType = UNSET
    status: StatusSub | UnsetType = UNSET


class ZaakOpschortenRequest(Body, kw_only=True):
    zaak: OpschortingSub
    status: StatusSub


class ZaakVerlengenRequest(Body, kw_only=True):
    zaak: VerlengingSub
    status: StatusSub


class ZaakRegistrerenRequest(Body, kw_only=True):
    zaak: Fields
    rollen: Parts
    zaakinformatieobjecten: Parts = []
    zaakobjecten: Parts = []
    status: StatusSub


class ZaakSamen(Body, kw_only=True):
    """What is there afterwards."""

    zaak: Zaak
    status: Status
    resultaat: Resultaat | UnsetType = UNSET
    rollen: list[Fields] | UnsetType = UNSET
    zaakinformatieobjecten: list[Fields] | UnsetType = UNSET
    zaakobjecten: list[Fields] | UnsetType = UNSET


class ReserveZaakIdentificatieRequest(Body, kw_only=True):
    bronorganisatie: Rsin
    aantal: Annotated[int, Meta(ge=1, le=1000)] = 1


class ReserveZaakIdentificatie(Body, kw_only=True):
    zaaknummer: str
