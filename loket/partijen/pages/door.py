"""Who may come in: staff with a right on partijen. Each look is written down, and each try of who has no right."""

import functools
from collections.abc import Callable, Iterable
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from loket.kernel.http import actor_of, staff_only
from loket.kernel.limits import address_of
from loket.partijen.models import Partij
from loket.partijen.permissions import BEKIJKEN, BIJHOUDEN
from loket.partijen.queries.partij import partij_row, persons_of
from loket.verwerkingen.commands import log_view

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
ACTIVITY, PURPOSE = "klantcontact", "Een klant helpen"
NOWHERE = "partijen:zoeken"


def for_viewers(view: View[P]) -> View[P]:
    return _guarded(view, BEKIJKEN)


def for_keepers(view: View[P]) -> View[P]:
    return _guarded(view, BIJHOUDEN)


def _guarded(view: View[P], permission: str) -> View[P]:
    """Anonymous people log in first; who has no right sees nothing, and that they tried is written down."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not actor_of(request).may(permission):
            partij_id = kwargs.get("partij_id")
            target = f"partijen:{partij_id}" if isinstance(partij_id, UUID) else NOWHERE
            _log(request, target, "Klanten", "toegang geweigerd", ())
            raise PermissionDenied(permission)
        return view(request, *args, **kwargs)

    return staff_only()(guarded)


def partij_or_404(partij_id: UUID) -> Partij:
    found = partij_row(partij_id)
    if found is None:
        raise Http404
    return found


def seen(request: HttpRequest, partij: Partij, action: str = "klant bekeken") -> None:
    """Somebody looks at this partij: call it before its data are shown."""
    _log(request, f"partijen:{partij.id}", f"Klant {partij.nummer}", action, persons_of([partij.id]))


def found(request: HttpRequest, partijen: Iterable[UUID]) -> None:
    """Somebody searched, and sees these. Whom a number only suggests does not read it in their own log: perhaps another
    called.
    """
    _log(request, NOWHERE, "Klanten", "klanten gezocht", persons_of(partijen))


def _log(request: HttpRequest, object: str, label: str, action: str, persons: Iterable[str]) -> None:
    log_view(
        object=object,
        label=label,
        action=action,
        activity=ACTIVITY,
        purpose=PURPOSE,
        persons=persons,
        place=address_of(request),
        by=actor_of(request),
    )
