"""An editor types; every few seconds it is kept, right or not."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Medewerker
from loket.redactie.commands.put import afdeling_of
from loket.redactie.events import PageStarted
from loket.redactie.models import Draft, Page
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.rules.roles import person_id, why_not_edit, why_not_review_on
from loket.redactie.rules.words import why_not_slug

MOST_TYPED = 200_000  # characters in all fields together
Typed = Mapping[str, Sequence[str]]


@transaction.atomic
def start_page(*, kind: str, slug: str, title: str, owner: UUID | str, review_on: date, by: Actor) -> Page:
    """A new page, with a draft that has its title. Nobody sees it yet."""
    made_of = kind_of(kind)
    refuse(
        why_not_edit("", by),
        why_not_slug(slug, taken=Page.objects.filter(kind=kind, slug=slug).exists()),
        why_not_review_on(review_on, today=timezone.localdate(), latest=date.max),
    )
    someone = Medewerker.objects.select_related("primary_team").get(id=owner, is_active=True)
    now = timezone.now()
    page = Page.objects.create(
        kind=made_of.code,
        slug=slug,
        title=title,
        owner=someone,
        afdeling_id=afdeling_of(someone),
        review_on=review_on,
        made_at=now,
    )
    announce(PageStarted(page.id, page.kind, page.slug), by=by)
    save_draft(page_id=page.id, typed={"title": [title], "question": [title]}, base_number=None, by=by)
    return page


@transaction.atomic
def save_draft(*, page_id: UUID, typed: Typed, base_number: int | None, by: Actor) -> Draft:
    """Keep what was typed. `base_number` is the version that the editor saw when beginning."""
    page = Page.objects.get(id=page_id)
    size = sum(len(value) for values in typed.values() for value in values)
    too_much = Refusal("draft-too-large", "Deze tekst is te lang om te bewaren.") if size > MOST_TYPED else None
    refuse(why_not_edit(page.owner_id, by), too_much)
    now = timezone.now()
    kept: dict[str, Any] = {
        name.replace("\x00", " "): [value.replace("\x00", " ") for value in values] for name, values in typed.items()
    }
    first = {"typed": kept, "base_number": base_number, "started_at": now, "saved_at": now}
    draft, is_new = Draft.objects.get_or_create(page=page, editor_id=person_id(by), defaults=first)
    if not is_new:
        draft.typed, draft.saved_at, draft.saves = kept, now, F("saves") + 1
        draft.warned_at = None
        draft.save(update_fields=["typed", "saved_at", "saves", "warned_at"])
    return draft


def drop_draft(*, page_id: UUID, by: Actor) -> None:
    """What somebody typed is thrown away; what others typed stays."""
    Draft.objects.filter(page_id=page_id, editor_id=person_id(by)).delete()


@transaction.atomic
def rebase_draft(*, page_id: UUID, by: Actor) -> None:
    """What somebody typed goes on from what stands there now: the differences were seen."""
    page = Page.objects.get(id=page_id)
    refuse(why_not_edit(page.owner_id, by))
    Draft.objects.filter(page=page, editor_id=person_id(by)).update(base_number=page.published_number)
