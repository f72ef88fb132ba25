"""What a change in the catalogue belongs to, and on which kanaal it is told."""

from uuid import UUID

from loket.catalogi.queries.shapes import API, BESLUITTYPE, CATALOGUS, INFORMATIEOBJECTTYPE, ZAAKTYPE
from loket.zgw.shape import BASE, Shape
from loket.zgw.trail import Main

KENMERKEN = {"catalogus": f"{BASE} || '{API.root}/catalogussen/' || {{t}}.catalogus_id"}
KANALEN = {ZAAKTYPE: "zaaktypen", BESLUITTYPE: "besluittypen", INFORMATIEOBJECTTYPE: "informatieobjecttypen"}


def main_of(shape: Shape, id: UUID) -> Main:
    """A zaaktype, besluittype or informatieobjecttype. What hangs below a zaaktype belongs to it."""
    return Main(shape, id, KANALEN[shape], KENMERKEN)


def main_of_catalogus(id: UUID) -> Main:
    """No kanaal tells of a catalogus: only the trail knows."""
    return Main(CATALOGUS, id, "", {})
