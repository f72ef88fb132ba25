"""The last page of all: it needs no database, no session and no context processor, since one of those just failed."""

import sys

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template.loader import get_template

from loket.kernel.http import busy_page
from loket.kernel.overload import BUSY


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke on our side. The number on the page is the one in our own log.

    Before and after a page too the database can be too busy: that is no fault.
    """
    if isinstance(sys.exc_info()[1], BUSY):
        return busy_page(request)
    context = {"reference": getattr(request, "reference", ""), "gemeente": getattr(settings, "GEMEENTE", None)}
    return HttpResponseServerError(get_template("500.html").render(context))
