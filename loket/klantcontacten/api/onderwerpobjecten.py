"""/onderwerpobjecten and /bijlagen"""

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from loket.kernel.actor import Actor as Who
from loket.klantcontacten.api.codes import code_filters, columns_of
from loket.klantcontacten.commands import keep as commands
from loket.klantcontacten.commands.klantcontact import remove_onderwerpobject
from loket.klantcontacten.queries.shapes import BIJLAGE, KLANTCONTACT, ONDERWERPOBJECT
from loket.klantcontacten.schemas.onderwerpobject import Bijlage, Onderwerpobject, OnderwerpobjectDeleteResponse
from loket.zgw.door import Call, encoded, json_answer
from loket.zgw.faults import invalid
from loket.zgw.filters import Filter, WrongValue, flag, ref_filters, uuid
from loket.zgw.open_klant.kept import resource
from loket.zgw.open_klant.refs import id_of
from loket.zgw.wire import Fault


def keep_onderwerpobject(told: Onderwerpobject, id: UUID | None, by: Who) -> UUID:
    columns: dict[str, Any] = {
        "klantcontact_id": id_of(told.klantcontact),
        "was_klantcontact_id": id_of(told.was_klantcontact),
        **columns_of(told.onderwerpobjectidentificator),
    }
    return commands.keep_onderwerpobject(columns, id=id, by=by)


def keep_bijlage(told: Bijlage, id: UUID | None, by: Who) -> UUID:
    columns: dict[str, Any] = {
        "klantcontact_id": id_of(told.was_bijlage_van_klantcontact),
        **columns_of(told.bijlageidentificator),
    }
    return commands.keep_bijlage(columns, id=id, by=by)


def destroy(call: Call, id: UUID) -> HttpResponse | None:
    """With `cascade=true` its klantcontacten go along, and what stays is told."""
    try:
        cascade = flag(call.request.GET.get("cascade") or "false")
    except WrongValue as wrong:
        raise invalid(Fault("cascade", wrong.code, wrong.reason)) from None
    kept = remove_onderwerpobject(id, cascade=cascade, by=call.by)
    if not cascade:
        return None
    root = f"{call.base}{KLANTCONTACT.api.root}/klantcontacten"
    return json_answer(encoded({"behouden": [f"{root}/{each}" for each in kept]}))


ONDERWERPEN = [
    resource(
        ONDERWERPOBJECT,
        Onderwerpobject,
        "Onderwerpobject",
        keep=keep_onderwerpobject,
        destroy=destroy,
        destroy_takes=("cascade",),
        destroy_answers=OnderwerpobjectDeleteResponse,
        filters=(
            *ref_filters("klantcontact", "{t}.klantcontact_id", KLANTCONTACT),
            *ref_filters("wasKlantcontact", "{t}.was_klantcontact_id", KLANTCONTACT),
            *code_filters("onderwerpobjectidentificator"),
        ),
    ),
    resource(
        BIJLAGE,
        Bijlage,
        "Bijlage",
        keep=keep_bijlage,
        remove=lambda id, by: commands.remove(BIJLAGE, id, by=by),
        filters=(
            Filter(
                "klantcontact__uuid",
                "{t}.klantcontact_id = {v}::uuid",
                uuid,
                {"type": "string", "format": "uuid"},
            ),
            *code_filters("bijlageidentificator"),
        ),
    ),
]
