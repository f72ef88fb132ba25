"""/catalogussen"""

from uuid import UUID

from loket.catalogi import commands
from loket.catalogi.api.versions import READ
from loket.catalogi.commands.catalogus import NOT_EMPTY
from loket.catalogi.permissions import FORCED_DELETE, SCHRIJVEN
from loket.catalogi.queries.shapes import CATALOGUS
from loket.catalogi.schemas.catalogus import Catalogus
from loket.kernel.refusal import Refused
from loket.zgw.door import Call
from loket.zgw.faults import Problem
from loket.zgw.filters import filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource
from loket.zgw.wire import values_of


def create(call: Call, body: Catalogus) -> UUID:
    return commands.add_catalogus(**values_of(body), by=call.by)


def destroy(call: Call, id: UUID) -> None:
    try:
        commands.remove_catalogus(id, by=call.by)
    except Refused as refused:
        if refused.refusal.code == NOT_EMPTY:
            raise Problem(409, NOT_EMPTY, refused.refusal.reason) from None
        raise


CATALOGUSSEN = Resource(
    shape=CATALOGUS,
    body=Catalogus,
    read=READ,
    listing=Listing(CATALOGUS, filters_of(CATALOGUS, "domein", "domein__in", "rsin", "rsin__in"), expands=True),
    create=create,
    destroy=destroy,
    may_create=(SCHRIJVEN,),
    may_destroy=(SCHRIJVEN, FORCED_DELETE),
    expands=True,
    title="Catalogus",
)
