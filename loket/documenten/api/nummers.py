"""/documentnummer_reserveren"""

from django.http import HttpResponseBase

from loket.documenten import commands
from loket.documenten.permissions import AANMAKEN
from loket.documenten.queries.shapes import API
from loket.documenten.schemas.nummer import ReservedDocument, ReservedDocumentRequest
from loket.zgw.door import Call, encoded, json_answer
from loket.zgw.resource import Extra
from loket.zgw.single import Single
from loket.zgw.wire import read_body


def reserve(call: Call) -> HttpResponseBase:
    """One number, or a list when more are asked."""
    call.must(AANMAKEN)
    body = read_body(call.raw, ReservedDocumentRequest)
    found = [{"identificatie": each} for each in commands.reserve_numbers(aantal=body.aantal, by=call.by)]
    return json_answer(encoded(found[0] if body.aantal == 1 else found), 201)


NUMMERS = Single(
    API,
    Extra(
        "POST",
        "documentnummer_reserveren",
        "reserveddocument_create",
        reserve,
        (AANMAKEN,),
        ReservedDocumentRequest,
        ReservedDocument,
        status=201,
        summary="Reserveer een documentnummer.",
    ),
)
