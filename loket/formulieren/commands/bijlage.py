"""Files that come along: kept as soon as they are there, thrown away when somebody says so."""

import secrets
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from loket.documenten.commands.content import forget
from loket.formulieren.commands.held import held_draft, write_answers
from loket.formulieren.models import Aanvraag, Bijlage
from loket.formulieren.rules.bijlage import HEAD, kind_of, why_not_this_file
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.outside.opslag import Draft, StoreDown, store
from loket.outside.virusscanner import ScannerDown, scanner

FOLDER = "formulieren"
LEFT_ALONE = timedelta(hours=1)  # what is younger may be of a transaction that still runs
DAYS_BACK = 3
NO_STORE = Refusal("store-down", "Wij kunnen uw bestand nu niet bewaren. Probeer het over 5 minuten opnieuw.")
VIRUS = Refusal("file-virus", "In dit bestand zit een virus. Wij hebben het niet bewaard.")
NOT_LOOKED_AT = Refusal("scanner-down", "Wij kunnen dit bestand nu niet controleren. Probeer het straks opnieuw.")


@transaction.atomic
def keep_bijlage(*, aanvraag_id: UUID, vraag: str, upload: "UploadedFile[Any]") -> Bijlage:
    """In the store and in the answer. Raises Refused with what to do."""
    aanvraag = held_draft(aanvraag_id)
    name = _name(upload)
    head = upload.read(HEAD)
    upload.seek(0)
    refuse(why_not_this_file(name, upload.size or 0, head, there=aanvraag.bijlagen.count()))
    key = f"{FOLDER}/{timezone.now():%Y/%m/%d}/{aanvraag.id}-{secrets.token_hex(8)}"
    with store().draft() as draft:
        for part in upload.chunks():
            draft.write(part)
        _look_for_a_virus(draft)
        _keep(draft, key)
        bijlage = Bijlage.objects.create(
            aanvraag=aanvraag,
            vraag=vraag,
            naam=name,
            formaat=kind_of(name),
            omvang=draft.size,
            sha256=draft.sha256,
            bestand=key,
            added_at=timezone.now(),
        )
    _tell(aanvraag, vraag)
    return bijlage


@transaction.atomic
def drop_bijlage(*, aanvraag_id: UUID, bijlage_id: UUID) -> None:
    """Away with it. What is not there may be dropped too."""
    aanvraag = held_draft(aanvraag_id)
    bijlage = aanvraag.bijlagen.filter(id=bijlage_id).first()
    if bijlage:
        forget([bijlage.bestand])
        bijlage.delete()
        _tell(aanvraag, bijlage.vraag)


def _tell(aanvraag: Aanvraag, vraag: str) -> None:
    """The answer lists what is kept."""
    kept = [f"{bijlage.id} {bijlage.naam}" for bijlage in aanvraag.bijlagen.filter(vraag=vraag)]
    write_answers(aanvraag, {**aanvraag.answers, vraag: kept})


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


def _name(upload: "UploadedFile[Any]") -> str:
    """Without folders and signs that no file system likes."""
    name = (upload.name or "bestand").replace("\\", "/").rpartition("/")[2]
    return "".join(each for each in name if each.isprintable())[-200:] or "bestand"


def sweep_bijlagen() -> int:
    """Files that no row names, of processes that were killed. Looks at the last days only."""
    before, swept = timezone.now() - LEFT_ALONE, 0
    for days in range(DAYS_BACK):
        folder = f"{FOLDER}/{timezone.now() - timedelta(days=days):%Y/%m/%d}"
        keys = [each.key for each in store().kept_in(folder) if each.changed_at < before]
        named = set(Bijlage.objects.filter(bestand__in=keys).values_list("bestand", flat=True))
        for key in set(keys) - named:
            store().remove(key)
            swept += 1
    return swept
