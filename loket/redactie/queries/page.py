"""One page as editors see it: where it stands, who is at it, and what it said before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from loket.kernel.actor import Actor
from loket.redactie.models import Draft, LinkUse, Page, Signal, StandardText, Version
from loket.redactie.models.version import OPEN
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.rules.compare import FieldChange, compare
from loket.redactie.rules.content.shape import shape_of, typed_of
from loket.redactie.rules.roles import person_id

BUSY_FOR = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class BusyRow:
    """Somebody else has a draft of this page."""

    name: str
    saved_at: datetime
    draft_id: UUID


@dataclass(frozen=True, slots=True)
class PageView:
    page: Page
    kind_label: str
    address: str
    on_its_way: Version | None
    newest: Version | None
    late: bool
    busy: list[BusyRow]
    open_signals: int
    broken: list[tuple[str, str]]
    standard: StandardText | None

    @property
    def standard_changed(self) -> bool:
        """The supplier has a text that nobody here looked at."""
        return bool(self.standard and self.standard.version != self.standard.followed_version)


def page_view(page_id: UUID, *, by: Actor, today: date) -> PageView | None:
    page = Page.objects.select_related("owner", "afdeling").filter(id=page_id).first()
    if page is None:
        return None
    kind = kind_of(page.kind)
    broken = LinkUse.objects.filter(page=page, link__broken_since__isnull=False)
    return PageView(
        page=page,
        kind_label=kind.label,
        address=kind.address(page.slug),
        on_its_way=page.versions.filter(stage__in=OPEN).first(),
        newest=page.versions.first(),
        late=page.state == "published" and page.review_on < today,
        busy=busy_at(page_id, by=by),
        open_signals=Signal.objects.filter(page=page, answered_at=None).count(),
        broken=list(broken.values_list("link__url", "link__trouble")),
        standard=StandardText.objects.filter(page=page).first(),
    )


def busy_at(page_id: UUID, *, by: Actor) -> list[BusyRow]:
    """Who else typed at this page in the last hours."""
    since = timezone.now() - BUSY_FOR
    drafts = Draft.objects.filter(page_id=page_id, saved_at__gte=since).exclude(editor_id=person_id(by))
    return [BusyRow(d.editor.name, d.saved_at, d.id) for d in drafts.select_related("editor").order_by("-saved_at")]


def versions_of(page_id: UUID) -> list[Version]:
    return list(Version.objects.filter(page_id=page_id).defer("content").order_by("-number")[:200])


def draft_of(page_id: UUID, by: Actor) -> Draft | None:
    return Draft.objects.filter(page_id=page_id, editor_id=person_id(by)).first()


def draft(draft_id: UUID) -> Draft | None:
    return Draft.objects.select_related("editor", "page").filter(id=draft_id).first()


def content_now(page: Page) -> tuple[Mapping[str, Any], int | None]:
    """What an editor begins from, and the number of what stands there: the newest text that was not only proposed."""
    number = page.published_number
    found = page.versions.filter(number=number).first() if number else page.versions.order_by("-number").first()
    return (found.content if found else {}), number


def typed_now(page: Page) -> tuple[dict[str, list[str]], int | None]:
    """The same, as it stands in the form."""
    content, number = content_now(page)
    return typed_of(content, shape_of(kind_of(page.kind).content)), number


def version(page_id: UUID, number: int) -> Version | None:
    return Version.objects.select_related("page").filter(page_id=page_id, number=number).first()


def changes_between(kind: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[FieldChange]:
    return compare(old, new, shape_of(kind_of(kind).content))
