"""Several single calls as one: all of it happens, or nothing (zrc-034). Each part is checked, written down and told
as if it came by itself.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import msgspec
from django.db import transaction
from django.http import HttpResponseBase

from loket.kernel.secrets import open_sealed
from loket.zaken import commands
from loket.zaken.api import resultaten, rollen, statussen, zaakinformatieobjecten, zaakobjecten, zaken
from loket.zaken.api.within import within
from loket.zaken.commands.hold import find_held
from loket.zaken.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD, HEROPENEN, STATUSSEN
from loket.zaken.queries.rollen import rollen_of
from loket.zaken.queries.shapes import ZAAK
from loket.zaken.rules.rights import has
from loket.zaken.schemas import together as bodies
from loket.zaken.schemas.resultaat import Resultaat
from loket.zaken.schemas.rol import Rol
from loket.zaken.schemas.status import Status
from loket.zaken.schemas.zaak import Zaak
from loket.zaken.schemas.zaakinformatieobject import ZaakInformatieObject
from loket.zaken.schemas.zaakobject import ZaakObject
from loket.zgw.door import Call, encoded, json_answer
from loket.zgw.faults import forbidden
from loket.zgw.resource import Resource
from loket.zgw.wire import UNSET, Body, read_body, read_change

WRITE, STATUS = (BIJWERKEN, GEFORCEERD), (AANMAKEN, STATUSSEN, HEROPENEN)
Made = dict[str, Any]


@transaction.atomic
def close(call: Call) -> HttpResponseBase:
    """zaak_afsluiten: change, resultaat, end status."""
    body = _body(call, bodies.ZaakAfsluitenRequest)
    _change(call, body.zaak)
    made = {"resultaat": _resultaat(call, body.resultaat), "status": _status(call, body.status)}
    return _answer(call, call.ids["uuid"], made)


@transaction.atomic
def change(call: Call) -> HttpResponseBase:
    """zaak_bijwerken: change, rollen in the place of those that are there, status; each when it is sent."""
    call.must(*WRITE)
    _hold(call)
    body = read_body(call.raw, bodies.ZaakBijwerkenRequest)
    _change(call, body.zaak)
    made: Made = {} if body.rollen is UNSET else {"rollen": _replace_rollen(call, body.rollen)}
    if body.status is not UNSET:
        call.must(*STATUS)
        made["status"] = _status(call, body.status)
    return _answer(call, call.ids["uuid"], made)


@transaction.atomic
def suspend(call: Call) -> HttpResponseBase:
    """zaak_opschorten"""
    body = _body(call, bodies.ZaakOpschortenRequest)
    _change(call, msgspec.to_builtins(body.zaak))
    return _answer(call, call.ids["uuid"], {"status": _status(call, body.status)})


@transaction.atomic
def extend(call: Call) -> HttpResponseBase:
    """zaak_verlengen"""
    body = _body(call, bodies.ZaakVerlengenRequest)
    _change(call, msgspec.to_builtins(body.zaak))
    return _answer(call, call.ids["uuid"], {"status": _status(call, body.status)})


@transaction.atomic
def register(call: Call) -> HttpResponseBase:
    """zaak_registreren: a zaak with what hangs under it."""
    call.must(AANMAKEN)
    call.must(*WRITE)
    body = read_body(call.raw, bodies.ZaakRegistrerenRequest)
    with within("zaak"):
        zaak_id = zaken.create(call, read_body(encoded(body.zaak), Zaak))
    made: Made = {
        "rollen": _parts(call, "rollen", body.rollen, zaak_id, Rol, rollen.create, rollen.ROLLEN),
        "zaakinformatieobjecten": _parts(
            call,
            "zaakinformatieobjecten",
            body.zaakinformatieobjecten,
            zaak_id,
            ZaakInformatieObject,
            zaakinformatieobjecten.create,
            zaakinformatieobjecten.ZAAKINFORMATIEOBJECTEN,
        ),
        "zaakobjecten": _parts(
            call,
            "zaakobjecten",
            body.zaakobjecten,
            zaak_id,
            ZaakObject,
            zaakobjecten.create,
            zaakobjecten.ZAAKOBJECTEN,
        ),
        "status": _status(call, body.status, zaak_id),
    }
    return _answer(call, zaak_id, made, status=201)


def reserve(call: Call) -> HttpResponseBase:
    """zaaknummer_reserveren: one number, or a list when more are asked."""
    call.must(AANMAKEN)
    body = read_body(call.raw, bodies.ReserveZaakIdentificatieRequest)
    numbers = commands.reserve_numbers(bronorganisatie=body.bronorganisatie, aantal=body.aantal, by=call.by)
    found = [{"zaaknummer": each} for each in numbers]
    return json_answer(encoded(found[0] if body.aantal == 1 else found), 201)


def _body(call: Call, struct: Any) -> Any:
    call.must(*WRITE)
    call.must(*STATUS)
    _hold(call)
    return read_body(call.raw, struct)


def _hold(call: Call) -> None:
    """Who sends no change at all is told how the zaak is: so it is for who may change this one, closed or not."""
    zaken.ZAKEN.json(call)
    zaak = find_held(call.ids["uuid"])
    if not any(has(call.by, scope, zaak.zaaktype_id, zaak.vertrouwelijkheidaanduiding) for scope in WRITE):
        raise forbidden()


def _change(call: Call, fields: Any) -> None:
    if fields is UNSET or not fields:
        return
    current = msgspec.json.decode(open_sealed(zaken.ZAKEN.json(call)))
    with within("zaak"):
        body, sent = read_change(encoded(fields), Zaak, current)
        zaken.update(call, call.ids["uuid"], body, sent)


def _status(call: Call, part: bodies.StatusSub, zaak_id: UUID | None = None) -> bytes:
    body = msgspec.convert({**msgspec.to_builtins(part), "zaak": _url(call, zaak_id)}, Status)
    with within("status"):
        return statussen.STATUS_RESOURCE.json(call, id=statussen.create(call, body))


def _resultaat(call: Call, part: bodies.ResultaatSub) -> bytes:
    body = msgspec.convert({**msgspec.to_builtins(part), "zaak": _url(call)}, Resultaat)
    with within("resultaat"):
        return resultaten.RESULTATEN.json(call, id=resultaten.create(call, body))


def _replace_rollen(call: Call, parts: list[bodies.Fields]) -> list[bytes]:
    """One with a uuid stays, and is changed; those that are not named go; the others are new."""
    stays = {str(part.get("uuid")) for part in parts}
    there = {str(id) for id in rollen_of(call.ids["uuid"])}
    for id in there - stays:
        rollen.destroy(call, UUID(id))
    made = []
    for number, part in enumerate(parts):
        with within(f"rollen.{number}"):
            body, id = read_body(encoded({**part, "zaak": _url(call)}), Rol), str(part.get("uuid"))
            if id in there:
                rollen.update(call, UUID(id), body, None)
            made.append(rollen.ROLLEN.json(call, id=UUID(id) if id in there else rollen.create(call, body)))
    return made


def _parts(
    call: Call,
    name: str,
    parts: list[bodies.Fields],
    zaak_id: UUID,
    struct: type[Body],
    create: Callable[[Call, Any], UUID],
    resource: Resource,
) -> list[bytes]:
    made = []
    for number, part in enumerate(parts):
        with within(f"{name}.{number}"):
            body = read_body(encoded({**part, "zaak": _url(call, zaak_id)}), struct)
            made.append(resource.json(call, id=create(call, body)))
    return made


def _url(call: Call, zaak_id: UUID | None = None) -> str:
    return f"{call.base}{ZAAK.api.root}/zaken/{zaak_id or call.ids['uuid']}"


def _answer(call: Call, zaak_id: UUID, made: Made, status: int = 200) -> HttpResponseBase:
    told = {"zaak": zaken.ZAKEN.json(call, id=zaak_id), **made}
    raw = {
        name: [msgspec.Raw(each) for each in part] if isinstance(part, list) else msgspec.Raw(part)
        for name, part in told.items()
    }
    return json_answer(encoded(raw), status)
