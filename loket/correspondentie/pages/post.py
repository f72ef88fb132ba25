"""My concepts, what did not arrive, and the letters that lie ready for the post."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from loket.correspondentie import commands
from loket.correspondentie.permissions import POSTEN, SCHRIJVEN
from loket.correspondentie.queries import lists
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused


@require_safe
@staff_only(SCHRIJVEN)
def work(request: HttpRequest) -> HttpResponse:
    by = actor_of(request)
    context = {
        "concepts": lists.my_concepts(by),
        "returned": lists.not_delivered(by),
        "ready": lists.to_post(by),
        "may_post": by.may(POSTEN),
    }
    return page(request, "correspondentie/work.html", context)


@require_POST
@staff_only(POSTEN)
def post(request: HttpRequest) -> HttpResponse:
    """Those that were ticked went on the post today."""
    try:
        chosen = [UUID(each) for each in request.POST.getlist("brief")]
        gone = commands.post_brieven(brief_ids=chosen, by=actor_of(request))
    except ValueError:
        messages.error(request, "Kies welke brieven op de post gaan.")
    except Refused as refused:
        messages.error(request, refused.refusal.reason)
    else:
        messages.success(request, "1 brief is op de post." if gone == 1 else f"{gone} brieven zijn op de post.")
    return redirect("correspondentie:work")
