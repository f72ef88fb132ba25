"""Pages of a letter in the tray are turned, cut and joined on the spot."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.outside.scan import Unreadable, cut, number_of_pages, texts, together, turned
from loket.post.commands.tray.keeping import content_of, keep, replace
from loket.post.commands.tray.read import found_in
from loket.post.models import Scan, Scantoestand
from loket.post.rules.rights import why_not_register
from loket.post.rules.tray import CANNOT, GONE, NO_PAGE, NO_PREVIOUS, OPEN, WHY, name_of_part, too_long


def held(scan_id: UUID, *, by: Actor) -> Scan:
    """In the tray, for this transaction alone. Raises Scan.DoesNotExist and Refused."""
    scan = Scan.objects.select_for_update(of=("self",)).select_related("stapel").get(id=scan_id)
    refuse(why_not_register(by), None if scan.toestand in OPEN else GONE)
    return scan


@transaction.atomic
def turn_scan(*, scan_id: UUID, page: int | None = None, degrees: int = 90, by: Actor) -> Scan:
    """This page, or all of them, to the right. The first page is 1."""
    scan = held(scan_id, by=by)
    data = _readable(scan)
    refuse(None if page is None or 1 <= page <= scan.bladzijden else NO_PAGE)
    pages = range(scan.bladzijden) if page is None else [page - 1]
    with_words = turned(data, pages, degrees)
    replace(scan, with_words)
    scan.save(update_fields=["bestand"])
    return scan


@transaction.atomic
def cut_scan(*, scan_id: UUID, before: int, by: Actor) -> Scan:
    """From this page on it is another letter, which lies behind this one in the tray."""
    scan = held(scan_id, by=by)
    data = _readable(scan)
    refuse(None if 2 <= before <= scan.bladzijden else NO_PAGE)
    last = scan.bladzijden
    tail = cut(data, range(before - 1, last))
    _become(scan, cut(data, range(before - 1)), scan.stapel.gescand_op)
    scan.save()
    other = Scan(
        stapel=scan.stapel,
        volgorde=_after(scan),
        naam=name_of_part(scan.naam, before, 2)[:200],
        bestand=keep(tail),
        formaat=scan.formaat,
        toestand=Scantoestand.KLAAR,
        gelezen=scan.gelezen,
    )
    _become(other, tail, scan.stapel.gescand_op)
    other.save(force_insert=True)
    return other


@transaction.atomic
def join_with_previous(*, scan_id: UUID, by: Actor) -> Scan:
    """Its pages go behind those of the letter before it in the same run: the other way round of cutting."""
    scan = held(scan_id, by=by)
    before = Scan.objects.filter(stapel=scan.stapel, toestand__in=OPEN, volgorde__lt=scan.volgorde)
    previous = before.select_for_update(of=("self",)).select_related("stapel").order_by("-volgorde").first()
    if previous is None:
        raise Refused(NO_PREVIOUS)
    _become(previous, together(_readable(previous), _readable(scan)), scan.stapel.gescand_op)
    previous.save()
    scan.delete()
    return previous


def _become(scan: Scan, data: bytes, at: datetime) -> None:
    """These pages, with what their text says."""
    if scan.pk and not scan._state.adding:
        replace(scan, data)
    scan.bladzijden = number_of_pages(data)
    scan.tekst = "\n".join(texts(data)).strip()
    scan.gevonden = found_in(scan.tekst, at)
    scan.reden, scan.toestand = too_long(scan.bladzijden), Scantoestand.KLAAR


def _readable(scan: Scan) -> bytes:
    data = content_of(scan.bestand)
    try:
        number_of_pages(data)
    except Unreadable as wrong:
        raise Refused(CANNOT, Refusal("why", WHY[wrong.fault])) from None
    return data


def _after(scan: Scan) -> int:
    """Between this one and the next."""
    following = Scan.objects.filter(stapel=scan.stapel, volgorde__gt=scan.volgorde).order_by("volgorde").first()
    return (scan.volgorde + following.volgorde + 1) // 2 if following else scan.volgorde + 1000
