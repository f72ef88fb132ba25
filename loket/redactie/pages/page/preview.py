"""How a page will look."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.redactie.forms.content import told_of
from loket.redactie.models import Page
from loket.redactie.pages.page.show import view_of
from loket.redactie.queries import page as queries
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.rules import roles
from loket.redactie.rules.content import content_of
from loket.redactie.rules.plain import plainness


@require_GET
@staff_only()
def preview(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """My draft, what is on its way, or what stands there: the first of those."""
    view, by = view_of(request, page_id), actor_of(request)
    if not roles.may_look(view.page.owner_id, by):
        raise Http404
    mine = queries.draft_of(page_id, by)
    if mine:
        told, what = told_of(kind_of(view.page.kind).content, mine.typed), "je concept"
    elif view.on_its_way:
        told, what = view.on_its_way.content, f"versie {view.on_its_way.number}"
    else:
        told, what = dict(queries.content_now(view.page)[0]), "wat nu op de website staat"
    return previewed(request, view.page, told, what)


def previewed(
    request: HttpRequest, shown: Page, told: dict[str, Any], what: str, *, staff: bool = True
) -> HttpResponse:
    kind = kind_of(shown.kind)
    try:
        content = content_of(told, kind.content)
        refusals = list(kind.why_not_publish(content))
    except Refused as refused:
        return page(request, "redactie/preview.html", {"shown": shown, "faults": refused.refusals, "staff": staff})
    prose = [(label, text) for label, text in kind.prose(content) if text]
    context = {
        "shown": shown,
        "title": kind.title(content),
        "prose": prose[1:] if prose and prose[0][1] == kind.title(content) else prose,
        "what": what,
        "refusals": refusals,
        "plain": plainness("\n\n".join(text for _, text in prose)),
        "staff": staff,
    }
    return page(request, "redactie/preview.html", context)
