"""A form that is sent twice is done once: pressed twice, sent again after going back, or after an answer that got lost.

Each time a page is made, the token in its forms is another one (Django masks it anew against CSRF). So that token, the
address and what was filled in make the key of what is sent. What is done and its key are kept in one transaction.
"""

import functools
import hashlib
import hmac
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from loket.kernel.actor import VISITOR
from loket.kernel.models import Sending
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.sql import one_at_a_time, row

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field
SENT = Refusal("sent-already", "Dit hebben wij al ontvangen. U hoeft het niet nog eens te sturen.")
MASKED = 64  # signs; a script that takes the token out of the cookie sends the same one each time
KEPT = timedelta(days=1)
WROTE = "SELECT pg_current_xact_id_if_assigned() IS NOT NULL"


def once(view: View[P]) -> View[P]:
    """Who sends the same form of the same page again gets the first answer again, and nothing is done.

    Done is what ends in a redirect, or in an answer that says so with `done()`. What was refused may be sent again.
    """

    @functools.wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if len(request.POST.get(TOKEN, "")) != MASKED:
            return view(request, *args, **kwargs)
        key = _key(request)
        with transaction.atomic():
            one_at_a_time(f"sent:{key}")
            if earlier := Sending.objects.filter(key=key).first():
                return _again(request, earlier.location)
            answer = view(request, *args, **kwargs)
            if _is_done(answer) and row(WROTE, {}) == (True,):
                location = answer.headers.get("HX-Redirect") or answer.headers.get("Location", "")
                Sending.objects.create(key=key, location=location, at=timezone.now())
        return answer

    guarded.once = True  # type: ignore[attr-defined]
    return guarded


def done(answer: HttpResponse) -> HttpResponse:
    """This answer, a piece of a page, tells that it was done."""
    answer.done = True  # type: ignore[attr-defined]
    return answer


def sweep_sendings() -> int:
    """Forget what was sent more than a day ago."""
    swept, _ = Sending.objects.filter(at__lt=timezone.now() - KEPT).delete()
    return swept


def _is_done(answer: HttpResponse) -> bool:
    return 300 <= answer.status_code < 400 or "HX-Redirect" in answer.headers or getattr(answer, "done", False)


def _again(request: HttpRequest, location: str) -> HttpResponse:
    """Where the first answer went; a page of which a piece was swapped is made anew. Else a page that says so."""
    if request.headers.get("HX-Request") != "true":
        refuse(None if location else SENT)
        return HttpResponseRedirect(location)
    return HttpResponse(status=204, headers={"HX-Redirect": location} if location else {"HX-Refresh": "true"})


def _key(request: HttpRequest) -> str:
    """Of who sends, where to, and all that is sent; a hash, so it tells nothing of a person."""
    actor = getattr(request, "actor", VISITOR)
    told = repr((actor.kind, actor.id, request.get_full_path(), sorted(request.POST.lists()), list(_files(request))))
    return hmac.new(settings.SECRET_KEY.encode(), told.encode(errors="replace"), hashlib.sha256).hexdigest()


def _files(request: HttpRequest) -> Iterator[tuple[str, str, str]]:
    for name, files in sorted(request.FILES.lists()):
        for file in files:
            content = hashlib.sha256()
            for part in file.chunks():
                content.update(part)
            file.seek(0)
            yield name, file.name or "", content.hexdigest()
