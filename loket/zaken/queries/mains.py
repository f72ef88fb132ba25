"""What a change of a zaak, or of something under it, belongs to, and on which kanaal it is told."""

from uuid import UUID

from loket.catalogi.queries.shapes import CATALOGUS, ZAAKTYPE
from loket.zaken.queries.shapes import ZAAK
from loket.zgw.trail import Main

CATALOGUS_ID = "(SELECT v.catalogus_id FROM catalogi_zaaktype v WHERE v.id = {t}.zaaktype_id)"
KENMERKEN = {
    "bronorganisatie": "{t}.bronorganisatie",
    "zaaktype": ZAAKTYPE.url("{t}.zaaktype_id"),
    "zaaktype.catalogus": CATALOGUS.url(CATALOGUS_ID),
    "vertrouwelijkheidaanduiding": "{t}.vertrouwelijkheidaanduiding",
}


def main_of(zaak_id: UUID) -> Main:
    """The zaak, for `record`."""
    return Main(ZAAK, zaak_id, "zaken", KENMERKEN)
