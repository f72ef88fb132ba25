"""The link that says: this e-mail address is mine. It was given in Mijn, or in a form."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from loket.formulieren.commands import adres as of_forms
from loket.kernel.actor import SYSTEM
from loket.kernel.http import page
from loket.kernel.limits import address_of, limit
from loket.partijen.commands import bevestigen as of_partijen

MOST_LINKS, PER = 60, timedelta(hours=1)


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """A mail program that looks at the link changes nothing: a person presses the button."""
    limit(f"confirm-address:{address_of(request)}", times=MOST_LINKS, per=PER)
    waits = of_partijen.awaits(token) or of_forms.awaits(token)
    done = False
    if request.method == "POST" and waits:
        done = of_partijen.confirm_address(token=token, by=SYSTEM) or of_forms.confirm_address(token=token)
    status = 200 if waits else 404
    return page(request, "mijn/confirm.html", {"waits": waits, "done": done, "token": token}, status=status)
