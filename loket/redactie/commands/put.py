"""A page comes in at once, from a file or another system: made, or given a new version, and published."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Medewerker
from loket.redactie.commands.publishing import publish_version
from loket.redactie.models import Page, Stage, Version
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.rules.content import content_of, kept


@transaction.atomic
def put_page(
    *,
    kind: str,
    slug: str,
    content: Any,
    owner: UUID | str,
    review_on: date,
    by: Actor,
    reviewed_on: date | None = None,
    note: str = "Ingevoerd",
    publish_until: date | None = None,
) -> Page:
    """Make or change this page and publish it. `content` is the struct of the kind, or a mapping that fits it.

    The same content again only renews the dates. For imports and seeds, so by the machine itself.
    """
    refuse(None if by.kind == ActorKind.SYSTEM else Refusal("not-the-machine", "Alleen Loket zelf voert zo in."))
    made_of = kind_of(kind)
    told = content_of(content, made_of.content) if isinstance(content, Mapping) else content
    page = _page(kind, slug, owner, review_on)
    values = kept(told)
    standing = page.versions.filter(number=page.published_number).first() if page.published_number else None
    version = standing if standing and standing.content == values else _next_version(page, values, note, by)
    version.review_on, version.publish_until = review_on, publish_until
    publish_version(page, version, reviewed_on=reviewed_on or timezone.localdate(), by=by)
    return page


def _page(kind: str, slug: str, owner: UUID | str, review_on: date) -> Page:
    someone = Medewerker.objects.select_related("primary_team").get(id=owner)
    values = {"owner": someone, "afdeling_id": afdeling_of(someone), "review_on": review_on}
    created = {**values, "made_at": timezone.now()}
    page, _ = Page.objects.select_for_update().update_or_create(
        kind=kind, slug=slug, defaults=values, create_defaults=created
    )
    return page


def afdeling_of(someone: Medewerker) -> UUID | None:
    return someone.primary_team.afdeling_id if someone.primary_team else None


def _next_version(page: Page, values: dict[str, Any], note: str, by: Actor) -> Version:
    return Version(
        page=page,
        number=next_number(page),
        base_number=page.published_number,
        content=values,
        note=note,
        stage=Stage.PUBLISHED,
        review_on=page.review_on,
        by_id=by.id,
        by_name=by.name,
        at=timezone.now(),
    )


def next_number(page: Page) -> int:
    """Of the next version of this page, which is locked."""
    last = page.versions.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1
