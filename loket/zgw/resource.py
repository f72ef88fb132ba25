"""A resource of an API: its shape, its body, its list, and the commands behind it, as addresses that answer.

Reading is done here, from the shape. Writing is a function of the capability: it gets a `Call` and a body, asks a
command, and gives back the id. Rights on reading are conditions in the statement itself, so nothing slips through.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeAlias
from uuid import UUID

import msgspec
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseBase
from django.urls import URLPattern, path

from loket.kernel.secrets import open_sealed
from loket.kernel.sql import row
from loket.kernel.wire import Fault, read_object
from loket.zgw.day import on_day
from loket.zgw.door import Call, Door, Handler, json_answer, knows, tag_of, tagged_answer
from loket.zgw.faults import Problem, forbidden, invalid
from loket.zgw.lists import Listing, answer, asked_in, day_in, expand_in
from loket.zgw.seen import guard, seen_by
from loket.zgw.shape import Shape, json_of
from loket.zgw.wire import Body, read_body, read_change, read_over

Scopes: TypeAlias = tuple[str, ...]
Create: TypeAlias = Callable[[Call, Any], UUID]
Update: TypeAlias = Callable[[Call, UUID, Any, "Sent"], None]
Before: TypeAlias = Callable[[Call, UUID, "Sent"], None]
Destroy: TypeAlias = Callable[[Call, UUID], HttpResponse | None]  # None: gone, and nothing to tell
Sent: TypeAlias = frozenset[str] | None  # the names in a partial update; None when the whole resource came


@dataclass(frozen=True, slots=True)
class Extra:
    """Another operation: a method on a path below the list (`_zoek`) or below one row (`{uuid}/publish`).

    `may` are the scopes that the document names; the handler itself asks for them.
    """

    method: str
    path: str
    operation: str
    handler: Handler
    may: Scopes = ()
    body: type[msgspec.Struct] | None = None
    answers: type[msgspec.Struct] | None = None
    status: int = 200
    summary: str = ""
    paged: bool = False
    asks: Scopes = ()  # the query parameters that it needs
    takes: Scopes = ()  # those that may be left out


@dataclass(frozen=True, eq=False)
class Resource:
    """`kind` and `level` are SQL on `{t}`: the type and confidentiality that the rights are about; empty when they
    are about nothing. `within` ties a nested path to its parent: parameter name -> SQL on `{t}`.
    """

    shape: Shape
    body: type[Body]
    read: Scopes
    listing: Listing | None = None
    kind: str = ""
    level: str = ""
    within: Mapping[str, str] = field(default_factory=dict)
    parent: Shape | None = None
    parent_rights: tuple[str, str] = ("", "")  # kind and level of the parent: its list is for who may see it
    create: Create | None = None
    update: Update | None = None
    partial: bool = True
    destroy: Destroy | None = None
    may_create: Scopes = ()
    may_update: Scopes = ()
    may_destroy: Scopes = ()
    extras: Sequence[Extra] = ()
    crs: bool = False
    tagged: bool = True
    expands: bool = False
    title: str = ""
    verbs: Mapping[str, str] = field(default_factory=dict)  # other operation names: {"retrieve": "read"}
    bodies: Mapping[str, str] = field(default_factory=dict)  # other names of what comes in: {"create": "ZaakCreate"}
    also: Scopes = ()  # query parameters of one row that the handler reads itself
    destroy_takes: Scopes = ()  # query parameters of a delete that the handler reads itself
    destroy_answers: type[msgspec.Struct] | None = None  # what it tells when one of those asked for it
    day: str = ""  # a query parameter of one row: as it stands on that day
    before: Before | None = None  # why this row may not change at all: asked before the fields are looked at

    def __post_init__(self) -> None:
        guard(self.shape.model, self.read, self.kind, self.level)

    # -- Addresses ---------------------------------------------------------------------------------------------------

    @cached_property
    def collection(self) -> str:
        """The path of the list below the root, with the parameters of Django's router."""
        *parts, _ = self.shape.path.split("/")
        return "/".join(f"<uuid:{next(iter(self.within))}>" if "{" in part else part for part in parts)

    def urls(self) -> list[URLPattern]:
        handlers: dict[str, dict[str, Handler]] = {self.collection: {}, f"{self.collection}/<uuid:uuid>": {}}
        many, one = handlers.values()
        if self.listing:
            many["GET"] = self.list_it
        if self.create:
            many["POST"] = self.create_it
        one["GET"] = self.retrieve_it
        if self.update:
            one["PUT"] = self.update_it
            if self.partial:
                one["PATCH"] = self.change_it
        if self.destroy:
            one["DELETE"] = self.destroy_it
        for extra in self.extras:
            way = f"{self.collection}/{extra.path}".replace("{uuid}", "<uuid:uuid>")
            handlers.setdefault(way, {})[extra.method] = extra.handler
        doors = {
            way: Door(self.shape.api, found, crs=self.crs, tells=self.shape.model)
            for way, found in handlers.items()
            if found
        }
        return [path(way, door) for way, door in sorted(doors.items(), key=lambda each: "_zoek" not in each[0])]

    # -- What is done at them ------------------------------------------------------------------------------------------

    def list_it(self, call: Call) -> HttpResponseBase:
        assert self.listing
        call.must(*self.read)
        self._find_parent(call, self.parent_rights)
        given = call.request.GET.dict()
        asked = asked_in(self.listing, given, self._rights(call), extra=self._within())
        asked = replace(asked, values={**asked.values, **call.ids})
        return json_answer(answer(self.listing, call, asked))

    def retrieve_it(self, call: Call) -> HttpResponseBase:
        call.must(*self.read)
        given = call.request.GET.dict()
        faults = [
            Fault("nonFieldErrors", "unknown-parameters", f"Onbekende query parameter: {name[:100]}")
            for name in given
            if name not in ("expand", *self.also) and (not self.day or name != self.day)
        ]
        expand = expand_in(self.shape, str(given.get("expand", "")), faults) if self.expands else ()
        day = day_in(given, [self.day], faults)
        if faults:
            self.json(call, check_rights=True)  # what is not there, or not for you, is told first
            raise invalid(*faults)
        body = self.json(call, expand, check_rights=True, day=day)
        return tagged_answer(call.request, body) if self.tagged else json_answer(body)

    def create_it(self, call: Call) -> HttpResponseBase:
        call.must(*self.may_create)
        self._find_parent(call)
        assert self.create
        made = self.create(call, read_body(call.raw, self.body))
        return self.answer_with(call, made, status=201)

    def update_it(self, call: Call) -> HttpResponseBase:
        assert self.update
        call.must(*self.may_update)
        self.json(call)
        raw = call.raw
        with self._as_known(call):
            if self.before:
                self.before(call, call.ids["uuid"], None)
            body = read_body(raw, self.body)
            if self.shape.api.open_klant:
                body = read_over(raw, self.body, msgspec.json.decode(open_sealed(self.json(call))))
            self.update(call, call.ids["uuid"], body, None)
        return self.answer_with(call, call.ids["uuid"])

    def change_it(self, call: Call) -> HttpResponseBase:
        assert self.update
        call.must(*self.may_update)
        raw = call.raw
        with self._as_known(call):
            current = msgspec.json.decode(open_sealed(self.json(call)))
            if self.before:
                self.before(call, call.ids["uuid"], frozenset(read_object(raw)))
            body, sent = read_change(raw, self.body, current, lenient=self.shape.api.open_klant)
            self.update(call, call.ids["uuid"], body, sent)
        return self.answer_with(call, call.ids["uuid"])

    def destroy_it(self, call: Call) -> HttpResponseBase:
        assert self.destroy
        call.must(*self.may_destroy)
        self.json(call)
        with self._as_known(call):
            told = self.destroy(call, call.ids["uuid"])
        return told or HttpResponse(status=204)

    @contextmanager
    def _as_known(self, call: Call) -> Iterator[None]:
        """Who says which version he knows (If-Match) changes that one, or nothing: meanwhile nobody else does.

        He knows it by reading it; nobody finds out by guessing what he may not see.
        """
        known = call.request.headers.get("If-Match", "")
        if not known:
            yield
            return
        with transaction.atomic():
            sql = f"SELECT 1 FROM {self.shape.model._meta.db_table} WHERE id = %(id)s::uuid FOR NO KEY UPDATE"
            row(sql, {"id": call.ids["uuid"]})
            if not knows(known, tag_of(open_sealed(self.json(call, check_rights=True)))):
                raise Problem(412, "precondition_failed", "Iemand anders heeft dit gewijzigd. Haal het opnieuw op.")
            yield

    # -- How it reads ------------------------------------------------------------------------------------------------

    def json(
        self,
        call: Call,
        expand: tuple[str, ...] = (),
        *,
        id: UUID | None = None,
        check_rights: bool = False,
        day: Mapping[str, Any] = MappingProxyType({}),
    ) -> bytes:
        """One row as JSON, still sealed. Raises Http404 when it is not there, Problem (403) when it is not for you."""
        condition, values = self._rights(call) if check_rights else ("true", {})
        where = " AND ".join(["t0.id = %(uuid)s::uuid", *self._within()])
        sql = (
            f"SELECT CASE WHEN {condition} THEN {json_of(self.shape, expand)}::text END"
            f" FROM {self.shape.table} WHERE {where}"
        ).replace("{t}", "t0")
        known = {"base": call.base, "client": call.by.id}
        sql, seen = seen_by(call.by.rights, sql)
        values = {**call.ids, "uuid": id or call.ids["uuid"], **known, **values, **seen, **day}
        found = row(on_day(sql, day), values)
        if found is None:
            raise Http404
        if found[0] is None:
            raise forbidden()
        return str(found[0]).encode()

    def answer_with(self, call: Call, id: UUID, status: int = 200) -> HttpResponse:
        """The row as it is after a write; a new one with its address."""
        body = self.json(call, id=id)
        headers = {"Location": msgspec.json.decode(body, type=_Address).url} if status == 201 else {}
        return json_answer(body, status, headers)

    def _rights(self, call: Call) -> tuple[str, Mapping[str, Any]]:
        return call.by.rights.where(self.read, self.kind, self.level) if self.kind else ("true", {})

    def _within(self) -> list[str]:
        return [f"{column} = %({name})s::uuid" for name, column in self.within.items()]

    def _find_parent(self, call: Call, rights: tuple[str, str] = ("", "")) -> None:
        kind, level = rights
        condition, values = call.by.rights.where(self.read, kind, level) if kind else ("true", {})
        for name in self.within if self.parent else ():
            assert self.parent
            sql = f"SELECT {condition} FROM {self.parent.table} WHERE {{t}}.id = %(id)s::uuid".replace("{t}", "t")
            found = row(sql, {"id": call.ids[name], **values})
            if found is None:
                raise Http404
            if not found[0]:
                raise forbidden()


class _Address(msgspec.Struct):
    url: str = ""


__all__ = ["Extra", "Problem", "Resource", "Sent"]
