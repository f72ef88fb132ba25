"""Who may come in: staff with one of the permissions of the archive."""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from loket.archief.models import Lijst
from loket.archief.permissions import ANY, PREPARE
from loket.archief.queries.lijst import lijst
from loket.kernel.http import actor_of, staff_only

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def for_archive(view: View[P]) -> View[P]:
    @functools.wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not any(map(actor_of(request).may, ANY)):
            raise PermissionDenied(PREPARE)
        return view(request, *args, **kwargs)

    return staff_only()(guarded)


def lijst_or_404(lijst_id: UUID) -> Lijst:
    found = lijst(lijst_id)
    if found is None:
        raise Http404
    return found
