"""What is due, what stands in the way, what comes; and the lists."""

from collections import Counter
from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from loket.archief import commands
from loket.archief.pages.door import for_archive
from loket.archief.permissions import PREPARE
from loket.archief.queries.due import MOST, coming, due_on
from loket.archief.queries.lijst import lijsten
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused

SHOWN = 100


@require_GET
@for_archive
def work(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    found = due_on(today)
    ready = [row for row in found if not row.way]
    waiting = [row for row in found if row.way]
    context = {
        "ready": Counter(row.zaaktype for row in ready).most_common(),
        "count": len(ready),
        "more": len(found) == MOST,
        "waiting": waiting[:SHOWN],
        "waiting_count": len(waiting),
        "coming": coming(today, today + timedelta(days=365)),
        "lijsten": lijsten(),
        "may_prepare": actor_of(request).may(PREPARE),
        "section": "werk",
    }
    return page(request, "archief/work.html", context)


@require_POST
@for_archive
def make(request: HttpRequest) -> HttpResponse:
    try:
        made = commands.make_lijst(by=actor_of(request))
    except Refused as refused:
        messages.warning(request, refused.refusal.reason)
        return redirect("archief:work")
    messages.success(request, f"{made.number} is gemaakt.")
    return redirect("archief:lijst", made.id)
