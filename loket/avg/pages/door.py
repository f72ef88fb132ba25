"""Who may come in: who has the right, and proved lately who it is. Each look is written down before it is shown, and so
is each try that is refused.
"""

import functools
from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from loket.avg.permissions import BEHANDELEN
from loket.avg.queries.whose import ZAAK, Whose, whose
from loket.kernel.actor import ActorKind
from loket.kernel.http import actor_of, staff_only
from loket.kernel.limits import address_of
from loket.toegang.queries import is_fresh
from loket.verwerkingen.commands import log_view

View = Callable[[HttpRequest, str, UUID], HttpResponse]
ACTIVITY, PURPOSE = "avg-verzoek", "Een verzoek over eigen gegevens behandelen"
ALSO, ALSO_UNCHECKED = "ook", "ook gezocht op wat niet gecontroleerd is"
NO_RIGHT = "alle gegevens van iemand geweigerd: geen recht"
NOT_PROVED = "alle gegevens van iemand geweigerd: eerst opnieuw inloggen"
NOT_SURE = "gegevens van iemand niet gewist: geen bevestiging"


def for_privacy(view: View) -> View:
    """With a fresh proof: a screen that was left alone tells nobody all of somebody."""

    @functools.wraps(view)
    def fresh(request: HttpRequest, van: str, whose_id: UUID) -> HttpResponse:
        if is_fresh(request):
            answer = view(request, van, whose_id)
            answer["Cache-Control"] = "no-store"
            return answer
        if request.method == "POST":
            was_refused(request, van, whose_id, NOT_PROVED)
        back = reverse("avg:one", args=[van, whose_id])
        return redirect(f"{reverse('toegang:confirm')}?{urlencode({'next': back})}")

    permitted = staff_only(BEHANDELEN)(fresh)

    @functools.wraps(permitted)
    def watched(request: HttpRequest, van: str, whose_id: UUID) -> HttpResponse:
        actor = actor_of(request)
        if actor.kind == ActorKind.STAFF and not actor.may(BEHANDELEN):
            was_refused(request, van, whose_id, NO_RIGHT)
        return permitted(request, van, whose_id)

    return watched


def whose_or_404(request: HttpRequest, van: str, whose_id: UUID) -> Whose:
    """By what nobody checked too, when the colleague says that it is theirs."""
    told = request.POST if request.method == "POST" else request.GET
    found = whose(van, whose_id, unchecked=told.get(ALSO) == "ja")
    if found is None:
        raise Http404
    return found


def seen(request: HttpRequest, of: Whose, action: str) -> None:
    _log(request, of.object, of.label, f"{action}, {ALSO_UNCHECKED}" if of.unchecked else action, of.logged_as)


def was_refused(request: HttpRequest, van: str, whose_id: UUID, action: str) -> None:
    """Of whom is not looked up: nobody's data were used."""
    kind = ("zaken", "Zaak") if van == ZAAK else ("partijen", "Klant")
    _log(request, f"{kind[0]}:{whose_id}", kind[1], action, [])


def _log(request: HttpRequest, object: str, label: str, action: str, persons: list[str]) -> None:
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
