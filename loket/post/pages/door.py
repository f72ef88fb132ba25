"""Who may come in, and the lists that everybody sees in the head of the page."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, staff_only
from loket.post.permissions import BEHANDELEN, REGISTREREN

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
for_room = staff_only(REGISTREREN)


def for_post(view: View[P]) -> View[P]:
    """The post room, and teams that handle post."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        by = actor_of(request)
        if not (by.may(REGISTREREN) or by.may(BEHANDELEN)):
            raise PermissionDenied(BEHANDELEN)
        return view(request, *args, **kwargs)

    return staff_only()(guarded)


def tabs(by: Actor, current: str) -> dict[str, Any]:
    """The lists of post that this person may open."""
    room = [
        ("post:work", "Verwerken"),
        ("post:scannen", "Scannen"),
        ("post:room", "Postkamer"),
        ("post:outgoing", "Uitgaand"),
    ]
    team = [("post:team", "Mijn teams")]
    all_ = [("post:no_zaak", "Zonder zaak"), ("post:register", "Register")]
    last = [("post:figures", "Cijfers"), ("post:afspraken", "Afspraken")]
    shown = [
        *(room if by.may(REGISTREREN) else []),
        *(team if by.may(BEHANDELEN) else []),
        *all_,
        *(last if by.may(REGISTREREN) else []),
    ]
    return {"tabs": [(name, label, name == current) for name, label in shown], "in_room": by.may(REGISTREREN)}
