"""What a page said before, and what changed: between versions, and beside what somebody is typing."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from loket.kernel.http import actor_of, page, staff_only
from loket.redactie import commands
from loket.redactie.forms.content import told_of
from loket.redactie.pages.page.show import view_of
from loket.redactie.queries import page as queries
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.rules import roles


@require_GET
@staff_only()
def history(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """`?van=1&naar=2`: what changed between two versions; without, between the newest and what stands there."""
    view = view_of(request, page_id)
    versions = queries.versions_of(page_id)
    numbers = [version.number for version in versions]
    new = _chosen(request, "naar", numbers) or (numbers[0] if numbers else None)
    older = [number for number in numbers if new and number < new]
    old = _chosen(request, "van", numbers) or (older[0] if older else None)
    changes = None
    if old and new and (a := queries.version(page_id, old)) and (b := queries.version(page_id, new)):
        changes = queries.changes_between(view.page.kind, a.content, b.content)
    context = {"view": view, "versions": versions, "old": old, "new": new, "changes": changes, "section": "paginas"}
    return page(request, "redactie/history.html", context)


@require_GET
@staff_only()
def compare_draft(request: HttpRequest, page_id: UUID, draft_id: UUID) -> HttpResponse:
    """What a colleague is typing, beside my draft or what stands there."""
    view, by = view_of(request, page_id), actor_of(request)
    theirs = queries.draft(draft_id)
    if theirs is None or theirs.page_id != page_id or not roles.may_edit(view.page.owner_id, by):
        raise Http404
    kind = kind_of(view.page.kind)
    mine = queries.draft_of(page_id, by)
    content = told_of(kind.content, mine.typed if mine else queries.typed_now(view.page)[0])
    changes = queries.changes_between(kind.code, content, told_of(kind.content, theirs.typed))
    return page(request, "redactie/compare.html", {"view": view, "theirs": theirs, "mine": mine, "changes": changes})


@require_GET
@staff_only()
def compare_now(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """My draft beside what stands on the website now."""
    view, by = view_of(request, page_id), actor_of(request)
    if not roles.may_edit(view.page.owner_id, by):
        raise Http404
    mine = queries.draft_of(page_id, by)
    if mine is None:
        return redirect("redactie:history", page_id)
    kind = kind_of(view.page.kind)
    typed, number = queries.typed_now(view.page)
    changes = queries.changes_between(kind.code, told_of(kind.content, typed), told_of(kind.content, mine.typed))
    context = {"view": view, "mine": mine, "number": number, "changes": changes}
    return page(request, "redactie/compare.html", context)


@require_POST
@staff_only()
def take_new_base(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """I saw what changed, and my text goes on from there."""
    commands.rebase_draft(page_id=page_id, by=actor_of(request))
    return redirect("redactie:edit", page_id)


def _chosen(request: HttpRequest, name: str, numbers: list[int]) -> int | None:
    given = request.GET.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 9 and int(given) in numbers else None
