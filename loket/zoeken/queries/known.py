"""The foremost entries, known by heart by each process, and read again for as far as they changed."""

import threading
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeAlias
from uuid import UUID

from django.conf import settings

from loket.kernel.memory import give_back
from loket.kernel.sql import row
from loket.zoeken.engine.head import Head
from loket.zoeken.engine.known import Known, Said
from loket.zoeken.engine.meanings import Meanings
from loket.zoeken.engine.suggestions import Suggestions
from loket.zoeken.engine.sureness import Elsewhere, elsewhere_of, elsewhere_texts
from loket.zoeken.engine.trees import Trees
from loket.zoeken.models import Entry, Phrase
from loket.zoeken.queries.arranged import read_arranged
from loket.zoeken.queries.meaning import known_meanings
from loket.zoeken.rules.arranged import Arranged

Version: TypeAlias = tuple[Any, ...]
# One small statement tells whether anything changed, in whichever process or in this transaction.
VERSION = """
    SELECT (SELECT count(*) || '.' || coalesce(sum(changed), 0) FROM zoeken_entry WHERE foremost),
           (SELECT coalesce(string_agg(known, ' '), '') FROM (
               SELECT count(*) || '.' || coalesce(sum(changed), 0) AS known FROM zoeken_synonym
               UNION ALL SELECT count(*) || '.' || coalesce(sum(changed), 0) FROM zoeken_bestbet
               UNION ALL SELECT count(*) || '.' || coalesce(sum(changed), 0) FROM zoeken_pushdown
               UNION ALL SELECT count(*) || '.' || coalesce(sum(changed), 0) FROM zoeken_weight
               UNION ALL SELECT count(*) || '.' || coalesce(sum(changed), 0) FROM zoeken_safetyanswer
               UNION ALL SELECT count(*) || '.' || coalesce(sum(changed), 0) FROM zoeken_tree) AS arranged)
"""
KEPT = 2  # snapshots for each audience: what is committed, and what a transaction sees
PUBLIC, STAFF = False, True


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that is known by heart of one version, for the public or for staff too. Never changed."""

    version: Version
    head: Head
    arranged: Arranged
    suggestions: Suggestions
    trees: Trees
    elsewhere: Elsewhere
    for_everybody: bool = False  # nothing in it is for staff alone


_entries: dict[UUID, tuple[int, Known]] = {}
_meant: list[Meanings] = [Meanings({})]  # the last, of all that was asked for
_kept: dict[bool, dict[Version, Snapshot]] = {PUBLIC: {}, STAFF: {}}  # each is replaced, never changed
_model: list[str] = []  # of which the directions are
_lock = threading.Lock()


def snapshot(*, for_staff: bool) -> Snapshot:
    """One statement when nothing changed. While one thread reads anew, the others go on with what was."""
    _begin_anew_with_another_model()
    version = row(VERSION, {}) or ()
    kept = _kept[for_staff]
    if found := kept.get(version):
        return found
    last = next(reversed(kept.values()), None)
    if not _lock.acquire(blocking=last is None) and last:
        return last
    try:
        if version not in _kept[for_staff]:
            other = _kept[not for_staff].get(version)
            read = other if other and other.for_everybody else _read(version, for_staff, last)
            _kept[for_staff] = {**dict(list(kept.items())[1 - KEPT :]), version: read}
            give_back()
        return _kept[for_staff][version]
    finally:
        _lock.release()


def snapshot_aside(last: Snapshot) -> Snapshot:
    """For the public, as this transaction sees it; not kept, because the transaction will be undone."""
    with _lock:
        return _read(row(VERSION, {}) or (), PUBLIC, last)


def arranged_version() -> str:
    """Other after each change of entries, or of what editors arranged."""
    return "/".join(map(str, row(VERSION, {}) or ()))


def _begin_anew_with_another_model() -> None:
    """Directions of two models have nothing to do with each other."""
    if _model[:] != [settings.SEARCH_MODEL]:
        forget_snapshots()
        _model[:] = [settings.SEARCH_MODEL]


def forget_snapshots() -> None:
    """As a process that just started."""
    with _lock:
        _kept.update({PUBLIC: {}, STAFF: {}})
        _entries.clear()
        _meant[:] = [Meanings({})]


def all_known() -> Any:
    """To carry to a process that was made from the same one (texts stand in it by their hash); it takes it over with
    `take_over`.
    """
    return _entries, _meant, _kept, _model


def take_over(known: Any) -> None:
    with _lock:
        entries, _meant[:], kept, _model[:] = known
        _entries.update(entries)
        _kept.update(kept)


def _read(version: Version, for_staff: bool, last: Snapshot | None) -> Snapshot:
    arranged = last.arranged if last and last.version[1] == version[1] else read_arranged()
    needs = [need for tree in arranged.trees for need in tree.needs]
    if last and last.version[0] == version[0]:
        head, suggestions, for_everybody = last.head, last.suggestions, last.for_everybody
    else:
        known = _read_entries()
        entries = [entry for entry in known if for_staff or not entry.staff_only]
        for_everybody = not any(entry.staff_only for entry in known)
        # Of all at once: a head that was made before more was asked for would hold a table of its own.
        meant = _meanings(chain(needs, elsewhere_texts(), (text for entry in entries for text in entry.meant)))
        head = Head(entries, meant)
        suggestions = Suggestions(entries)
    trees = Trees(arranged.trees, _meanings(needs))
    elsewhere = last.elsewhere if last else _elsewhere()
    return Snapshot(version, head, arranged, suggestions, trees, elsewhere, for_everybody)


def _elsewhere() -> Elsewhere:
    meanings = _meanings(elsewhere_texts())
    return elsewhere_of([meanings[text] for text in elsewhere_texts() if text in meanings])


def _meanings(texts: Iterable[str]) -> Meanings:
    """Of these texts, and of those that were asked for before."""
    last = _meant[0]
    if more := known_meanings({text for text in texts if text not in last}):
        _meant[:] = [Meanings({**last, **more})]
    return _meant[0]


def _read_entries() -> list[Known]:
    """Those that changed are read; the others are known."""
    changes = dict(Entry.objects.filter(foremost=True).values_list("id", "changed"))
    changed = [id for id, change in changes.items() if _entries.get(id, (0,))[0] != change]
    said: dict[UUID, list[Said]] = defaultdict(list)
    phrases = Phrase.objects.filter(entry__in=changed, agreed=True).order_by("id")
    for of, text, language, is_question in phrases.values_list("entry_id", "text", "language", "is_question"):
        said[of].append(Said(text, language, is_question))
    for entry in Entry.objects.filter(id__in=changed).defer("words"):
        _entries[entry.id] = entry.changed, _known(entry, said[entry.id])
    for gone in _entries.keys() - changes.keys():
        del _entries[gone]
    return [_entries[id][1] for id in sorted(changes)]


def _known(entry: Entry, said: list[Said]) -> Known:
    return Known(
        kind=entry.kind,
        ref=entry.ref,
        language=entry.language,
        title=entry.title,
        url=entry.url,
        summary=entry.summary,
        text=entry.text,
        names=tuple(entry.names),
        said=tuple(said),
        upl=entry.upl,
        organisation=entry.organisation,
        organisation_name=entry.organisation_name,
        organisation_url=entry.organisation_url,
        explanation=entry.explanation,
        facts=entry.facts,
        part_of=entry.part_of,
        staff_only=entry.staff_only,
        permission=entry.permission,
    )
