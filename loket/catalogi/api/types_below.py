"""/statustypen, /resultaattypen, /roltypen, /eigenschappen, /zaakobjecttypen, /zaaktype-informatieobjecttypen"""

from typing import Any

from loket.catalogi.api.below import below_resource
from loket.catalogi.api.filters import (
    CATALOGUS_OF_ZAAKTYPE,
    DATUM_GELDIGHEID,
    IDENTIFICATIE,
    STATUS,
    STATUS_OF_ZIOT,
    ZIOT_PUBLISHED,
    called,
    named,
    on_date,
)
from loket.catalogi.api.values import ids_in
from loket.catalogi.commands import (
    eigenschap,
    resultaattype,
    roltype,
    statustype,
    zaakobjecttype,
    zaaktype_informatieobjecttype,
)
from loket.catalogi.queries.shapes import (
    EIGENSCHAP,
    INFORMATIEOBJECTTYPE,
    RESULTAATTYPE,
    ROLTYPE,
    STATUSTYPE,
    ZAAKOBJECTTYPE,
    ZIOT,
)
from loket.catalogi.schemas.below_zaaktype import Eigenschap, ResultaatType, RolType, StatusType, ZaakObjectType
from loket.catalogi.schemas.informatieobjecttype import ZaakTypeInformatieObjectType
from loket.zgw.filters import address_filters_of, filters_of

USUAL = [STATUS, IDENTIFICATIE, DATUM_GELDIGHEID]


def _eigenschappen(values: dict[str, Any]) -> None:
    if "eigenschappen" in values:
        values["eigenschappen"] = ids_in("eigenschappen", values["eigenschappen"], EIGENSCHAP)


def _informatieobjecttype(values: dict[str, Any]) -> None:
    if "informatieobjecttype" in values:
        values["omschrijving"] = values.pop("informatieobjecttype")


STATUSTYPEN = below_resource(
    statustype.KIND, StatusType, [*filters_of(STATUSTYPE, "zaaktype"), *USUAL], "Statustype", more=_eigenschappen
)
RESULTAATTYPEN = below_resource(
    resultaattype.KIND,
    ResultaatType,
    [
        *filters_of(RESULTAATTYPE, "zaaktype"),
        *USUAL,
        called("zaaktype_identificatie", IDENTIFICATIE),  # the standard names these two in its own way here
        called("datum_geldigheid", DATUM_GELDIGHEID),
    ],
    "Resultaattype",
    bodies={"create": "ResultaatTypeCreate", "update": "ResultaatTypeCreate"},
)
ROLTYPEN = below_resource(
    roltype.KIND, RolType, [*filters_of(ROLTYPE, "zaaktype", "omschrijving", "omschrijvingGeneriek"), *USUAL], "Roltype"
)
EIGENSCHAPPEN = below_resource(eigenschap.KIND, Eigenschap, [*filters_of(EIGENSCHAP, "zaaktype"), *USUAL], "Eigenschap")
ZAAKOBJECTTYPEN = below_resource(
    zaakobjecttype.KIND,
    ZaakObjectType,
    [
        *filters_of(ZAAKOBJECTTYPE, "anderObjecttype", "relatieOmschrijving", "zaaktype"),
        *address_filters_of(ZAAKOBJECTTYPE, "objecttype"),
        CATALOGUS_OF_ZAAKTYPE,
        on_date("datumBeginGeldigheid", "begin_geldigheid"),
        on_date("datumEindeGeldigheid", "einde_geldigheid"),
        *USUAL,
    ],
    "Zaakobjecttype",
    unless={},
)
ZAAKTYPE_INFORMATIEOBJECTTYPEN = below_resource(
    zaaktype_informatieobjecttype.KIND,
    ZaakTypeInformatieObjectType,
    [
        *filters_of(ZIOT, "zaaktype", "richting"),
        named("informatieobjecttype", INFORMATIEOBJECTTYPE, "r.omschrijving = {t}.omschrijving"),
        STATUS_OF_ZIOT,
    ],
    "Zaaktype-informatieobjecttype",
    unless={"status": ZIOT_PUBLISHED},
    more=_informatieobjecttype,
)
