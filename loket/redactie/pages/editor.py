"""The editor: a new page, typing with hints and a draft that is kept, and sending it on."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.kernel.bounds import holds
from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused, refuse
from loket.redactie import commands
from loket.redactie.forms.content import ContentForm, as_query
from loket.redactie.forms.page import DatesForm, NewPageForm, PhotoForm, PhotoWordsForm
from loket.redactie.models import Page, Stage
from loket.redactie.pages.photo import with_photo
from loket.redactie.queries.afdelingen import afdeling_names
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.kinds import kinds
from loket.redactie.queries.page import busy_at, draft_of, typed_now
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules.content import content_of
from loket.redactie.rules.content.shape import Sort
from loket.redactie.rules.kind import Kind
from loket.redactie.rules.plain import Plainness, plainness
from loket.redactie.rules.roles import after_months, why_not_edit
from loket.redactie.rules.words import slug_of, why_not_name

DATES = ("owner", "review_on", "publish_from", "publish_until", "note")
PHOTO = ("photo", "photo_alt", "photo_words")
BESIDE = ("csrfmiddlewaretoken", "act", "more", "base_number", *DATES, *PHOTO)


@staff_only()
def new(request: HttpRequest) -> HttpResponse:
    """Owner and review date stand there already, so three clicks are enough (U36)."""
    by, kind = actor_of(request), kinds()[0]
    refuse(why_not_edit("", by))
    chosen = request.GET.get("soort") or kind.code
    initial = {
        "kind": chosen,
        "owner": by.id,
        "review_on": _review_on(chosen),
        "title": request.GET.get("titel", "")[:80],
    }
    form = NewPageForm(typed(request), initial=initial)
    if form.is_valid():
        told = dict(form.cleaned_data)
        told["slug"] = told["slug"] or slug_of(told["title"])
        try:
            made = commands.start_page(**told, by=by)
        except Refused as refused:
            show_refusals(form, refused)
        else:
            return redirect("redactie:edit", made.id)
    return page(request, "redactie/new.html", {"form": form, "section": "werk"}, status=422 if form.errors else 200)


@holds()
@staff_only()
def edit(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """What was typed is kept first, whatever comes of it."""
    found = get_object_or_404(Page.objects.select_related("owner"), id=page_id)
    by, kind = actor_of(request), kind_of(found.kind)
    refuse(why_not_edit(found.owner_id, by))
    if request.method != "POST":
        return _editor(request, found, kind, *_as_it_was(found, kind, request))
    base = _number(request.POST.get("base_number", ""))
    data, photos = with_photo(request, kind.content)
    commands.save_draft(page_id=found.id, typed=_typed(data), base_number=base, by=by)
    form = ContentForm(kind.content, data, more=request.POST.get("more", ""), choices=kind.choices())
    dates = DatesForm(request.POST)
    act = request.POST.get("act", "")
    if photos.errors:
        return _editor(request, found, kind, form, dates, base, photos=photos, status=422)
    if act == "propose" and all([form.is_valid(), dates.is_valid()]):
        done = _propose(request, found, form, dates, base)
        if done:
            return done
    elif act == "drop":
        commands.drop_draft(page_id=found.id, by=by)
        return redirect("redactie:edit", found.id)
    elif act == "preview":
        return redirect("redactie:preview", found.id)
    elif act == "save":
        messages.success(request, "Je concept is bewaard.")
        return redirect("redactie:page", found.id)
    faulty = act == "propose" and (form.errors or dates.errors)
    return _editor(
        request, found, kind, form, dates, base, told=bool(faulty), photos=photos, status=422 if faulty else 200
    )


@require_POST
@staff_only()
def keep(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """Every few seconds, and on the way out: the draft is kept, and the hints follow what was typed."""
    found = get_object_or_404(Page, id=page_id)
    by, kind = actor_of(request), kind_of(found.kind)
    base = _number(request.POST.get("base_number", ""))
    draft = commands.save_draft(page_id=found.id, typed=_typed(request.POST), base_number=base, by=by)
    form = ContentForm(kind.content, request.POST)
    context = {"saved_at": draft.saved_at, **_hints(found, form, kind), **_others(request, found, base)}
    return page(request, "redactie/_hints.html", context)


def _propose(
    request: HttpRequest, found: Page, form: ContentForm, dates: DatesForm, base: int | None
) -> HttpResponse | None:
    """Sent on; or None, with every refusal beside its field."""
    by, told = actor_of(request), dict(dates.cleaned_data)
    owner = told.pop("owner")
    try:
        if owner != str(found.owner_id):
            commands.hand_over(page_ids=[found.id], owner=owner, by=by)
        version = commands.propose(page_id=found.id, content=form.told(), base_number=base, **told, by=by)
    except Refused as refused:
        for refusal in refused.refusals:
            at = dates if refusal.field in dates.fields else form
            show_refusals(at, Refused(refusal))
        return None
    words = {
        Stage.PUBLISHED: "De pagina staat op de website.",
        Stage.READY: "De pagina komt op de gekozen dag op de website.",
        Stage.LEGAL: "De tekst wacht op juridische controle.",
    }
    messages.success(request, words.get(Stage(version.stage), "De tekst wacht op de eindredactie."))
    return redirect("redactie:page", found.id)


def _as_it_was(found: Page, kind: Kind, request: HttpRequest) -> tuple[ContentForm, DatesForm, int | None]:
    """My draft, or else what stands there now."""
    draft, (typed_then, number) = draft_of(found.id, actor_of(request)), typed_now(found)
    kept: Mapping[str, Any] = draft.typed if draft else typed_then
    dates = {
        "owner": str(found.owner_id),
        "review_on": _review_on(found.kind),
        "publish_until": found.publish_until,
    }
    form = ContentForm(kind.content, as_query(kept), choices=kind.choices())
    return form, DatesForm(initial=dates), draft.base_number if draft else number


def _editor(
    request: HttpRequest,
    found: Page,
    kind: Kind,
    form: ContentForm,
    dates: DatesForm,
    base: int | None,
    *,
    told: bool = False,
    photos: PhotoForm | None = None,
    status: int = 200,
) -> HttpResponse:
    hints = _hints(found, ContentForm(kind.content, form.typed), kind)
    if not told:
        form.forgive()  # only who sends it on hears what is missing
    context = {
        "shown": found,
        "kind": kind,
        "form": form,
        "parts": form.parts(photo_words=request.POST.get("photo_words", "")),
        "photos": photos or PhotoForm(),
        "photo_words": PhotoWordsForm(typed(request)),
        "open_photos": bool(photos and photos.errors) or request.POST.get("act") in ("photo", "photos"),
        "dates": dates,
        "base_number": "" if base is None else base,
        "statute": statute_of(found.kind),
        "has_draft": draft_of(found.id, actor_of(request)) is not None,
        "section": "werk",
        **hints,
        **_others(request, found, base),
    }
    return page(request, "redactie/edit.html", context, status=status)


def _hints(found: Page, form: ContentForm, kind: Kind) -> dict[str, Any]:
    """Of what a visitor will read: how plain it is, and whether the title names an afdeling."""
    told = form.told_so_far()
    try:
        content = content_of(told, kind.content)
        title, texts = kind.title(content), [text for _, text in kind.prose(content)]
    except Refused:  # something that is needed is not there yet, such as a day
        title, texts = str(told.get("title", "")), list(_long_texts(told, form))
    read: Plainness = plainness("\n\n".join(texts))
    return {"plain": read, "name_trouble": why_not_name(title, afdelingen=afdeling_names())}


def _long_texts(told: Mapping[str, Any], form: ContentForm) -> Iterator[str]:
    for each in form.shape:
        if each.sort in (Sort.LONG, Sort.MARKDOWN):
            yield str(told.get(each.name) or "")


def _others(request: HttpRequest, found: Page, base: int | None) -> dict[str, Any]:
    """Who else is at it, and whether something new stands there."""
    outdated = found.published_number is not None and found.published_number != base
    return {"shown": found, "busy": busy_at(found.id, by=actor_of(request)), "outdated": outdated, "base": base}


def _typed(data: QueryDict) -> dict[str, list[str]]:
    return {name: [str(value) for value in values] for name, values in data.lists() if name not in BESIDE}


def _number(words: str) -> int | None:
    return int(words) if words.isdecimal() and len(words) < 9 else None


def _review_on(kind: str) -> date:
    known = {each.code for each in kinds()}
    if kind not in known:
        raise Http404
    return after_months(timezone.localdate(), statute_of(kind).review_months)
