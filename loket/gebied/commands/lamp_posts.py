"""Lamp posts come as one whole list."""

from collections.abc import Iterable

from django.db import transaction

from loket.gebied.commands.addresses import BATCH, ImportReport, alone_on_the_map
from loket.gebied.events import LampPostsImported
from loket.gebied.models import LampPost
from loket.gebied.rules import LampPostLine, RefusedLine, why_not_point
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse


@transaction.atomic
def import_lamp_posts(*, lines: Iterable[LampPostLine], source: str, by: Actor) -> ImportReport:
    """Replace all lamp posts by the lines. Raises Refused when no line is right."""
    alone_on_the_map()
    report = ImportReport()
    right: dict[str, LampPost] = {}
    for line in lines:
        if reason := _why_not(line, right):
            report.refused.append(RefusedLine(line.number, reason))
        else:
            right[line.number] = LampPost(number=line.number, near=line.near, lat=line.lat, lon=line.lon)

    refuse(None if right else Refusal("no-lamp-posts", "Er staat geen goede lichtmast in het bestand.", "file"))
    LampPost.objects.bulk_create(
        right.values(),
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["number"],
        update_fields=["near", "lat", "lon"],
    )
    report.kept = len(right)
    report.removed, _ = LampPost.objects.exclude(number__in=list(right)).delete()
    announce(LampPostsImported("lichtmasten", source, report.kept, report.removed), by=by)
    return report


def _why_not(line: LampPostLine, right: dict[str, LampPost]) -> str:
    if not line.number or len(line.number) > 12 or len(line.near) > 120:
        return "het nummer ontbreekt, of een tekst is te lang"
    return "dit nummer staat er twee keer in" if line.number in right else why_not_point(line.lat, line.lon)
