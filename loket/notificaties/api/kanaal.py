"""/kanaal"""

from uuid import UUID

from loket.notificaties import commands
from loket.notificaties.queries.shapes import KANAAL
from loket.notificaties.schemas.bodies import Kanaal
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent
from loket.zgw.wire import values_of

READ = ("notificaties.publiceren", "notificaties.consumeren")
PUBLISH = ("notificaties.publiceren",)


def create(call: Call, body: Kanaal) -> UUID:
    return commands.register_kanaal(**values_of(body), by=call.by)


def update(call: Call, kanaal_id: UUID, body: Kanaal, sent: Sent) -> None:
    commands.change_kanaal(kanaal_id=kanaal_id, **values_of(body), by=call.by)


KANALEN = Resource(
    shape=KANAAL,
    body=Kanaal,
    read=READ,
    listing=Listing(KANAAL, filters_of(KANAAL, "naam"), paged=False, first="t0.naam ASC"),
    create=create,
    update=update,
    may_create=PUBLISH,
    may_update=PUBLISH,
    tagged=False,
    verbs={"retrieve": "read"},
)
