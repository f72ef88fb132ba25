"""What can be told of a zaak when it is opened or changed."""

from datetime import date, datetime
from typing import Any, TypedDict
from uuid import UUID


class Zaakgegevens(TypedDict, total=False):
    """The fields of the standard by our names. Groups and lists are as on the wire; `relevante_andere_zaken` holds
    the `id` of a zaak of ours or the `url` of another.
    """

    identificatie: str
    bronorganisatie: str
    omschrijving: str
    toelichting: str
    zaaktype_id: UUID
    registratiedatum: date
    verantwoordelijke_organisatie: str
    startdatum: date
    einddatum_gepland: date | None
    uiterlijke_einddatum_afdoening: date | None
    publicatiedatum: date | None
    communicatiekanaal: str
    producten_of_diensten: list[str]
    vertrouwelijkheidaanduiding: str
    betalingsindicatie: str
    laatste_betaaldatum: datetime | None
    zaakgeometrie: dict[str, Any] | None
    verlenging: dict[str, Any] | None
    opschorting: dict[str, Any] | None
    selectielijstklasse: str
    hoofdzaak_id: UUID | None
    relevante_andere_zaken: list[dict[str, Any]]
    kenmerken: list[dict[str, Any]]
    archiefnominatie: str | None
    archiefstatus: str
    archiefactiedatum: date | None
    opdrachtgevende_organisatie: str
    processobjectaard: str
    startdatum_bewaartermijn: date | None
    processobject: dict[str, Any] | None
