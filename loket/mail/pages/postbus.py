"""Arranging mailboxes, and seeing which is down."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.mail import commands
from loket.mail.forms import PostbusForm, lines_of
from loket.mail.models import Postbus
from loket.mail.permissions import INRICHTEN
from loket.mail.queries.postbus import postbussen, regels_of

SHOWN = (
    "naam",
    "adres",
    "actief",
    "bevestigen",
    "werkdagen",
    "bewaren_maanden",
    "server",
    "poort",
    "beveiliging",
    "gebruiker",
    "map",
)


@require_safe
@staff_only(INRICHTEN)
def overview(request: HttpRequest) -> HttpResponse:
    return page(request, "mail/beheer/postbussen.html", {"rows": postbussen()})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(INRICHTEN)
def postbus(request: HttpRequest, postbus_id: UUID | None = None) -> HttpResponse:
    """A new one, or one as it is from now on. The password is never shown."""
    one = Postbus.objects.filter(id=postbus_id).first() if postbus_id else None
    if postbus_id and one is None:
        raise Http404
    form = PostbusForm(typed(request), initial=_values(one) if one else {})
    if carried_out(form, lambda told: commands.keep_postbus(postbus_id=postbus_id, **told, by=actor_of(request))):
        messages.success(request, f"Postbus {form.cleaned_data['naam']} is bewaard.")
        return redirect("mail:postbussen")
    context = {"form": form, "postbus": one}
    return page(request, "mail/beheer/postbus.html", context, status=422 if form.errors else 200)


def _values(one: Postbus) -> dict[str, Any]:
    values = {name: getattr(one, name) for name in SHOWN}
    return {**values, "team": one.team_id, "regels": lines_of(list(regels_of(one)))}
