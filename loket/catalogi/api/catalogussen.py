"""/catalogussen"""

from uuid import UUID

from loket.catalogi import commands
from loket.catalogi.api.versions import READ
from loket.catalogi.permissions import SCHRIJVEN
from loket.catalogi.queries.shapes import CATALOGUS
from loket.catalogi.schemas.catalogus import Catalogus
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource
from loket.zgw.wire import values_of


def create(call: Call, body: Catalogus) -> UUID:
    return commands.add_catalogus(**values_of(body), by=call.by)


CATALOGUSSEN = Resource(
    shape=CATALOGUS,
    body=Catalogus,
    read=READ,
    listing=Listing(CATALOGUS, filters_of(CATALOGUS, "domein", "domein__in", "rsin", "rsin__in"), expands=True),
    create=create,
    may_create=(SCHRIJVEN,),
    expands=True,
    title="Catalogus",
)
