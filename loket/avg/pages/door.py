"""Who may come in: who has the right, and proved lately who it is. Each look is written down before it is shown."""

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from loket.avg.permissions import BEHANDELEN
from loket.avg.queries.whose import Whose, whose
from loket.kernel.http import actor_of, staff_only
from loket.kernel.limits import address_of
from loket.toegang.queries import is_fresh
from loket.verwerkingen.commands import log_view

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
ACTIVITY, PURPOSE = "avg-verzoek", "Een verzoek over eigen gegevens behandelen"


def for_privacy(view: View[P]) -> View[P]:
    """With a fresh proof: a screen that was left alone tells nobody all of somebody."""

    @functools.wraps(view)
    def fresh(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if is_fresh(request):
            answer = view(request, *args, **kwargs)
            answer["Cache-Control"] = "no-store"
            return answer
        back = reverse("avg:one", kwargs=kwargs)
        return redirect(f"{reverse('toegang:confirm')}?{urlencode({'next': back})}")

    return staff_only(BEHANDELEN)(fresh)


def whose_or_404(van: str, whose_id: UUID) -> Whose:
    found = whose(van, whose_id)
    if found is None:
        raise Http404
    return found


def seen(request: HttpRequest, of: Whose, action: str) -> None:
    log_view(
        object=of.object,
        label=of.label,
        action=action,
        activity=ACTIVITY,
        purpose=PURPOSE,
        persons=of.logged_as,
        place=address_of(request),
        by=actor_of(request),
    )
