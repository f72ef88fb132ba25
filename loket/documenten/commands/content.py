"""Content goes into the store before its row is there, and leaves it after its row is gone."""

import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from loket.documenten.commands.loose import LEFT_ALONE, sweep_loose
from loket.documenten.queries.content import keys_of
from loket.documenten.rules.integriteit import why_not_this_integriteit
from loket.kernel.jobs import enqueue
from loket.kernel.refusal import Refusal
from loket.outside.opslag import Draft, StoreDown, store

REMOVE = "loket.documenten.jobs.remove_content"
OURS = re.compile(r"/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{16}\Z")


@dataclass(frozen=True, slots=True)
class Stored:
    """Where content is kept; nothing when there is none."""

    bestand: str = ""
    sha256: str = ""


def why_not_keep(draft: Draft, integriteit: Mapping[str, Any] | None) -> list[Refusal]:
    """All that is looked at in the content itself. This is the place of a virus scanner: it reads `draft.again()`."""
    found = None
    if settings.DOCUMENT_INTEGRITY:
        found = why_not_this_integriteit(integriteit, draft.parts())
    return [found] if found else []


@contextmanager
def kept(draft: Draft | None, document_id: UUID) -> Iterator[Stored]:
    """Keep the content for the block that writes its row. A block that fails leaves no file.

    What is left when we are killed in between is swept: `sweep_content`.
    """
    if draft is None:
        yield Stored()
        return
    key = f"{timezone.now():%Y/%m/%d}/{document_id}-{secrets.token_hex(8)}"
    store().keep(draft, key)
    try:
        yield Stored(key, draft.sha256)
    except BaseException:
        with suppress(StoreDown):
            store().remove(key)
        raise


def forget(keys: list[str]) -> None:
    """Remove this content after the commit, and again when the store was down."""
    if keys:
        enqueue(REMOVE, keys=keys)


def sweep_content() -> int:
    """Throw away what killed processes left: drafts, and content without a row."""
    swept = store().sweep_drafts(timezone.now() - LEFT_ALONE)
    return swept + sweep_loose("", lambda keys: keys_of({_document_in(key) for key in keys}), ours=OURS)


def _document_in(key: str) -> UUID:
    return UUID(key.rsplit("/", 1)[1][:36])
