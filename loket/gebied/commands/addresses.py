"""Addresses come in whole places at a time: what the register no longer has, goes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from loket.gebied.bag import BagExtract, WrongExtract
from loket.gebied.events import AddressesImported
from loket.gebied.models import Address, Street
from loket.gebied.rules import INVENTED, AddressLine, RefusedLine, search_text, why_not_address
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.sql import one_at_a_time

BATCH = 2000
FIELDS = ["street", "number", "letter", "addition", "postcode", "lat", "lon"]


@dataclass
class ImportReport:
    """What came of an import; `refused` names each line that was not taken in."""

    kept: int = 0
    removed: int = 0
    refused: list[RefusedLine] = field(default_factory=list)


def import_bag(*, path: Path, places: list[str], by: Actor) -> ImportReport:
    """Take the addresses of these places over from the national BAG extract 2.0 (zip, as Kadaster delivers it).

    Raises Refused when the file is no extract, or does not know one of the places; then nothing has changed.
    """
    try:
        extract = BagExtract(path, places, today=timezone.localdate())
        return import_addresses(
            lines=extract.addresses(), places=places, source=path.name, by=by, refused=extract.refused
        )
    except WrongExtract as wrong:
        raise Refused(Refusal("bag-extract-wrong", wrong.reason, "file")) from None


@transaction.atomic
def import_addresses(
    *, lines: Iterable[AddressLine], places: list[str], source: str, by: Actor, refused: list[RefusedLine] | None = None
) -> ImportReport:
    """Replace the addresses of these places by the lines. A wrong line is refused by name, the others go on.

    Real addresses take the place of those of the sample everywhere, as the BAG may name a place in another way.
    Raises Refused when no line is right, so that a wrong file does not empty the table.
    """
    alone_on_the_map()
    report = ImportReport(refused=[] if refused is None else refused)
    seen: set[str] = set()
    streets = {(street.name, street.place): street for street in Street.objects.all()}
    right = _right_lines(lines, seen, report)
    covered = set(places)
    while batch := list(islice(right, BATCH)):
        covered |= {line.place for line in batch}
        _keep(batch, streets)

    refuse(None if seen else Refusal("no-addresses", "Er staat geen goed adres in het bestand.", "file"))
    report.kept, report.removed = len(seen), _remove_others(covered, seen)
    announce(
        AddressesImported("adressen", source, sorted(covered), report.kept, report.removed, len(report.refused)), by=by
    )
    return report


def alone_on_the_map() -> None:
    """Two imports at once would undo each other: the second waits for the first to commit."""
    one_at_a_time("gebied")


def _right_lines(lines: Iterable[AddressLine], seen: set[str], report: ImportReport) -> Iterator[AddressLine]:
    for line in lines:
        reason = "dit adres staat er twee keer in" if line.bag_id in seen else why_not_address(line)
        if reason:
            report.refused.append(RefusedLine(f"{line.bag_id} {line.street} {line.number}", reason))
        else:
            seen.add(line.bag_id)
            yield line


def _keep(batch: list[AddressLine], streets: dict[tuple[str, str], Street]) -> None:
    new = sorted({(line.street, line.place) for line in batch} - streets.keys())
    made = Street.objects.bulk_create(
        Street(name=name, place=place, search=search_text(name, place)[:200]) for name, place in new
    )
    streets |= {(street.name, street.place): street for street in made}
    Address.objects.bulk_create(
        (_address(line, streets[line.street, line.place]) for line in batch),
        update_conflicts=True,
        unique_fields=["bag_id"],
        update_fields=FIELDS,
    )


def _address(line: AddressLine, street: Street) -> Address:
    return Address(
        bag_id=line.bag_id,
        street=street,
        number=line.number,
        letter=line.letter,
        addition=line.addition,
        postcode=line.postcode,
        lat=line.lat,
        lon=line.lon,
    )


def _remove_others(places: set[str], seen: set[str]) -> int:
    """Take away what these places had and the lines had not, what was invented, and the streets that are empty now."""
    there = Address.objects.filter(Q(street__place__in=places) | Q(bag_id__startswith=INVENTED))
    gone = [id for id, bag_id in there.values_list("id", "bag_id").iterator() if bag_id not in seen]
    for start in range(0, len(gone), BATCH):
        Address.objects.filter(id__in=gone[start : start + BATCH]).delete()
    Street.objects.exclude(id__in=Address.objects.values("street")).delete()
    return len(gone)
