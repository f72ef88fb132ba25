"""Pages know GET, HEAD and POST; another method is refused before the page sees it."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed

KNOWN = ("GET", "HEAD", "POST")


class PageMethods:
    """Doors for machines know more methods; they are the ones without CSRF check, and look themselves."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if request.method in KNOWN or getattr(view, "csrf_exempt", False):
            return None
        return HttpResponseNotAllowed(KNOWN)
