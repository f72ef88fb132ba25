"""What a change of a besluit, or of something under it, belongs to, and on which kanaal it is told."""

from uuid import UUID

from loket.besluiten.queries.shapes import BESLUIT
from loket.catalogi.queries.shapes import BESLUITTYPE, CATALOGUS
from loket.zgw.trail import Main

CATALOGUS_ID = "(SELECT v.catalogus_id FROM catalogi_besluittype v WHERE v.id = {t}.besluittype_id)"
KENMERKEN = {
    "verantwoordelijkeOrganisatie": "{t}.verantwoordelijke_organisatie",
    "besluittype": BESLUITTYPE.url("{t}.besluittype_id"),
    "besluittype.catalogus": CATALOGUS.url(CATALOGUS_ID),
}


def main_of(besluit_id: UUID) -> Main:
    """The besluit, for `record`."""
    return Main(BESLUIT, besluit_id, "besluiten", KENMERKEN)
