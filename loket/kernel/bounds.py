"""How much an address takes in: more than that is refused before it is read, with a page that says what to do."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.defaults import bad_request as unreadable

from loket.kernel.api import problem
from loket.kernel.body import forget
from loket.kernel.http import Next, too_large_page

View = TypeVar("View", bound=Callable[..., HttpResponseBase])
MB = 1024 * 1024
USUAL = 2 * MB  # a page without files: all that was typed, as it comes over the line
FILES = 70 * MB  # a form with files, as the proxy in front lets through (docs/operations.md)


def holds(most: int = FILES) -> Callable[[View], View]:
    """This page takes files: so many bytes together. Stands above all other decorators.

    Let it hold more than its form allows: who sends a file that is a little too large then hears so in the form.
    """

    def marked(view: View) -> View:
        view.most_bytes = most  # type: ignore[attr-defined]
        return view

    return marked


class Bounds:
    """Stands before whoever reads a form first, which is the CSRF check.

    A body without a length that was told (chunked) is no form for Django: it reads nothing of it. Doors for machines
    read by `body_of`, which has a bound of its own; only a form with files they do not measure themselves.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        for_machines = getattr(view, "csrf_exempt", False)
        if for_machines and request.content_type != "multipart/form-data":
            return None
        length = request.META.get("CONTENT_LENGTH") or ""
        if not length.isdecimal() or int(length) <= getattr(view, "most_bytes", USUAL):
            return None
        forget(request.read)
        return problem(413, "too_large", "De gegevens zijn te groot.") if for_machines else too_large_page(request)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """More text than a form holds is no fault of the browser: it is told what to make shorter."""
    if isinstance(exception, RequestDataTooBig):
        return too_large_page(request)
    return unreadable(request, exception)
