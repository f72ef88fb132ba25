"""The door for exchanges that send their facts themselves."""

from datetime import timedelta
from itertools import groupby
from operator import attrgetter

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from loket.kernel.api import by_method, endpoint, problem
from loket.kernel.body import body_of
from loket.kernel.limits import address_of, limit
from loket.kernel.refusal import refuse
from loket.kernel.wire import read_struct
from loket.outside.centrale.webhook import is_signed
from loket.telefonie.commands import hear_call
from loket.telefonie.rules.moment import why_not_now
from loket.telefonie.schemas import GebeurtenissenIn, GehoordOut

MOST_BYTES = 128 * 1024


@endpoint
def _hear(request: HttpRequest) -> GehoordOut | HttpResponse:
    """POST /api/telefonie/gebeurtenissen: signed facts, in any order, and again when there was no answer."""
    if not settings.CENTRALE_WEBHOOK_SECRET:
        raise Http404
    body = body_of(request, MOST_BYTES)
    if not _is_signed(request, body):
        limit(f"telefonie-webhook:{address_of(request)}", times=60, per=timedelta(minutes=1))
        return problem(401, "not_signed", "De handtekening klopt niet, of het bericht is te oud.")
    told = read_struct(body, GebeurtenissenIn).gebeurtenissen
    now = timezone.now()
    refuse(*(why_not_now(each.moment, now) for each in told))
    events = sorted((each.heard_at(settings.CENTRALE_NAME) for each in told), key=attrgetter("call_id"))
    for _, of_call in groupby(events, key=attrgetter("call_id")):
        hear_call(list(of_call))
    return GehoordOut(len(told))


def _is_signed(request: HttpRequest, body: bytes) -> bool:
    return is_signed(
        settings.CENTRALE_WEBHOOK_SECRET,
        timestamp=request.headers.get("X-Loket-Timestamp", ""),
        given=request.headers.get("X-Loket-Signature", ""),
        body=body,
        now=timezone.now().timestamp(),
    )


hear = by_method(POST=_hear)
