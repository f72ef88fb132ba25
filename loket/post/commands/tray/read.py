"""Read the text of a letter in the tray, and what it says of itself."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.kernel.text import local
from loket.outside.scan import Unreadable, number_of_pages, ocr, texts
from loket.post.commands.tray.keeping import content_of, replace
from loket.post.models import Scan, Scantoestand
from loket.post.rules.recognise import recognise
from loket.post.rules.tray import NO_OCR, NO_TEXT


def found_in(text: str, at: datetime) -> dict[str, Any]:
    """What a letter that was scanned then says of itself, to keep."""
    return recognise(text, received=local(at).date()).plain() if text else {}


def read_scan(*, scan_id: UUID) -> None:
    """By the reader of this machine, which makes PDF/A of it and turns what lay askew. Without one, or when it fails,
    the scan stays as it is, and says so.
    """
    scan = Scan.objects.filter(id=scan_id, toestand=Scantoestand.LEZEN).select_related("stapel").first()
    if scan is None:
        return
    reader = ocr()
    read = reader.read(content_of(scan.bestand)) if reader else None  # takes seconds: outside the transaction
    _keep(scan_id, scan.bestand, read.pdf if read else None)


@transaction.atomic
def _keep(scan_id: UUID, bestand: str, pdf: bytes | None) -> None:
    """Unless somebody turned or cut it in the meantime: then it is read again later, or never."""
    scan = Scan.objects.select_for_update(of=("self",)).select_related("stapel").get(id=scan_id)
    if scan.toestand != Scantoestand.LEZEN:
        return
    scan.toestand = Scantoestand.KLAAR
    if pdf is None or scan.bestand != bestand:
        scan.reden = scan.reden or NO_OCR
    else:
        _fill(scan, pdf)
    scan.save()


def _fill(scan: Scan, pdf: bytes) -> None:
    try:
        pages, words = number_of_pages(pdf), texts(pdf)
    except Unreadable:
        scan.reden = scan.reden or NO_OCR
        return
    replace(scan, pdf)
    scan.bladzijden, scan.tekst, scan.gelezen = pages, "\n".join(words).strip(), "ocr"
    scan.gevonden = found_in(scan.tekst, scan.stapel.gescand_op)
    scan.reden = scan.reden or ("" if scan.tekst else NO_TEXT)
