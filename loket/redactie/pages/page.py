"""One page: where it stands, its history, how it will look, and all that may be done with it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from loket.kernel.forms import show_refusals
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.redactie import commands
from loket.redactie.forms.content import ContentForm, as_query
from loket.redactie.forms.page import ConfirmForm, OwnerForm, Plain, ReturnForm, WhyForm
from loket.redactie.models import Page
from loket.redactie.models.version import OPEN
from loket.redactie.queries import page as queries
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules import roles
from loket.redactie.rules.content import content_of
from loket.redactie.rules.content.shape import shape_of, typed_of
from loket.redactie.rules.plain import plainness


@require_GET
@staff_only()
def show(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return _shown(request, page_id)


@require_GET
@staff_only()
def history(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """`?van=1&naar=2`: what changed between two versions; without, between the newest and what stands there."""
    view = _view(request, page_id)
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
    view, by = _view(request, page_id), actor_of(request)
    theirs = queries.draft(draft_id)
    if theirs is None or theirs.page_id != page_id or not roles.may_edit(view.page.owner_id, by):
        raise Http404
    kind = kind_of(view.page.kind)
    mine = queries.draft_of(page_id, by)
    content, _ = queries.content_now(view.page)
    shape = shape_of(kind.content)
    one = ContentForm(kind.content, as_query(mine.typed if mine else typed_of(content, shape))).told_so_far()
    other = ContentForm(kind.content, as_query(theirs.typed)).told_so_far()
    context = {"view": view, "theirs": theirs, "mine": mine, "changes": queries.changes_between(kind.code, one, other)}
    return page(request, "redactie/compare.html", context)


@require_GET
@staff_only()
def compare_now(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """My draft beside what stands on the website now."""
    view, by = _view(request, page_id), actor_of(request)
    mine = queries.draft_of(page_id, by)
    if not roles.may_edit(view.page.owner_id, by):
        raise Http404
    if mine is None:
        return redirect("redactie:history", page_id)
    kind = kind_of(view.page.kind)
    content, number = queries.content_now(view.page)
    typed = ContentForm(kind.content, as_query(mine.typed)).told_so_far()
    whole = ContentForm(kind.content, as_query(typed_of(content, shape_of(kind.content)))).told_so_far()
    changes = queries.changes_between(kind.code, whole, typed)
    context = {"view": view, "mine": mine, "number": number, "changes": changes}
    return page(request, "redactie/compare.html", context)


@require_POST
@staff_only()
def take_new_base(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """I saw what changed, and my text goes on from there."""
    commands.rebase_draft(page_id=page_id, by=actor_of(request))
    return redirect("redactie:edit", page_id)


@require_GET
@staff_only()
def preview(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """My draft, what is on its way, or what stands there: the first of those."""
    view, by = _view(request, page_id), actor_of(request)
    if not roles.may_look(view.page.owner_id, by):
        raise Http404
    mine = queries.draft_of(page_id, by)
    told: dict[str, Any]
    if mine:
        told, what = ContentForm(kind_of(view.page.kind).content, as_query(mine.typed)).told_so_far(), "je concept"
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


# -- What may be done with it ---------------------------------------------------------------------------------------


@require_POST
@staff_only()
def confirm(request: HttpRequest, page_id: UUID) -> HttpResponse:
    form = ConfirmForm(request.POST)
    words = "Fijn. Je hoort het als je weer moet kijken."
    return _done(
        request,
        page_id,
        form,
        "confirm_form",
        words,
        lambda told, by: commands.confirm_page(page_id=page_id, **told, by=by),
    )


@require_POST
@staff_only()
def hand_over(request: HttpRequest, page_id: UUID) -> HttpResponse:
    form = OwnerForm(request.POST)
    return _done(
        request,
        page_id,
        form,
        "owner_form",
        "De pagina heeft een nieuwe eigenaar.",
        lambda told, by: commands.hand_over(page_ids=[page_id], **told, by=by),
    )


@require_POST
@staff_only()
def take_down(request: HttpRequest, page_id: UUID) -> HttpResponse:
    form = WhyForm(request.POST)
    return _done(
        request,
        page_id,
        form,
        "why_form",
        "De pagina staat niet meer op de website.",
        lambda told, by: commands.take_down(page_id=page_id, **told, by=by),
    )


@require_POST
@staff_only()
def restore(request: HttpRequest, page_id: UUID, number: int) -> HttpResponse:
    view = _view(request, page_id)
    months = statute_of(view.page.kind).review_months
    review_on = roles.after_months(timezone.localdate(), months)
    return _done(
        request,
        page_id,
        None,
        "",
        f"Versie {number} is voorgesteld.",
        lambda told, by: commands.restore(page_id=page_id, number=number, review_on=review_on, by=by),
    )


@require_POST
@staff_only()
def share(request: HttpRequest, page_id: UUID) -> HttpResponse:
    shared = request.POST.get("delen") == "ja"
    words = "Je kunt het adres nu delen." if shared else "Het adres werkt niet meer."
    return _done(
        request,
        page_id,
        None,
        "",
        words,
        lambda told, by: commands.share_preview(page_id=page_id, shared=shared, by=by),
    )


@require_POST
@staff_only()
def approve(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return _on_version(request, page_id, "De tekst is goedgekeurd.", commands.approve)


@require_POST
@staff_only()
def check_legally(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return _on_version(request, page_id, "De tekst is juridisch goed.", commands.check_legally)


@require_POST
@staff_only()
def withdraw(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return _on_version(request, page_id, "De tekst is teruggehaald.", commands.withdraw_version)


@require_POST
@staff_only()
def send_back(request: HttpRequest, page_id: UUID) -> HttpResponse:
    view, form = _view(request, page_id), ReturnForm(request.POST)
    version = view.on_its_way
    if not roles.may_look(view.page.owner_id, actor_of(request)):
        raise Http404
    if version is None:
        return redirect("redactie:page", page_id)
    return _done(
        request,
        page_id,
        form,
        "return_form",
        "De tekst is teruggestuurd.",
        lambda told, by: commands.return_version(version_id=version.id, **told, by=by),
    )


def _on_version(request: HttpRequest, page_id: UUID, words: str, command: Callable[..., Any]) -> HttpResponse:
    view = _view(request, page_id)
    version = view.on_its_way
    if not roles.may_look(view.page.owner_id, actor_of(request)):
        raise Http404
    if version is None:
        messages.info(request, "Hier wacht geen tekst meer.")
        return redirect("redactie:page", page_id)
    return _done(request, page_id, None, "", words, lambda told, by: command(version_id=version.id, by=by))


def _done(
    request: HttpRequest,
    page_id: UUID,
    form: Plain | None,
    name: str,
    words: str,
    change: Callable[[dict[str, Any], Any], object],
) -> HttpResponse:
    """Do it and go back to the page; or show it with what is wrong. Who has no business here finds nothing."""
    if not roles.may_look(_view(request, page_id).page.owner_id, actor_of(request)):
        raise Http404
    if form is None or form.is_valid():
        try:
            change(form.cleaned_data if form else {}, actor_of(request))
        except Refused as refused:
            if form is None:
                raise
            show_refusals(form, refused)
        else:
            messages.success(request, words)
            return redirect("redactie:page", page_id)
    return _shown(request, page_id, **{name: form})


def _shown(request: HttpRequest, page_id: UUID, **forms: Plain | None) -> HttpResponse:
    view, by = _view(request, page_id), actor_of(request)
    statute = statute_of(view.page.kind)
    months = roles.after_months(timezone.localdate(), statute.review_months)
    version = view.on_its_way
    wrong = next((form for form in forms.values() if form and form.errors), None)
    context = {
        "view": view,
        "statute": statute,
        "may_edit": roles.may_edit(view.page.owner_id, by),
        "may_take_down": not any(roles.why_not_take_down(view.page.owner_id, why="x", by=by)),
        "may_hand_over": roles.why_not_hand_over(view.page.owner_id, by) is None,
        "approve_trouble": roles.why_not_approve(statute, author_id=version.by_id, by=by) if version else None,
        "legal_trouble": roles.why_not_check_legally(author_id=version.by_id, by=by) if version else None,
        "may_return": version is not None and not any(roles.why_not_return(version.stage, why="x", by=by)),
        "confirm_form": ConfirmForm(initial={"review_on": months}),
        "owner_form": OwnerForm(),
        "why_form": WhyForm(auto_id="id_weg_%s"),
        "return_form": ReturnForm(auto_id="id_terug_%s"),
        "open": OPEN,
        "section": "paginas",
        "form": wrong,
    }
    return page(request, "redactie/page.html", context | forms, status=422 if wrong else 200)


def _view(request: HttpRequest, page_id: UUID) -> queries.PageView:
    found = queries.page_view(page_id, by=actor_of(request), today=timezone.localdate())
    if found is None:
        raise Http404
    return found


def _chosen(request: HttpRequest, name: str, numbers: list[int]) -> int | None:
    given = request.GET.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 9 and int(given) in numbers else None
