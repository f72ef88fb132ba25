"""How a page will look, in the template of the website itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused
from loket.redactie.forms.content import told_of
from loket.redactie.models import Page
from loket.redactie.pages.page.show import view_of
from loket.redactie.queries import page as queries
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.published import published_page
from loket.redactie.rules import roles
from loket.redactie.rules.content import content_of
from loket.redactie.rules.kind import Look, Published

CONCEPT, STANDS = "Concept, nog niet gepubliceerd", "Zo staat het nu op de website"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a page, and what it is called above it."""

    told: Mapping[str, Any]
    words: str = CONCEPT
    stands: bool = False  # on the website, now


@require_GET
@staff_only()
def preview(request: HttpRequest, page_id: UUID) -> HttpResponse:
    """My draft, what is on its way, or what stands there: the first of those. `?taal=en`: in English."""
    view, by = view_of(request, page_id), actor_of(request)
    if not roles.may_look(view.page.owner_id, by):
        raise Http404
    mine = queries.draft_of(page_id, by)
    if mine:
        text = Text(told_of(kind_of(view.page.kind).content, mine.typed))
    elif view.on_its_way:
        version = view.on_its_way
        text = Text(version.content, f"{CONCEPT}. Versie {version.number} van {version.by_name}")
    else:
        told, number = queries.content_now(view.page)
        text = Text(told, STANDS, stands=True) if number else Text(told)
    return previewed(request, view.page, text, back=reverse("redactie:page", args=[page_id]))


def previewed(request: HttpRequest, shown: Page, text: Text, *, back: str = "") -> HttpResponse:
    """`back` is for staff, who hear too what is still missing. No search engine keeps it, and no browser."""
    kind = kind_of(shown.kind)
    try:
        content = content_of(text.told, kind.content)
        todo = tuple(refusal.reason for refusal in kind.why_not_publish(content)) if back else ()
    except Refused as refused:
        context: dict[str, Any] = {"shown": shown, "faults": refused.refusals, "back": back}
        answer = page(request, "redactie/preview.html", context)
    else:
        english = request.GET.get("taal") == "en" and bool(getattr(getattr(content, "en", None), "title", ""))
        look = Look(text.words, english, back, todo)
        stands = published_page(shown.id) if text.stands else None
        answer = kind.show(request, stands or as_if_published(shown, content), look)
    answer["X-Robots-Tag"] = "noindex"
    answer["Cache-Control"] = "private, no-store"
    return answer


def as_if_published(shown: Page, content: Any) -> Published:
    """As it will be on the day that it is published: that day is today."""
    now, today = timezone.now(), timezone.localdate()
    return Published(
        page_id=shown.id,
        kind=shown.kind,
        slug=shown.slug,
        content=content,
        version=0,
        owner=shown.owner.name,
        owner_id=shown.owner_id,
        reviewed_on=today,
        review_on=shown.review_on,
        published_at=shown.first_published_at or now,
        changed_at=now,
    )
