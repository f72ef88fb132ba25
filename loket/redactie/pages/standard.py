"""The text of an umbrella supplier beside ours: what changed there, and to take it over or say why not."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import refuse
from loket.redactie import commands
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.page import changes_between, content_now, page_view
from loket.redactie.queries.standard import changed_standards
from loket.redactie.rules.content.shape import shape_of, typed_of
from loket.redactie.rules.roles import why_not_edit


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
    ours, number = content_now(view.page)
    if request.method == "POST" and request.POST.get("act") == "over":
        taken = {**ours, **view.standard.content}
        shape = shape_of(kind_of(view.page.kind).content)
        commands.save_draft(page_id=page_id, typed=typed_of(taken, shape), base_number=number, by=by)
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
