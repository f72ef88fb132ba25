"""/notificaties: a message of another source."""

import msgspec
from django.http import HttpResponse

from loket.notificaties import commands
from loket.notificaties.queries.shapes import API
from loket.notificaties.schemas.bodies import Message
from loket.zgw.door import Call, encoded, json_answer
from loket.zgw.resource import Extra
from loket.zgw.single import Single
from loket.zgw.trail import Change
from loket.zgw.wire import read_body

PUBLISH = ("notificaties.publiceren",)
ACCEPTED = 201  # as every server of the field answers; the standard's document says 200


def create(call: Call) -> HttpResponse:
    call.must(*PUBLISH)
    message = read_body(call.raw, Message)
    commands.pass_on(Change(**msgspec.structs.asdict(message)))
    return json_answer(encoded(message), ACCEPTED)


NOTIFICATIES = Single(
    API,
    Extra(
        "POST",
        "notificaties",
        "notificaties_create",
        create,
        may=PUBLISH,
        body=Message,
        answers=Message,
        status=ACCEPTED,
        summary="Publiceer een notificatie.",
    ),
)
