"""The files of the tray. Each stands in the store before its row is there, and leaves it after its row is done."""

import secrets
from collections.abc import Collection
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from loket.documenten.commands.content import forget
from loket.documenten.commands.loose import sweep_loose
from loket.outside.opslag import store
from loket.post.models import Scan, Scantoestand, Stapel

FOLDER = "post"
KEPT_AFTER_WEG = timedelta(days=30)


def keep(data: bytes) -> str:
    """Its key. What no row names is swept later. Raises StoreDown."""
    key = f"{FOLDER}/{timezone.now():%Y/%m/%d}/{secrets.token_hex(16)}"
    with store().draft() as draft:
        draft.write(data)
        store().keep(draft, key)
    return key


def content_of(key: str) -> bytes:
    """Raises NotThere and StoreDown."""
    content = store().open(key)
    try:
        return content.read()
    finally:
        content.close()


def replace(scan: Scan, data: bytes) -> None:
    """Another file in the place of this one, in the transaction of the caller, who saves the row."""
    forget([scan.bestand])
    scan.bestand = keep(data)


def sweep_scans() -> int:
    """Forget what was thrown away a month ago, and files that no row names."""
    old = Scan.objects.filter(toestand=Scantoestand.WEG, klaar_op__lt=timezone.now() - KEPT_AFTER_WEG)
    forget([key for key in old.values_list("bestand", flat=True) if key])
    swept = old.delete()[0]
    return swept + sweep_loose(FOLDER, _named)


def _named(keys: Collection[str]) -> set[str]:
    scans = Scan.objects.filter(Q(bestand__in=keys)).values_list("bestand", flat=True)
    return {*scans, *Stapel.objects.filter(bestand__in=keys).values_list("bestand", flat=True)}
