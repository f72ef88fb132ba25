"""End points for machines: structs in and out, problem+json (RFC 9457) with every fault at once."""

import functools
import inspect
import logging
from collections.abc import Callable
from typing import Any

import msgspec
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from loket.kernel.body import body_of
from loket.kernel.limits import TooMany
from loket.kernel.overload import AGAIN, BUSY
from loket.kernel.refusal import Refused
from loket.kernel.signed import NotSigned
from loket.kernel.wire import Fault, WrongBody, read_struct

MOST_BYTES = 1024 * 1024
View = Callable[..., HttpResponse]
log = logging.getLogger(__name__)


def endpoint(view: Callable[..., Any]) -> View:
    """Make a function an end point.

    A parameter `body` that is a msgspec struct is read from the request; what the function returns is encoded.
    A refusal is a 409 (400 when it is about fields), a wrong body a 400, always with all faults together.
    """
    struct = inspect.signature(view, eval_str=True).parameters.get("body")

    @csrf_exempt
    @functools.wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if struct is not None:
                kwargs["body"] = read_struct(body_of(request, MOST_BYTES), struct.annotation)
            return _answer(view(request, *args, **kwargs))
        except WrongBody as wrong:
            return problem(400, "invalid", "De gegevens kloppen niet.", wrong.faults)
        except Refused as refused:
            return _refused(refused)
        except RequestDataTooBig:
            return problem(413, "too_large", "De gegevens zijn te groot.")
        except NotSigned:
            return problem(401, "not_signed", "De handtekening klopt niet, of het bericht is te oud.")
        except Http404:
            return problem(404, "not_found", "Dit bestaat niet.")
        except PermissionDenied:
            return problem(403, "permission_denied", "Dit mag u niet.")
        except TooMany as many:
            response = problem(429, "too_many", f"Probeer het over {many.retry_after} seconden opnieuw.")
            response["Retry-After"] = str(many.retry_after)
            return response
        except BUSY:
            log.warning("busy: %s", view.__name__)
            response = problem(503, "busy", "Het is nu te druk. Probeer het straks opnieuw.")
            response["Retry-After"] = str(AGAIN)
            return response

    return answered


def by_method(**views: View) -> View:
    """One address, a view for each method: `by_method(GET=show, POST=create)`. Others get a 405."""

    @csrf_exempt
    def chosen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        method = "GET" if request.method == "HEAD" else request.method or ""
        if method not in views:
            response = problem(405, "method_not_allowed", "Deze methode kan hier niet.")
            response["Allow"] = ", ".join(views)
            return response
        return views[method](request, *args, **kwargs)

    return chosen


def problem(status: int, code: str, detail: str, faults: list[Fault] | None = None) -> HttpResponse:
    body: dict[str, Any] = {"type": "about:blank", "code": code, "title": detail, "status": status, "detail": detail}
    if faults:
        body["invalidParams"] = faults
    return HttpResponse(msgspec.json.encode(body), status=status, content_type="application/problem+json")


def json_answer(content: Any, status: int = 200) -> HttpResponse:
    return HttpResponse(msgspec.json.encode(content), status=status, content_type="application/json")


def _answer(content: Any) -> HttpResponse:
    return content if isinstance(content, HttpResponse) else json_answer(content)


def _refused(refused: Refused) -> HttpResponse:
    faults = [Fault(refusal.field, refusal.code, refusal.reason) for refusal in refused.refusals]
    about_fields = all(refusal.field for refusal in refused.refusals)
    return problem(400 if about_fields else 409, refused.refusal.code, refused.refusal.reason, faults)
