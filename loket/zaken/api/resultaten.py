"""/resultaten"""

from uuid import UUID

from loket.catalogi.queries.shapes import RESULTAATTYPE
from loket.zaken import commands
from loket.zaken.permissions import BIJWERKEN, GEFORCEERD, LEZEN
from loket.zaken.queries.shapes import RESULTAAT, ZAAK
from loket.zaken.queries.shapes.below_zaak import KIND, LEVEL
from loket.zaken.schemas.resultaat import Resultaat
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.links import Links
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent
from loket.zgw.trail import PARTIAL_UPDATE, UPDATE

WRITE = (BIJWERKEN, GEFORCEERD)


def create(call: Call, body: Resultaat) -> UUID:
    links, zaak_id, resultaattype_id = _found(body)
    with links.beside():
        made = commands.set_resultaat(
            zaak_id=zaak_id, resultaattype_id=resultaattype_id, toelichting=body.toelichting, by=call.by
        )
    return made.id


def update(call: Call, resultaat_id: UUID, body: Resultaat, sent: Sent) -> None:
    links, zaak_id, resultaattype_id = _found(body)
    with links.beside():
        commands.change_resultaat(
            resultaat_id=resultaat_id,
            zaak_id=zaak_id,
            resultaattype_id=resultaattype_id if sent is None or "resultaattype" in sent else None,
            toelichting=body.toelichting if sent is None or "toelichting" in sent else None,
            action=UPDATE if sent is None else PARTIAL_UPDATE,
            by=call.by,
        )


def destroy(call: Call, resultaat_id: UUID) -> None:
    commands.delete_resultaat(resultaat_id=resultaat_id, by=call.by)


def _found(body: Resultaat) -> tuple[Links, UUID, UUID]:
    links = Links()
    zaak_id = links.find_or_nowhere("zaak", body.zaak, ZAAK)
    resultaattype_id = links.find_or_nowhere("resultaattype", body.resultaattype, RESULTAATTYPE)
    assert zaak_id
    assert resultaattype_id
    return links, zaak_id, resultaattype_id


RESULTATEN = Resource(
    shape=RESULTAAT,
    body=Resultaat,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(RESULTAAT, filters_of(RESULTAAT, "zaak", "resultaattype")),
    create=create,
    update=update,
    destroy=destroy,
    may_create=WRITE,
    may_update=WRITE,
    may_destroy=WRITE,
    title="Resultaat",
)
