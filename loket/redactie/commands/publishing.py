"""A version comes on the website, or a page leaves it: search and who keeps more of it follow in that transaction."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.redactie.commands.links import note_links
from loket.redactie.events import PagePublished, PageTakenDown
from loket.redactie.models import Page, PageState, Stage, Version
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.published import as_published
from loket.redactie.rules.content import content_of
from loket.redactie.rules.roles import why_not_take_down
from loket.zoeken.commands import forget, make_all_findable


def publish_version(page: Page, version: Version, *, reviewed_on: date, by: Actor) -> None:
    """The page, locked, gets this version. Raises Refused for what its kind does not allow."""
    kind, now = kind_of(page.kind), timezone.now()
    content = content_of(version.content, kind.content)
    refuse(*kind.why_not_publish(content))
    version.stage = Stage.PUBLISHED
    version.save()
    page.state, page.published_number, page.title = PageState.PUBLISHED, version.number, kind.title(content)
    page.first_published_at = page.first_published_at or now
    page.published_at = max(now, page.first_published_at)  # the clock may have been set back
    page.reviewed_on, page.review_on = reviewed_on, version.review_on
    page.publish_until, page.taken_down_at, page.taken_down_why = version.publish_until, None, ""
    page.save()
    show(version)
    announce(PagePublished(page.id, page.kind, page.slug, version.number), by=by, reason=version.note)


def show(version: Version) -> None:
    """Tell who keeps something of this page beside it: search, links, and the capability of its kind."""
    published = as_published(version)
    kind = kind_of(published.kind)
    make_all_findable(kind.findables(published))
    kind.kept(published)
    note_links(version.page, published.content)


@transaction.atomic
def take_down(*, page_id: UUID, why: str, by: Actor, by_rule: bool = False) -> Page:
    """Off the website, with a reason. Its versions stay. Raises Refused when it is not there."""
    page = Page.objects.select_for_update().get(id=page_id)
    standing = page.state == PageState.PUBLISHED
    gone = None if standing else Refusal("page-not-published", "Deze pagina staat niet op de website.")
    refuse(gone, *why_not_take_down(page.owner_id, why=why, by=by))
    page.state, page.published_number = PageState.TAKEN_DOWN, None
    page.taken_down_at, page.taken_down_why = timezone.now(), why.strip()[:300]
    page.save()
    forget(kind=page.kind, ref=page.slug)
    kind_of(page.kind).let_go(page.slug)
    note_links(page, None)
    announce(PageTakenDown(page.id, page.kind, page.slug, by_rule), by=by, reason=why)
    return page


def tell_all_pages() -> None:
    """All that stands on the website, a page at a time: who publishes or takes down goes before or after."""
    for page_id in list(Page.objects.published().order_by("id").values_list("id", flat=True)):
        _tell_again(page_id)


@transaction.atomic
def _tell_again(page_id: UUID) -> None:
    page = Page.objects.select_for_update().published().filter(id=page_id).first()
    if page:
        show(Version.objects.select_related("page__owner").get(page=page, number=page.published_number or 0))
