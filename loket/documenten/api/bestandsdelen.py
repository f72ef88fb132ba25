"""/bestandsdelen: the parts of a large file, to be sent and not to be read."""

import msgspec
from django.http import Http404, HttpResponseBase

from loket.documenten import commands
from loket.documenten.api.arrival import arrived_part
from loket.documenten.models import Bestandsdeel
from loket.documenten.permissions import BIJWERKEN, GEFORCEERD
from loket.documenten.queries.shapes import API, BESTANDSDEEL
from loket.documenten.schemas.informatieobject import BestandsDeel
from loket.zgw.door import Call, encoded, json_answer
from loket.zgw.resource import Extra
from loket.zgw.single import Single
from loket.zgw.trail import snapshot


def receive(call: Call) -> HttpResponseBase:
    call.must(BIJWERKEN, GEFORCEERD)
    part_id = call.ids["uuid"]
    if not Bestandsdeel.objects.filter(id=part_id).exists():
        raise Http404
    with arrived_part(call) as (content, lock):
        try:
            commands.receive_part(part_id=part_id, content=content, lock=lock, by=call.by)
        except Bestandsdeel.DoesNotExist:
            raise Http404 from None
    found = snapshot(BESTANDSDEEL, part_id, by=call.by)
    return json_answer(encoded({**msgspec.json.decode(found), "lock": lock}))


PARTS = Single(
    API,
    Extra(
        "PUT",
        "bestandsdelen/{uuid}",
        "bestandsdeel_update",
        receive,
        (BIJWERKEN, GEFORCEERD),
        answers=BestandsDeel,
        summary="Upload een bestandsdeel.",
    ),
)
