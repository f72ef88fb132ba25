"""/zaaktypen, /besluittypen and /informatieobjecttypen"""

from loket.catalogi.api.filters import (
    TREFWOORDEN,
    contains,
    of_zaaktype,
    with_informatieobjecttype,
    with_zaaktype,
)
from loket.catalogi.api.versions import version_resource
from loket.catalogi.commands import besluittype, informatieobjecttype, zaaktype
from loket.catalogi.queries.shapes import BESLUITTYPE, INFORMATIEOBJECTTYPE, ZAAKTYPE
from loket.catalogi.schemas.besluittype import BesluitType
from loket.catalogi.schemas.informatieobjecttype import InformatieObjectType
from loket.catalogi.schemas.zaaktype import ZaakType
from loket.zgw.filters import filters_of

ZAAKTYPEN = version_resource(
    zaaktype.KIND,
    ZaakType,
    [
        *filters_of(ZAAKTYPE, "catalogus", "identificatie"),
        TREFWOORDEN,
        contains("identificatie__icontains", "identificatie"),
        contains("omschrijving__icontains", "omschrijving"),
    ],
    "Zaaktype",
    bodies={"create": "ZaakTypeCreate", "update": "ZaakTypeUpdate"},
)
BESLUITTYPEN = version_resource(
    besluittype.KIND,
    BesluitType,
    [
        *filters_of(BESLUITTYPE, "catalogus", "omschrijving"),
        with_zaaktype("zaaktypen"),
        with_informatieobjecttype("informatieobjecttypen"),
    ],
    "Besluittype",
    bodies={"create": "BesluitTypeCreate", "update": "BesluitTypeUpdate"},
)
INFORMATIEOBJECTTYPEN = version_resource(
    informatieobjecttype.KIND,
    InformatieObjectType,
    [
        *filters_of(INFORMATIEOBJECTTYPE, "catalogus", "omschrijving"),
        contains("omschrijving__icontains", "omschrijving"),
        of_zaaktype("zaaktype"),
    ],
    "Informatieobjecttype",
)
