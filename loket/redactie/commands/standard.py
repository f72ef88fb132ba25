"""The standard text of an umbrella supplier: it comes in, and a page follows it or says why not."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.redactie.events import StandardTextFollowed, StandardTextReceived
from loket.redactie.models import Page, StandardText
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.rules.content import content_of, kept
from loket.redactie.rules.roles import why_not_edit

MOST_LINE = 200_000


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many came in, and which lines did not, with why."""

    kept: int
    refused: list[tuple[int, str]]


def take_in_standard_texts(*, source: str, lines: Iterable[str], by: Actor = SYSTEM) -> TakenIn:
    """A JSON object on each line: soort, slug, ref, versie, inhoud. A broken line is told, and the rest goes in."""
    kept_lines, refused = 0, []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            _take_in(source, line, by)
        except Refused as no:
            refused.append((number, no.refusal.reason))
        else:
            kept_lines += 1
    return TakenIn(kept_lines, refused)


def _take_in(source: str, line: str, by: Actor) -> None:
    try:
        told = json.loads(line[:MOST_LINE])
        json.dumps(told, ensure_ascii=False).encode()  # half a letter of two halves cannot be kept
        content = dict(told["inhoud"])
        names = {"kind": told["soort"], "slug": told["slug"], "ref": told["ref"], "version": told["versie"]}
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Refused(Refusal("line-unreadable", "Dit is geen goede regel.")) from None
    strange = not all(isinstance(value, str) and "\x00" not in value for value in names.values()) or "\\u0000" in line
    refuse(Refusal("line-unreadable", "Dit is geen goede regel.") if strange else None)
    receive_standard_text(source=source, content=content, by=by, **{name: v[:120] for name, v in names.items()})


@transaction.atomic
def receive_standard_text(
    *, kind: str, slug: str, source: str, ref: str, version: str, content: Mapping[str, Any], by: Actor = SYSTEM
) -> StandardText:
    """The supplier's text for a page of ours, whole or some of its fields. Raises Refused when it does not fit."""
    page = Page.objects.select_for_update().filter(kind=kind, slug=slug).first()
    refuse(None if page else Refusal("page-unknown", f"Er is geen pagina “{slug}” van de soort “{kind}”.", "slug"))
    assert page
    told = _fitting(page, content)
    now = timezone.now()
    before = StandardText.objects.filter(page=page).first()
    if before and (before.version, before.content) == (version, told):
        return before
    values = {"source": source, "ref": ref, "version": version[:40], "content": told, "received_at": now}
    standard, _ = StandardText.objects.update_or_create(page=page, defaults=values)
    announce(StandardTextReceived(page.id, source, version), by=by)
    return standard


@transaction.atomic
def follow_standard_text(*, page_id: UUID, because: str = "", by: Actor) -> StandardText:
    """This version of the supplier was looked at. With a reason, the page deviates from it."""
    standard = StandardText.objects.select_for_update(of=("self",)).select_related("page").get(page_id=page_id)
    refuse(why_not_edit(standard.page.owner_id, by))
    standard.followed_version, standard.followed_content = standard.version, standard.content
    standard.deviates_because = because.strip()[:300]
    standard.save()
    announce(StandardTextFollowed(page_id, standard.version, bool(standard.deviates_because)), by=by)
    return standard


def _fitting(page: Page, content: Mapping[str, Any]) -> dict[str, Any]:
    """Only fields that the kind knows, and of the right sort."""
    whole = kept(content_of({**_of_page(page), **content}, kind_of(page.kind).content))
    return {name: whole[name] for name in content if name in whole}


def _of_page(page: Page) -> dict[str, Any]:
    newest = page.versions.order_by("-number").first()
    return dict(newest.content) if newest else {}
