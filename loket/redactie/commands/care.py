"""Pages are kept right: said to be right again, given to another, an old text back, and shown before it is there."""

import secrets
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Medewerker
from loket.redactie.commands.publishing import show
from loket.redactie.commands.put import afdeling_of
from loket.redactie.commands.review import propose
from loket.redactie.events import PageConfirmed, PageHandedOver, PreviewShared
from loket.redactie.models import Page, PageState, Version
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules import roles


@transaction.atomic
def confirm_page(*, page_id: UUID, review_on: date, by: Actor) -> Page:
    """Somebody looked, and it is still right: a new review date and no new version."""
    page = Page.objects.select_for_update().get(id=page_id)
    today = timezone.localdate()
    latest = roles.after_months(today, statute_of(page.kind).review_months)
    standing = page.state == PageState.PUBLISHED
    refuse(
        roles.why_not_edit(page.owner_id, by),
        None if standing else Refusal("page-not-published", "Deze pagina staat niet op de website."),
        roles.why_not_review_on(review_on, today=today, latest=latest),
    )
    page.reviewed_on, page.review_on = today, review_on
    page.save(update_fields=["reviewed_on", "review_on"])
    show(page.versions.select_related("page__owner").get(number=page.published_number or 0))
    announce(PageConfirmed(page.id, review_on), by=by)
    return page


@transaction.atomic
def hand_over(*, page_ids: Iterable[UUID], owner: UUID | str, by: Actor) -> int:
    """Another owner for these pages, who works here. All or none."""
    someone = Medewerker.objects.select_related("primary_team").filter(id=owner, is_active=True).first()
    refuse(None if someone else Refusal("owner-unknown", "Kies een collega die hier werkt.", "owner"))
    assert someone
    pages = list(Page.objects.select_for_update().filter(id__in=list(page_ids)).order_by("id"))
    refuse(*(roles.why_not_hand_over(page.owner_id, by) for page in pages))
    for page in pages:
        if page.owner_id != someone.id:
            page.owner, page.afdeling_id = someone, afdeling_of(someone)
            page.save(update_fields=["owner", "afdeling"])
            announce(PageHandedOver(page.id, someone.id), by=by)
    return len(pages)


@transaction.atomic
def restore(*, page_id: UUID, number: int, review_on: date, by: Actor) -> Version:
    """What version `number` said is proposed anew, and goes the same way as any text."""
    old = Version.objects.get(page_id=page_id, number=number)
    page = Page.objects.get(id=page_id)
    return propose(
        page_id=page_id,
        content=old.content,
        base_number=page.published_number,
        review_on=review_on,
        note=f"Terug naar versie {number}",
        by=by,
    )


@transaction.atomic
def share_preview(*, page_id: UUID, shared: bool, by: Actor) -> str:
    """An address for somebody without an account, until it is taken back. Gives the key of it."""
    page = Page.objects.select_for_update().get(id=page_id)
    refuse(roles.why_not_edit(page.owner_id, by))
    page.preview_key = (page.preview_key or secrets.token_urlsafe(32)) if shared else ""
    page.save(update_fields=["preview_key"])
    announce(PreviewShared(page.id, shared), by=by)
    return page.preview_key
