"""The text of an umbrella supplier beside ours: what changed there, and to take it over or say why not."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import refuse
from loket.redactie import commands
from loket.redactie.models import Page
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.page import changes_between, content_now, draft_of, page_view, typed_now
from loket.redactie.queries.standard import changed_standards
from loket.redactie.rules.content.shape import shape_of, typed_of
from loket.redactie.rules.roles import why_not_edit


def _take_over(page: Page, theirs: Mapping[str, Any], by: Actor) -> None:
    """Their words in my draft, or in what stands there now; of a draft all that they say nothing about stays."""
    mine, (typed, number) = draft_of(page.id, by), typed_now(page)
    told = [field for field in shape_of(kind_of(page.kind).content) if field.name in theirs]
    names = tuple(f"{field.name}-" for field in told)
    kept = {name: values for name, values in (mine.typed if mine else typed).items() if not name.startswith(names)}
    base = mine.base_number if mine else number
    commands.save_draft(page_id=page.id, typed=kept | typed_of(theirs, told), base_number=base, by=by)


@require_GET
@staff_only()
def listing(request: HttpRequest) -> HttpResponse:
    return page(request, "redactie/standards.html", {"rows": changed_standards(), "section": "standaard"})


@staff_only()
def compare(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """`over`: a draft with the supplier's words. `afwijken`: ours stay, with a reason."""
    by = actor_of(request)
    view = page_view(page_id, by=by, today=timezone.localdate())
    if view is None or view.standard is None:
        raise Http404
    refuse(why_not_edit(view.page.owner_id, by))
    ours, _ = content_now(view.page)
    if request.method == "POST" and request.POST.get("act") == "over":
        _take_over(view.page, view.standard.content, by)
        commands.follow_standard_text(page_id=page_id, by=by)
        messages.success(request, "De standaardtekst staat in je concept. Kijk hem na en stuur hem door.")
        return redirect("redactie:edit", page_id)
    if request.method == "POST":
        because = request.POST.get("because", "")[:300] or "Onze tekst past beter bij onze gemeente."
        commands.follow_standard_text(page_id=page_id, because=because, by=by)
        messages.success(request, "Bewaard. Je hoort het bij de volgende verandering.")
        return redirect("redactie:page", page_id)
    ours_then = {name: ours.get(name) for name in view.standard.content}
    context = {
        "view": view,
        "against_ours": changes_between(view.page.kind, ours_then, view.standard.content),
        "since_then": changes_between(view.page.kind, view.standard.followed_content or {}, view.standard.content)
        if view.standard.followed_content
        else None,
        "section": "standaard",
    }
    return page(request, "redactie/standard.html", context)
