"""A mail is kept whole, as it came, before anything else is done with it."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from django.utils import timezone

from loket.documenten.commands.loose import sweep_loose
from loket.mail.models import Mailbericht
from loket.outside.opslag import StoreDown, store

FOLDER = "mail"


@dataclass(frozen=True, slots=True)
class Kept:
    key: str
    size: int
    sha256: str


@contextmanager
def kept(raw: bytes) -> Iterator[Kept]:
    """Keep it for the block that writes its row; a block that fails leaves no file. Raises StoreDown."""
    key = f"{FOLDER}/{timezone.now():%Y/%m/%d}/{secrets.token_hex(16)}"
    with store().draft() as draft:
        draft.write(raw)
        store().keep(draft, key)
        told = Kept(key, draft.size, draft.sha256)
    try:
        yield told
    except BaseException:
        with suppress(StoreDown):  # then it is swept
            store().remove(key)
        raise


def sweep_mail() -> int:
    """Throw away content without a row, which killed processes left."""
    return sweep_loose(
        FOLDER, lambda keys: Mailbericht.objects.filter(bestand__in=keys).values_list("bestand", flat=True)
    )
