"""Who may come in: staff that handles or divides meldingen. A melding of another team is refused with its name."""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.meldingen.permissions import DIVIDE, HANDLE

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def may_handle(actor: Actor) -> bool:
    return actor.may(HANDLE) or actor.may(DIVIDE)


def for_handlers(view: View[P]) -> View[P]:
    """Anonymous people log in first; a melding that is not there is 404, one of another team 403."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not may_handle(actor_of(request)):
            raise PermissionDenied(HANDLE)
        try:
            return view(request, *args, **kwargs)
        except ObjectDoesNotExist as missing:
            raise Http404 from missing
        except Refused as refused:
            if refused.refusal.code != "melding-of-other-team":
                raise
            return page(request, "meldingen/staff/other_team.html", {"refusal": refused.refusal}, status=403)

    return staff_only()(guarded)
