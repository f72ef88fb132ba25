"""Files that come with a klacht: looked at, kept in the store, and thrown away with the klacht."""

import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from loket.documenten.commands.content import forget
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.klachten.models import Bijlage, Klacht
from loket.klachten.rules.bijlage import HEAD, KINDS, suffix_of, why_not_this_file
from loket.outside.opslag import Draft, StoreDown, store
from loket.outside.virusscanner import ScannerDown, scanner

FOLDER = "klachten"
LEFT_ALONE = timedelta(hours=1)  # what is younger may be of a transaction that still runs
DAYS_BACK = 3
NO_STORE = Refusal(
    "store-down",
    "Wij kunnen uw bestand nu niet bewaren. Probeer het straks opnieuw, of stuur de klacht zonder.",
    "bijlagen",
)
VIRUS = Refusal("file-virus", "In dit bestand zit een virus. Wij hebben het niet bewaard.", "bijlagen")
NOT_LOOKED_AT = Refusal(
    "scanner-down", "Wij kunnen uw bestand nu niet controleren. Probeer het straks opnieuw.", "bijlagen"
)
Files = Sequence["UploadedFile[Any]"]


def keep_bijlagen(klacht: Klacht, files: Files) -> None:
    """All of them or none: within the transaction that writes the klacht. Raises Refused with what to do."""
    named = [(_name(each), each) for each in files]
    refuse(*(_why_not(name, each, number) for number, (name, each) in enumerate(named, start=1)))
    for name, each in named:
        key = f"{FOLDER}/{timezone.now():%Y/%m/%d}/{klacht.id}-{secrets.token_hex(8)}"
        with store().draft() as draft:
            for part in each.chunks():
                draft.write(part)
            _look_for_a_virus(draft)
            _keep(draft, key)
            size = draft.size
        Bijlage.objects.create(
            klacht=klacht,
            naam=name,
            formaat=KINDS[suffix_of(name)][0],
            omvang=size,
            bestand=key,
            toegevoegd_op=timezone.now(),
        )


def drop_bijlagen(klacht: Klacht) -> None:
    """The klacht was destroyed: its files go too, after the commit."""
    forget(list(klacht.bijlagen.values_list("bestand", flat=True)))
    klacht.bijlagen.all().delete()


def sweep_bijlagen() -> int:
    """Files that no row names, of a klacht that was refused after all. Looks at the last days only. How many."""
    before, swept = timezone.now() - LEFT_ALONE, 0
    for days in range(DAYS_BACK):
        folder = f"{FOLDER}/{timezone.now() - timedelta(days=days):%Y/%m/%d}"
        keys = [each.key for each in store().kept_in(folder) if each.changed_at < before]
        named = set(Bijlage.objects.filter(bestand__in=keys).values_list("bestand", flat=True))
        for key in set(keys) - named:
            store().remove(key)
            swept += 1
    return swept


def _why_not(name: str, file: "UploadedFile[Any]", number: int) -> Refusal | None:
    head = file.read(HEAD)
    file.seek(0)
    return why_not_this_file(name, file.size or 0, head, number=number)


def _keep(draft: Draft, key: str) -> None:
    try:
        store().keep(draft, key)
    except StoreDown:
        raise Refused(NO_STORE) from None


def _look_for_a_virus(draft: Draft) -> None:
    found = scanner()
    if found is None:
        return
    try:
        verdict = found.scan(draft.parts())
    except ScannerDown:
        raise Refused(NOT_LOOKED_AT) from None
    refuse(None if verdict.clean else VIRUS)


def _name(file: "UploadedFile[Any]") -> str:
    """Without folders and signs that no file system likes."""
    name = (file.name or "bestand").replace("\\", "/").rpartition("/")[2]
    return "".join(each for each in name if each.isprintable())[-200:] or "bestand"
