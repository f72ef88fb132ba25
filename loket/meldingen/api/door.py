"""The door of Open311: JSON or XML by the end of the address, faults in the standard's shape, GET for every website."""

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import msgspec
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from loket.kernel.limits import TooMany, address_of, limit
from loket.kernel.overload import AGAIN, BUSY
from loket.kernel.refusal import Refused
from loket.kernel.wire import WrongBody
from loket.meldingen.rules.no_bsn import why_not_names
from loket.meldingen.schemas.open311 import ErrorOut
from loket.meldingen.schemas.plain_xml import xml_of

FORMATS = {"json": "application/json; charset=utf-8", "xml": "text/xml; charset=utf-8"}
READS, READS_PER = 300, timedelta(minutes=1)
TOO_BIG = "Dit is te groot: hoogstens 1 MB."


class Wrong(Exception):
    """What was asked does not fit; every error is told."""

    def __init__(self, *errors: ErrorOut) -> None:
        super().__init__("; ".join(error.description for error in errors))
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Answer:
    """`root` and `item` are the names in XML."""

    content: Any
    root: str
    item: str = ""


View = Callable[..., Answer]


def open311(**views: View) -> Callable[..., HttpResponse]:
    """One address, a view for each method: `open311(GET=listed, POST=report)`."""
    methods = ", ".join(views)

    @csrf_exempt
    def answered(request: HttpRequest, *args: Any, form: str, **kwargs: Any) -> HttpResponse:
        if request.method == "OPTIONS":
            return _for_all(HttpResponse(status=204, headers={"Allow": methods}), "OPTIONS")
        method = "GET" if request.method == "HEAD" else request.method or ""
        try:
            if form not in FORMATS:
                raise Wrong(ErrorOut(404, "Zet .json of .xml achter het adres."))
            if method not in views:
                raise Wrong(ErrorOut(405, f"Deze methode kan hier niet. Wel: {methods}."))
            response = _with_faults(views[method], method, form)(request, *args, **kwargs)
        except Wrong as wrong:
            response = _errors(wrong.errors, form if form in FORMATS else "xml")
        if response.status_code == 405:
            response["Allow"] = methods
        return _for_all(response, method)

    return answered


def _with_faults(view: View, method: str, form: str) -> Callable[..., HttpResponse]:
    """All that a command, the wire or the limiter says no with, in the one shape of the standard."""

    @functools.wraps(view)
    def told(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if refusal := why_not_names(request.GET):
                raise Refused(refusal)
            if method == "GET":
                limit(f"open311:{address_of(request)}", times=READS, per=READS_PER)
            return _answer(view(request, *args, **kwargs), form)
        except Refused as refused:
            errors = [ErrorOut(400, f"{refusal.code}: {refusal.reason}") for refusal in refused.refusals]
            return _errors(errors, form)
        except WrongBody as wrong:
            return _errors([ErrorOut(400, fault.reason) for fault in wrong.faults], form)
        except RequestDataTooBig:
            return _errors([ErrorOut(413, TOO_BIG)], form)
        except SuspiciousOperation:
            return _errors([ErrorOut(400, "Dit kunnen wij niet lezen.")], form)
        except TooMany as many:
            response = _errors([ErrorOut(429, f"Probeer het over {many.retry_after} seconden opnieuw.")], form)
            response["Retry-After"] = str(many.retry_after)
            return response
        except BUSY:
            response = _errors([ErrorOut(503, "Het is nu te druk. Probeer het straks opnieuw.")], form)
            response["Retry-After"] = str(AGAIN)
            return response

    return told


def _answer(answer: Answer, form: str, status: int = 200) -> HttpResponse:
    if form == "json":
        body = msgspec.json.encode(answer.content)
    else:
        body = xml_of(msgspec.to_builtins(answer.content), answer.root, answer.item)
    return HttpResponse(body, status=status, content_type=FORMATS[form])


def _errors(errors: Iterable[ErrorOut], form: str) -> HttpResponse:
    """Errors of different kinds together are a 400: the status equals the code of each."""
    told = list(errors)
    codes = {error.code for error in told}
    status = codes.pop() if len(codes) == 1 else 400
    return _answer(Answer([ErrorOut(status, error.description) for error in told], "errors", "error"), form, status)


def _for_all(response: HttpResponse, method: str) -> HttpResponse:
    """A page of any website may read it: it holds nothing that is not public. Sending needs a key, so a server."""
    if method in ("GET", "OPTIONS"):
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Allow-Methods"] = "GET"
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
