"""/applicaties"""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse

from loket.autorisaties import commands
from loket.autorisaties.models import Applicatie as Row
from loket.autorisaties.queries.shapes import APPLICATIE
from loket.autorisaties.rules.applicatie import Right
from loket.autorisaties.schemas.applicatie import Applicatie
from loket.zgw.door import Call, json_answer
from loket.zgw.filters import Filter, several, text
from loket.zgw.lists import Listing
from loket.zgw.resource import Extra, Resource, Sent
from loket.zgw.trail import PARTIAL_UPDATE, UPDATE
from loket.zgw.wire import values_of

READ = ("autorisaties.lezen",)
WRITE = ("autorisaties.bijwerken",)
CLIENT_IDS = Filter("clientIds", "{t}.client_ids && {v}::varchar[]", several(text), {"type": "string"})


def create(call: Call, body: Applicatie) -> UUID:
    return commands.add_applicatie(**_given(body), by=call.by)


def update(call: Call, applicatie_id: UUID, body: Applicatie, sent: Sent) -> None:
    action = UPDATE if sent is None else PARTIAL_UPDATE
    commands.change_applicatie(applicatie_id=applicatie_id, action=action, **_given(body), by=call.by)


def destroy(call: Call, applicatie_id: UUID) -> None:
    commands.remove_applicatie(applicatie_id=applicatie_id, by=call.by)


def consumer(call: Call) -> HttpResponse:
    """The one application of a client id (ac-004). The standard's document says a list; everybody gives the one."""
    call.must(*READ)
    client_id = call.request.GET.get("clientId", "")
    found = Row.objects.filter(client_ids__contains=[client_id[:100].replace("\0", "")]).values_list("id", flat=True)
    id = found.first()
    if id is None:
        raise Http404
    return json_answer(APPLICATIES.json(call, id=id))


def _given(body: Applicatie) -> dict[str, Any]:
    values = values_of(body)
    told = [values_of(each) for each in values.pop("autorisaties")]
    return {**values, "rights": [Right(**{**each, "scopes": tuple(each["scopes"])}) for each in told]}


APPLICATIES = Resource(
    shape=APPLICATIE,
    body=Applicatie,
    read=READ,
    listing=Listing(APPLICATIE, [CLIENT_IDS]),
    create=create,
    update=update,
    destroy=destroy,
    may_create=WRITE,
    may_update=WRITE,
    may_destroy=WRITE,
    extras=[
        Extra(
            "GET",
            "consumer",
            "applicatie_consumer",
            consumer,
            may=READ,
            answers=Applicatie,
            summary="Vraag een applicatie op met een client id.",
            asks=("clientId",),
        )
    ],
    tagged=False,
    title="Applicatie",
    verbs={"retrieve": "read", "destroy": "delete"},
)
