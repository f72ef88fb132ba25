"""From what somebody wrote to what stands on the website: proposed, looked at, and published (S-98)."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.redactie.commands.publishing import publish_version
from loket.redactie.commands.put import next_number
from loket.redactie.events import (
    VersionApproved,
    VersionLegallyChecked,
    VersionProposed,
    VersionReturned,
    VersionWithdrawn,
)
from loket.redactie.models import Draft, Page, Stage, Statute, Version
from loket.redactie.models.version import OPEN
from loket.redactie.queries.afdelingen import afdeling_names
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules import roles
from loket.redactie.rules.content import content_of, kept
from loket.redactie.rules.words import why_not_name


@transaction.atomic
def propose(
    *,
    page_id: UUID,
    content: Mapping[str, Any],
    base_number: int | None,
    review_on: date,
    by: Actor,
    publish_from: date | None = None,
    publish_until: date | None = None,
    note: str = "",
) -> Version:
    """A finished text. Where the statute asks nobody else, it is published at once; else it waits for the next one.

    Raises Refused when the page changed since the author began (`page-changed`), or another text is on its way.
    """
    page = Page.objects.select_for_update().get(id=page_id)
    statute, today, kind = statute_of(page.kind), timezone.localdate(), kind_of(page.kind)
    latest = roles.after_months(today, statute.review_months)
    told = content_of(content, kind.content)
    refuse(
        roles.why_not_edit(page.owner_id, by),
        why_not_base(page, base_number),
        roles.why_not_review_on(review_on, today=today, latest=latest),
        roles.why_not_period(publish_from, publish_until, today=today),
        why_not_name(kind.title(told), afdelingen=afdeling_names()),
        *kind.why_not_publish(told),
    )
    version = Version(
        page=page,
        number=next_number(page),
        base_number=base_number,
        content=kept(told),
        note=note.strip()[:300],
        stage=Stage.REVIEW,
        review_on=review_on,
        publish_from=publish_from,
        publish_until=publish_until,
        by_id=by.id,
        by_name=by.name,
        at=timezone.now(),
    )
    version.save()
    page.title = page.title if page.published_number else kind.title(told)
    page.save(update_fields=["title"])
    Draft.objects.filter(page=page, editor_id=roles.person_id(by)).delete()
    announce(VersionProposed(page.id, version.number), by=by, reason=note)
    if not statute.four_eyes and (by.may("redactie.eindredactie") or by.may("redactie.schrijven")):
        _go_on(page, version, statute, by)
    return version


@transaction.atomic
def approve(*, version_id: UUID, by: Actor) -> Version:
    """The final editor says yes: it goes to the legal check where the statute asks it, else to the website."""
    page, version = _locked(version_id)
    statute = statute_of(page.kind)
    refuse(
        _why_not_at(version, Stage.REVIEW),
        roles.why_not_approve(statute, author_id=version.by_id, by=by),
        why_not_base(page, version.base_number, of_version=True),
    )
    version.approved_by_id, version.approved_by = by.id, by.name
    announce(VersionApproved(page.id, version.number), by=by)
    _go_on(page, version, statute, by)
    return version


@transaction.atomic
def check_legally(*, version_id: UUID, by: Actor) -> Version:
    """The law allows it, so it goes to the website."""
    page, version = _locked(version_id)
    refuse(
        _why_not_at(version, Stage.LEGAL),
        roles.why_not_check_legally(author_id=version.by_id, by=by),
        why_not_base(page, version.base_number, of_version=True),
    )
    version.legal_by_id, version.legal_by = by.id, by.name
    announce(VersionLegallyChecked(page.id, version.number), by=by)
    _publish_in_time(page, version, by)
    return version


@transaction.atomic
def return_version(*, version_id: UUID, why: str, by: Actor) -> Version:
    """Back to the author, with what has to change."""
    page, version = _locked(version_id)
    closed = None if version.stage in OPEN else _stage_passed()
    refuse(closed, *roles.why_not_return(version.stage, why=why, by=by))
    version.stage, version.returned_by, version.returned_why = Stage.RETURNED, by.name, why.strip()[:2000]
    version.save()
    announce(VersionReturned(page.id, version.number), by=by)
    return version


@transaction.atomic
def withdraw_version(*, version_id: UUID, by: Actor) -> Version:
    """The author, or who may edit the page, takes a text back before it is published."""
    page, version = _locked(version_id)
    refuse(None if version.stage in OPEN else _stage_passed(), roles.why_not_edit(page.owner_id, by))
    version.stage, version.returned_by, version.returned_why = Stage.RETURNED, by.name, "Zelf teruggehaald."
    version.save()
    announce(VersionWithdrawn(page.id, version.number), by=by)
    return version


def publish_what_is_due() -> int:
    """What was ready and waited for its day. One that cannot be published any more does not stop the others."""
    due = Version.objects.filter(stage=Stage.READY, publish_from__lte=timezone.localdate())
    return sum(_publish_one(version_id) for version_id in list(due.values_list("id", flat=True)))


def why_not_base(page: Page, base_number: int | None, *, of_version: bool = False) -> Refusal | None:
    """Somebody else published in the meantime, or has a text on its way."""
    if page.published_number != base_number and page.published_number is not None:
        reason = "Een collega publiceerde ondertussen een andere tekst. Vergelijk eerst wat er veranderde."
        return Refusal("page-changed", reason)
    if not of_version and page.versions.filter(stage__in=OPEN).exists():
        return Refusal("version-on-its-way", "Er wacht al een tekst van deze pagina op controle. Haal die eerst terug.")
    return None


def _go_on(page: Page, version: Version, statute: Statute, by: Actor) -> None:
    if statute.legal_check and not version.legal_by:
        version.stage = Stage.LEGAL
        version.save()
        return
    _publish_in_time(page, version, by)


def _publish_in_time(page: Page, version: Version, by: Actor) -> None:
    today = timezone.localdate()
    if version.publish_from and version.publish_from > today:
        version.stage = Stage.READY
        version.save()
        return
    publish_version(page, version, reviewed_on=today, by=by)


@transaction.atomic
def _publish_one(version_id: UUID) -> bool:
    page, version = _locked(version_id)
    if version.stage != Stage.READY:
        return False
    try:
        with transaction.atomic():
            refuse(why_not_base(page, version.base_number, of_version=True))
            publish_version(page, version, reviewed_on=timezone.localdate(), by=SYSTEM)
    except Refused as refused:
        version.refresh_from_db()
        version.stage, version.returned_by, version.returned_why = Stage.RETURNED, "Loket", refused.refusal.reason
        version.save()
        announce(VersionReturned(page.id, version.number), by=SYSTEM)
        return False
    return True


def _locked(version_id: UUID) -> tuple[Page, Version]:
    """The page first, so that two people at one page wait for each other."""
    page = Page.objects.select_for_update().get(versions=version_id)
    version = Version.objects.select_for_update(of=("self",)).select_related("page").get(id=version_id)
    version.page = page
    return page, version


def _why_not_at(version: Version, stage: Stage) -> Refusal | None:
    return None if version.stage == stage else _stage_passed()


def _stage_passed() -> Refusal:
    return Refusal("version-moved-on", "Deze tekst is al verder, of teruggestuurd. Laad de pagina opnieuw.")
