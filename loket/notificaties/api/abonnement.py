"""/abonnement"""

from uuid import UUID

from loket.notificaties import commands
from loket.notificaties.queries.shapes import ABONNEMENT
from loket.notificaties.rules.abonnement import Wish
from loket.notificaties.schemas.bodies import Abonnement
from loket.zgw.door import Call
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent

READ = ("notificaties.consumeren", "notificaties.publiceren")
CONSUME = ("notificaties.consumeren",)


def create(call: Call, body: Abonnement) -> UUID:
    return commands.take_abonnement(callback_url=body.callback_url, auth=body.auth, wishes=_wishes(body), by=call.by)


def update(call: Call, abonnement_id: UUID, body: Abonnement, sent: Sent) -> None:
    commands.change_abonnement(
        abonnement_id=abonnement_id,
        callback_url=body.callback_url,
        auth=body.auth,
        wishes=_wishes(body),
        by=call.by,
    )


def destroy(call: Call, abonnement_id: UUID) -> None:
    commands.end_abonnement(abonnement_id=abonnement_id, by=call.by)


def _wishes(body: Abonnement) -> list[Wish]:
    return [Wish(group.naam, group.filters) for group in body.kanalen]


ABONNEMENTEN = Resource(
    shape=ABONNEMENT,
    body=Abonnement,
    read=READ,
    listing=Listing(ABONNEMENT, paged=False),
    create=create,
    update=update,
    destroy=destroy,
    may_create=CONSUME,
    may_update=CONSUME,
    may_destroy=CONSUME,
    tagged=False,
    verbs={"retrieve": "read", "destroy": "delete"},
)
