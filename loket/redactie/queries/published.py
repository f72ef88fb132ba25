"""What visitors may read now."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from loket.redactie.models import Page, Version
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.rules.content import content_of
from loket.redactie.rules.kind import Published

Versions = QuerySet[Version]


def published(kind: str, slug: str) -> Published | None:
    """The page at this address. None when it is not there, or not any more."""
    return next(iter(_rows(_standing(kind).filter(page__slug=slug))), None)


def published_page(page_id: UUID) -> Published | None:
    return next(iter(_rows(_standing().filter(page_id=page_id))), None)


def published_of(kind: str, *, slugs: Iterable[str] | None = None) -> list[Published]:
    """All pages of a kind, by title; or only these."""
    chosen = _standing(kind)
    if slugs is not None:
        chosen = chosen.filter(page__slug__in=list(slugs))
    return _rows(chosen.order_by("page__title", "page__slug"))


def newest_of(kind: str, *, most: int, start: int = 0) -> list[Published]:
    """The newest first, such as news."""
    return _rows(_standing(kind).order_by("-page__first_published_at", "-page_id")[start : start + most])


def slugs_of(kind: str) -> list[tuple[str, Any]]:
    """(slug, when it changed) of each page of a kind, for a sitemap."""
    rows = Page.objects.published().filter(kind=kind, publish_until=None) | Page.objects.published().filter(
        kind=kind, publish_until__gte=timezone.localdate()
    )
    return list(rows.order_by("slug").values_list("slug", "published_at"))


def address_of(kind: str, slug: str) -> str:
    return kind_of(kind).address(slug)


def _standing(kind: str = "", today: date | None = None) -> Versions:
    """The version of each page that stands there; the last day of a page is still a day."""
    found = Version.objects.filter(page__state="published", number=F("page__published_number"))
    found = found.filter(Q(page__publish_until=None) | Q(page__publish_until__gte=today or timezone.localdate()))
    return (found.filter(page__kind=kind) if kind else found).select_related("page__owner")


def _rows(versions: Versions) -> list[Published]:
    return [as_published(version) for version in versions]


def as_published(version: Version) -> Published:
    page = version.page
    first, last, reviewed_on = page.first_published_at, page.published_at, page.reviewed_on
    assert first  # all three: the database says so
    assert last
    assert reviewed_on
    return Published(
        page_id=page.id,
        kind=page.kind,
        slug=page.slug,
        content=content_of(version.content, kind_of(page.kind).content),
        version=version.number,
        owner=page.owner.name,
        owner_id=page.owner_id,
        reviewed_on=reviewed_on,
        review_on=page.review_on,
        published_at=first,
        changed_at=last,
    )
