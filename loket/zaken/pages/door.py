"""Who may come in: staff that handles or divides zaken. A zaak that is closed to them can be opened with a reason."""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.zaken.forms.paper import ReasonForm
from loket.zaken.models import Zaak
from loket.zaken.permissions import DIVIDE, HANDLE

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
CLOSED = {"zaak-of-other-team", "zaak-of-nobody", "zaak-secret", "zaak-own"}


def may_handle(actor: Actor) -> bool:
    return actor.may(HANDLE) or actor.may(DIVIDE)


def for_handlers(view: View[P]) -> View[P]:
    """Anonymous people log in first; a zaak that is not there is 404, one that is closed to them 403."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not may_handle(actor_of(request)):
            raise PermissionDenied(HANDLE)
        try:
            return view(request, *args, **kwargs)
        except Zaak.DoesNotExist as missing:
            raise Http404 from missing
        except Refused as refused:
            zaak_id = kwargs.get("zaak_id")
            if refused.refusal.code not in CLOSED or not isinstance(zaak_id, UUID):
                raise
            return show_closed(request, zaak_id, refused)

    return staff_only()(guarded)


def show_closed(request: HttpRequest, zaak_id: UUID, refused: Refused, form: ReasonForm | None = None) -> HttpResponse:
    context = {"refusal": refused.refusal, "zaak_id": zaak_id, "form": form or ReasonForm()}
    status = 422 if form and form.errors else 403
    return page(request, "zaken/closed.html", context, status=status, fragment="zaken/_closed_pane.html")
