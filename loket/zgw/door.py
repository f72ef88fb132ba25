"""The door of the national APIs: who calls, may the method, in which version we speak, and every fault in one shape."""

import functools
import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

import msgspec
from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import DataError, IntegrityError, InterfaceError, OperationalError
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.module_loading import import_string
from psycopg.errors import DeadlockDetected

from loket.kernel.body import body_of
from loket.kernel.limits import TooMany
from loket.kernel.overload import AGAIN, NotNow
from loket.kernel.refusal import Refused
from loket.kernel.secrets import open_sealed
from loket.kernel.wire import Fault, WrongBody
from loket.zgw.api import Api
from loket.zgw.caller import Caller
from loket.zgw.faults import Problem, forbidden, invalid, problem_answer

MOST_BYTES = 8 * 1024 * 1024
JSON = "application/json"
CRS = "EPSG:4326"
CRS_HEADERS = ["Accept-Crs", "Content-Crs"]
Handler: TypeAlias = "Callable[[Call], HttpResponseBase]"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """One request, from an application that we know. `ids` are the ids in its address, `shown` those of the rows
    that it sees, where the address does not say so.
    """

    request: HttpRequest
    api: Api
    by: Caller
    ids: Mapping[str, UUID] = field(default_factory=dict)
    shown: list[UUID] = field(default_factory=list)

    @property
    def base(self) -> str:
        return self.by.base

    @property
    def raw(self) -> bytes:
        """The body. Raises Problem when it is too large or no JSON."""
        if self.request.content_type not in (JSON, "", "text/plain"):
            raise Problem(415, "unsupported_media_type")
        return body_of(self.request, MOST_BYTES)

    def must(self, *scopes: str) -> None:
        """One of these scopes, for whatever type. Raises Problem (403)."""
        if not self.by.rights.anywhere(scopes):
            raise forbidden()


@dataclass(frozen=True, slots=True, eq=False)
class Door:
    """One address of an API, with a handler for each method. `crs`: places are told here, in a named system.

    `tells`: of what it shows rows; who reads them is written down.
    """

    api: Api
    handlers: Mapping[str, Handler]
    crs: bool = False
    public: bool = False
    tells: type[Model] | None = None

    def __call__(self, request: HttpRequest, **ids: UUID) -> HttpResponseBase:
        base = f"{request.scheme}://{request.get_host()}"
        try:
            response = self._answer(request, base, ids)
        except Exception as error:  # told in the shape of the standard, whatever it is
            response = problem_answer(_problem_of(error, request), base)
            if response.status_code == 405:
                response.headers["Allow"] = self.methods
            if response.status_code == 503:
                response.headers["Retry-After"] = str(AGAIN)
        if request.method == "HEAD" and isinstance(response, HttpResponse):
            response.headers["Content-Length"] = str(len(response.content))
            response.content = b""
        response.headers["API-version"] = self.api.version
        response.headers.setdefault("Cache-Control", "private, no-cache")
        if self.crs:
            response.headers["Content-Crs"] = CRS
        return response

    csrf_exempt = True

    @property
    def methods(self) -> str:
        return ", ".join([*self.handlers, *(["HEAD"] if "GET" in self.handlers else [])])

    def _answer(self, request: HttpRequest, base: str, ids: Mapping[str, UUID]) -> HttpResponseBase:
        method = request.method or ""
        handler = self.handlers.get("GET" if method == "HEAD" else method)
        if handler is None:
            raise Problem(405, "method_not_allowed", f"De methode {method[:10]} kan hier niet.")
        caller = Caller(kind="application") if self.public else find_caller(request, base)  # type: ignore[arg-type]
        _can_read_our_answer(request)
        if self.crs:
            _check_crs(request, method)
        call = Call(request, self.api, caller, ids)
        response = handler(call)
        if self.tells and response.status_code == 200 and (method == "GET" or call.shown):
            _note_read(call, self.tells)
        return response


def _note_read(call: Call, model: type[Model]) -> None:
    """Before the answer goes out: what cannot be written down is not told."""
    ids = call.shown or ([call.ids["uuid"]] if "uuid" in call.ids else [])
    if ids:
        note: Callable[[Call, type[Model], list[UUID]], None] = _imported(settings.ZGW_READ)
        note(call, model, ids)


def find_caller(request: HttpRequest, base: str) -> Caller:
    """The application of the token. Raises Problem (403) with the reason."""
    find: Callable[[HttpRequest, str], Caller] = _imported(settings.ZGW_CALLER)
    return find(request, base)


def json_answer(body: bytes, status: int = 200, headers: Mapping[str, str] | None = None) -> HttpResponse:
    return HttpResponse(open_sealed(body), status=status, content_type=JSON, headers=headers)


def tagged_answer(request: HttpRequest, body: bytes) -> HttpResponse:
    """With an ETag over the JSON; 304 without a body when the caller has this already. HEAD carries no body."""
    body = open_sealed(body)
    tag = tag_of(body)
    if knows(request.headers.get("If-None-Match", ""), tag):
        return HttpResponse(status=304, headers={"ETag": tag})
    return HttpResponse(body, content_type=JSON, headers={"ETag": tag})


def tag_of(body: bytes) -> str:
    """The ETag of JSON with every sealed value opened."""
    return f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"'


def knows(header: str, tag: str) -> bool:
    """Whether a list of tags holds this one."""
    known = {each.strip().removeprefix("W/") for each in header.split(",")}
    return tag in known or "*" in known


def _can_read_our_answer(request: HttpRequest) -> None:
    accept = request.headers.get("Accept", "")
    if accept and not any(kind in accept for kind in ("*/*", "application/*", "json", "octet-stream")):
        raise Problem(406, "not_acceptable")


def _check_crs(request: HttpRequest, method: str) -> None:
    needed = {"GET": ["Accept-Crs"], "HEAD": ["Accept-Crs"], "DELETE": []}.get(method, CRS_HEADERS)
    for name in CRS_HEADERS:
        given = request.headers.get(name)
        if not given and name in needed:
            raise Problem(412, "precondition_failed", f"De header '{name}' ontbreekt.")
        if given and given != CRS:
            raise Problem(406, "not_acceptable", f"Wij kennen alleen het stelsel {CRS}.")


def _problem_of(error: Exception, request: HttpRequest) -> Problem:
    match error:
        case Problem():
            return error
        case WrongBody():
            return invalid(*error.faults)
        case Refused():
            return _refused(error)
        case Http404():
            return Problem(404, "not_found")
        case PermissionDenied():
            return forbidden()
        case RequestDataTooBig():
            return Problem(413, "too_large", "De gegevens zijn te groot.")
        case TooMany():
            return Problem(429, "throttled")
        case SuspiciousOperation() | DataError() | UnicodeError():
            return invalid(Fault("nonFieldErrors", "invalid", "Dit kunnen wij niet lezen of bewaren."))
        case IntegrityError() | OperationalError(__cause__=DeadlockDetected()):
            log.warning("two changes at once, one refused: %s %s", request.method, type(error.__cause__).__name__)
            return Problem(409, "conflict", "Iemand anders veranderde dit tegelijk. Probeer het opnieuw.")
        case OperationalError() | InterfaceError() | NotNow():
            log.warning("busy: %s %s", request.method, type(error.__cause__).__name__)
            return Problem(503, "busy")
    log.exception("no answer to %s", request.method)
    return Problem(500, "error")


def _refused(refused: Refused) -> Problem:
    if refused.refusal.code == "permission_denied":
        return forbidden(refused.refusal.reason)
    return invalid(*(Fault(each.field, each.code, each.reason) for each in refused.refusals))


@functools.cache
def _imported(path: str) -> Any:
    return import_string(path)


def encoded(content: Any) -> bytes:
    return msgspec.json.encode(content)
