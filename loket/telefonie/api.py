"""The door for exchanges that send their facts themselves."""

from itertools import groupby
from operator import attrgetter

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from loket.kernel.api import by_method, endpoint
from loket.kernel.refusal import refuse
from loket.kernel.signed import signed_body
from loket.kernel.wire import read_struct
from loket.telefonie.commands import hear_call
from loket.telefonie.rules.moment import why_not_now
from loket.telefonie.schemas import GebeurtenissenIn, GehoordOut

MOST_BYTES = 128 * 1024


@endpoint
def _hear(request: HttpRequest) -> GehoordOut:
    """POST /api/telefonie/gebeurtenissen: signed facts, in any order, and again when there was no answer."""
    body = signed_body(request, MOST_BYTES, secret=settings.CENTRALE_WEBHOOK_SECRET, door="telefonie-webhook")
    told = read_struct(body, GebeurtenissenIn).gebeurtenissen
    now = timezone.now()
    refuse(*(why_not_now(each.moment, now) for each in told))
    events = sorted((each.heard_at(settings.CENTRALE_NAME) for each in told), key=attrgetter("call_id"))
    for _, of_call in groupby(events, key=attrgetter("call_id")):
        hear_call(list(of_call))
    return GehoordOut(len(told))


hear = by_method(POST=_hear)
