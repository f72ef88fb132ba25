"""/catalogussen"""

from uuid import UUID

import msgspec

from loket.catalogi import commands
from loket.catalogi.queries.shapes import CATALOGUS
from loket.catalogi.schemas.catalogus import Catalogus
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource

READ = ("catalogi.lezen", "zaken.lezen", "documenten.lezen")  # ztc-014
WRITE = ("catalogi.schrijven",)


def create(call: Call, body: Catalogus) -> UUID:
    given = {name: value for name, value in msgspec.structs.asdict(body).items() if value is not msgspec.UNSET}
    return commands.add_catalogus(**given, by=call.by)


CATALOGUSSEN = Resource(
    shape=CATALOGUS,
    body=Catalogus,
    read=READ,
    listing=Listing(CATALOGUS, filters_of(CATALOGUS, "domein", "domein__in", "rsin", "rsin__in")),
    create=create,
    may_create=WRITE,
    title="Catalogus",
)
