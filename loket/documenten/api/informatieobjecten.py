"""/enkelvoudiginformatieobjecten"""

from typing import Any, NoReturn
from uuid import UUID

import msgspec
from django.http import Http404, HttpResponse, HttpResponseBase

from loket.documenten import commands
from loket.documenten.api.arrival import arrived, telling_store
from loket.documenten.api.bodies import (
    content_in,
    fields_of,
    may_create_this,
    may_write_this,
    named_in,
    read_document,
    without_own_address,
)
from loket.documenten.api.download import answer_with_content
from loket.documenten.api.listing import LISTING, ZOEK
from loket.documenten.api.versions import VERSIONS, version_asked
from loket.documenten.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD, LEZEN, LOCK, UNLOCK, VERWIJDEREN
from loket.documenten.queries.content import LATEST, content_of
from loket.documenten.queries.shapes import DOCUMENT
from loket.documenten.queries.versie import version_of
from loket.documenten.schemas.informatieobject import (
    EnkelvoudigInformatieObject,
    LockEnkelvoudigInformatieObject,
    UnlockEnkelvoudigInformatieObjectRequest,
)
from loket.documenten.schemas.zoek import EIOZoekRequest
from loket.kernel.wire import Fault, WrongBody, read_object
from loket.zgw.door import Call, encoded, json_answer, tagged_answer
from loket.zgw.faults import forbidden
from loket.zgw.lists import answer, asked_in, expand_in
from loket.zgw.resource import Extra, Resource
from loket.zgw.wire import read_body

KIND, LEVEL = "{t}.informatieobjecttype_id", "{t}.vertrouwelijkheidaanduiding"
NO_LOCK = Fault("lock", "required", "Dit veld is vereist.")
SEARCH_BY_PAGE = ("page", "expand", "ordering")


class Documents(Resource):
    """Reading and writing with content: streams in both directions, and versions."""

    def create_it(self, call: Call) -> HttpResponseBase:
        call.must(*self.may_create)
        with arrived(call) as came:
            may_create_this(call, came, AANMAKEN)
            body, _ = read_document(came, None, [])
            made = commands.register_document(fields=fields_of(body), content=content_in(came), by=call.by)
        return self._new(call, made)

    def update_it(self, call: Call) -> HttpResponseBase:
        return self._write(call, whole=True)

    def change_it(self, call: Call) -> HttpResponseBase:
        return self._write(call, whole=False)

    def retrieve_it(self, call: Call) -> HttpResponseBase:
        asked = version_asked(call, "expand")
        if asked is None:
            return super().retrieve_it(call)
        call.must(*self.read)
        faults: list[Fault] = []
        expand = expand_in(DOCUMENT, str(call.request.GET.get("expand", "")), faults)
        if faults:
            raise WrongBody(faults)
        values = {**asked[1], "base": call.base, "client": call.by.id}
        allowed, found = version_of(call.ids["uuid"], asked[0], values, expand, self._rights(call))
        if not allowed:
            raise forbidden()
        if found is None:
            raise Http404
        return tagged_answer(call.request, found)

    def _write(self, call: Call, *, whole: bool) -> HttpResponseBase:
        call.must(*self.may_update)
        current = msgspec.json.decode(self.json(call))
        may_write_this(call, current, *self.may_update)
        with arrived(call) as came:
            kept = without_own_address(came, f"{current['url']}/download")
            told = named_in(came)
            faults = [NO_LOCK] if whole and current["locked"] and not read_object(came.told).get("lock") else []
            body, _ = read_document(came, None if whole else current, faults)
            update = commands.Update(
                fields=fields_of(body),
                named=told - {"inhoud"} if kept else told,
                whole=whole,
                content=None if kept else content_in(came),
            )
            with self._as_known(call):
                commands.update_document(document_id=call.ids["uuid"], update=update, lock=body.lock, by=call.by)
        return self.answer_with(call, call.ids["uuid"])

    def _new(self, call: Call, made: commands.Registered) -> HttpResponse:
        """With the lock, which is told here and nowhere else: to send the parts with."""
        body = msgspec.json.decode(self.json(call, id=made.id))
        body["lock"] = made.lock
        for part in body["bestandsdelen"]:
            part["lock"] = made.lock
        return json_answer(encoded(body), 201, {"Location": body["url"]})


def in_a_stream(*_: Any) -> NoReturn:
    """That it can be done; how, is in `Documents`, which reads the body as it comes in."""
    raise NotImplementedError


def destroy(call: Call, id: UUID) -> None:
    commands.destroy_document(document_id=id, by=call.by)


def download(call: Call) -> HttpResponseBase:
    call.must(LEZEN)
    asked = version_asked(call)
    which, values = (asked[0].replace("{t}", "v"), asked[1]) if asked else (LATEST, {})
    rights = call.by.rights.where((LEZEN,), KIND, LEVEL)
    with telling_store():
        found = content_of(call.ids["uuid"], which=which, values=values, rights=rights)
        if found is None:
            raise Http404
        if found.bestand is None:
            raise forbidden()
        if not found.bestand:
            raise Http404
        return answer_with_content(call, found)


def lock(call: Call) -> HttpResponseBase:
    """Whatever is sent along is let be."""
    call.must(LOCK)
    DOCUMENTS.json(call)
    found = commands.lock_document(document_id=call.ids["uuid"], by=call.by)
    return json_answer(encoded({"lock": found}))


def unlock(call: Call) -> HttpResponseBase:
    call.must(LOCK, UNLOCK)
    DOCUMENTS.json(call)
    empty = call.request.headers.get("Content-Length", "0") in ("", "0")
    body = (
        UnlockEnkelvoudigInformatieObjectRequest()
        if empty
        else read_body(call.raw, UnlockEnkelvoudigInformatieObjectRequest)
    )
    with telling_store():
        commands.unlock_document(document_id=call.ids["uuid"], lock=body.lock, by=call.by)
    return HttpResponse(status=204)


def search(call: Call) -> HttpResponseBase:
    """What a list may be asked, in a body (drc-016)."""
    call.must(LEZEN)
    told = read_object(call.raw)
    given = {name: _as_asked(name, value) for name, value in told.items() if value is not None}
    known = {each.name for each in ZOEK.filters}
    if not known & {name for name, value in given.items() if value}:
        raise WrongBody([Fault("nonFieldErrors", "empty_search_body", "Vraag om ten minste één ding.")])
    rights = call.by.rights.where((LEZEN,), KIND, LEVEL)
    query: dict[str, Any] = {**given, **call.request.GET.dict()}
    return json_answer(answer(ZOEK, call, asked_in(ZOEK, query, rights)))


def _as_asked(name: str, value: Any) -> str:
    """As it would stand in an address."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ",".join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    raise WrongBody([Fault(name[:100], "invalid", "Deze waarde past hier niet.")])


EXTRAS = [
    Extra(
        "POST",
        "_zoek",
        "enkelvoudiginformatieobject__zoek",
        search,
        (LEZEN,),
        EIOZoekRequest,
        EnkelvoudigInformatieObject,
        paged=True,
    ),
    Extra("GET", "{uuid}/download", "enkelvoudiginformatieobject_download", download, (LEZEN,), takes=VERSIONS),
    Extra(
        "POST",
        "{uuid}/lock",
        "enkelvoudiginformatieobject_lock",
        lock,
        (LOCK,),
        answers=LockEnkelvoudigInformatieObject,
    ),
    Extra(
        "POST",
        "{uuid}/unlock",
        "enkelvoudiginformatieobject_unlock",
        unlock,
        (LOCK, UNLOCK),
        UnlockEnkelvoudigInformatieObjectRequest,
        status=204,
    ),
]
DOCUMENTS = Documents(
    shape=DOCUMENT,
    body=EnkelvoudigInformatieObject,
    read=(LEZEN,),
    listing=LISTING,
    kind=KIND,
    level=LEVEL,
    create=in_a_stream,
    update=in_a_stream,
    destroy=destroy,
    may_create=(AANMAKEN,),
    may_update=(BIJWERKEN, GEFORCEERD),
    may_destroy=(VERWIJDEREN,),
    extras=EXTRAS,
    expands=True,
    also=VERSIONS,
    bodies={
        "create": "EnkelvoudigInformatieObjectCreateLockRequest",
        "update": "EnkelvoudigInformatieObjectWithLockRequest",
        "partial_update": "PatchedEnkelvoudigInformatieObjectWithLockRequest",
    },
    title="(enkelvoudig) informatieobject",
)
