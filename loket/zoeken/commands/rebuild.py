"""The whole index anew from its sources, while people go on searching in it."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from loket.zoeken.commands.change import next_change
from loket.zoeken.models import Entry
from loket.zoeken.rules.source import Source


@dataclass(frozen=True, slots=True)
class Rebuilt:
    told: int
    gone: int


def rebuild_index() -> Rebuilt:
    """Each thing is replaced in its place, so it can be found all the time; what no source told, goes at the end."""
    before, known = next_change(), sources()
    for source in known:
        source.tell()
    of_sources = Entry.objects.filter(kind__in=[kind for source in known for kind in source.kinds])
    gone, _ = of_sources.filter(changed__lt=before).delete()
    return Rebuilt(of_sources.count(), gone)


def sources() -> list[Source]:
    found: list[Source] = import_string(settings.SEARCH_SOURCES)
    return found
