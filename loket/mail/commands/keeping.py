"""A mail is kept whole, as it came, before anything else is done with it."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from loket.mail.models import Mailbericht
from loket.outside.opslag import StoreDown, store

FOLDER = "mail"
LEFT_ALONE = timedelta(hours=1)  # what is younger may be of a transaction that still runs
DAYS_BACK = 3


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
    """Throw away content without a row, which killed processes left in the last days."""
    before, swept = timezone.now() - LEFT_ALONE, 0
    for days in range(DAYS_BACK):
        folder = f"{FOLDER}/{timezone.now() - timedelta(days=days):%Y/%m/%d}"
        old = [each.key for each in store().kept_in(folder) if each.changed_at < before]
        known = set(Mailbericht.objects.filter(bestand__in=old).values_list("bestand", flat=True))
        for key in set(old) - known:
            store().remove(key)
            swept += 1
    return swept
