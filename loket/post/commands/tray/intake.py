"""A scan run comes in: kept as it came at once, and taken apart by a job."""

import hashlib
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.documenten.commands.content import forget
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.sql import one_at_a_time
from loket.outside.scan import Unreadable, as_pdf, cut, number_of_pages, ocr, separators, texts, turned
from loket.post.commands.stap import medewerker_of
from loket.post.commands.tray.keeping import content_of, keep
from loket.post.commands.tray.read import found_in
from loket.post.events import StapelTakenIn
from loket.post.models import Scan, Scantoestand, Stapel
from loket.post.rules.rights import why_not_register
from loket.post.rules.tray import (
    MOST_BYTES,
    NO_OCR,
    NO_TEXT,
    TOO_BIG,
    TURNED,
    WHY,
    Part,
    name_of_part,
    parts_of,
    too_long,
)

SPLIT, READ = "loket.post.jobs.split", "loket.post.jobs.read"
PDF = "application/pdf"


@transaction.atomic
def take_in(*, name: str, data: bytes, by: Actor) -> Stapel:
    """One file, with one or many letters. The same file again is the same run."""
    refuse(None if by == SYSTEM else why_not_register(by), TOO_BIG if len(data) > MOST_BYTES else None)
    sleutel = hashlib.sha256(name.encode() + b"\0" + data).hexdigest()
    one_at_a_time(f"scan:{sleutel}")
    if known := Stapel.objects.filter(sleutel=sleutel).first():
        return known
    stapel = Stapel.objects.create(
        naam=name[:200], sleutel=sleutel, bestand=keep(data), gescand_op=timezone.now(), door_id=medewerker_of(by)
    )
    enqueue(SPLIT, stapel_id=str(stapel.id))
    return stapel


@transaction.atomic
def split_stapel(*, stapel_id: UUID) -> int:
    """Letters of the run, in the tray. What cannot be read lies there too, with the reason. Again it does nothing."""
    stapel = Stapel.objects.select_for_update().get(id=stapel_id)
    if not stapel.bestand:
        return 0
    data = content_of(stapel.bestand)
    try:
        made = _letters(stapel, as_pdf(data))
    except Unreadable as wrong:
        made = [_scan(stapel, 1, stapel.naam, data, Scantoestand.FOUT, reden=WHY[wrong.fault])]
    Scan.objects.bulk_create(made)
    for scan in made:
        if scan.toestand == Scantoestand.LEZEN:
            enqueue(READ, scan_id=str(scan.id))
    forget([stapel.bestand])
    stapel.bestand = ""
    stapel.save(update_fields=["bestand", "bladzijden"])
    announce(StapelTakenIn(stapel.id, len(made)), by=SYSTEM)
    return len(made)


def _letters(stapel: Stapel, data: bytes) -> list[Scan]:
    stapel.bladzijden = number_of_pages(data)
    sheets = separators(data)
    parts = parts_of(stapel.bladzijden, sheets)
    words = texts(data)
    return [_letter(stapel, number, part, data, words, len(parts)) for number, part in enumerate(parts, start=1)]


def _letter(stapel: Stapel, number: int, part: Part, data: bytes, words: list[str], parts: int) -> Scan:
    """With its text, when that stands in the file; else it waits for the reader."""
    pages = cut(data, part.pages) if len(part.pages) < stapel.bladzijden else data
    if part.upside_down:
        pages = turned(pages, range(len(part.pages)), 180)
    name = name_of_part(stapel.naam, number, parts)
    scan = _scan(stapel, number, name, pages, Scantoestand.KLAAR, reden=TURNED if part.upside_down else "")
    scan.bladzijden = len(part.pages)
    scan.tekst = "\n".join(words[page] for page in part.pages).strip()
    scan.gelezen = "tekst" if scan.tekst else ""
    scan.gevonden = found_in(scan.tekst, stapel.gescand_op)
    scan.reden = too_long(scan.bladzijden) or scan.reden
    if not scan.tekst and ocr():
        scan.toestand = Scantoestand.LEZEN
    elif not scan.tekst:
        scan.reden = scan.reden or f"{NO_TEXT} {NO_OCR}"
    return scan


def _scan(stapel: Stapel, number: int, name: str, data: bytes, toestand: str, *, reden: str = "") -> Scan:
    unknown = toestand == Scantoestand.FOUT
    return Scan(
        stapel=stapel,
        volgorde=number * 1000,
        naam=name[:200],
        bestand=keep(data),
        formaat="application/octet-stream" if unknown else PDF,
        toestand=toestand,
        reden=reden,
    )
