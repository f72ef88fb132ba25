"""A file that comes along with something and is no document yet: looked at, and kept in the store."""

import secrets
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from loket.kernel.refusal import Refusal, Refused, refuse
from loket.outside.opslag import Draft, StoreDown, store
from loket.outside.virusscanner import ScannerDown, scanner

Upload: TypeAlias = "UploadedFile[Any]"


@dataclass(frozen=True, slots=True)
class Reasons:
    """What we say of a file that we cannot keep, or will not."""

    no_store: Refusal
    virus: Refusal
    not_looked_at: Refusal


@dataclass(frozen=True, slots=True)
class Kept:
    """Where it stands in the store, and what it is."""

    key: str
    size: int
    sha256: str


def name_of(upload: Upload) -> str:
    """Without folders and signs that no file system likes."""
    name = (upload.name or "bestand").replace("\\", "/").rpartition("/")[2]
    return "".join(each for each in name if each.isprintable())[-200:] or "bestand"


def begin_of(upload: Upload, most: int) -> bytes:
    """The first bytes, by which its kind is known. What reads it next reads it from the start."""
    head = bytes(upload.read(most))
    upload.seek(0)
    return head


def keep_upload(upload: Upload, *, folder: str, of: UUID, reasons: Reasons) -> Kept:
    """In the store, when it is clean. Raises Refused."""
    key = f"{folder}/{timezone.now():%Y/%m/%d}/{of}-{secrets.token_hex(8)}"
    with store().draft() as draft:
        for part in upload.chunks():
            draft.write(part)
        _look_for_a_virus(draft, reasons)
        try:
            store().keep(draft, key)
        except StoreDown:
            raise Refused(reasons.no_store) from None
        return Kept(key, draft.size, draft.sha256)


def _look_for_a_virus(draft: Draft, reasons: Reasons) -> None:
    found = scanner()
    if found is None:
        return
    try:
        verdict = found.scan(draft.parts())
    except ScannerDown:
        raise Refused(reasons.not_looked_at) from None
    refuse(None if verdict.clean else reasons.virus)
