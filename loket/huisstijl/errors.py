"""The last page of all: it needs no database, no session and no context processor, since one of those just failed."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template.loader import get_template


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke on our side. The number on the page is the one in our own log."""
    context = {"reference": getattr(request, "reference", ""), "gemeente": getattr(settings, "GEMEENTE", None)}
    return HttpResponseServerError(get_template("500.html").render(context))
