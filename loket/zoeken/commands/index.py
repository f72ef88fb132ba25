"""Something can be found, or no longer: in the transaction of the source, so that both are true at once."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from loket.zoeken.commands.change import next_change
from loket.zoeken.commands.meaning import learn_meanings, texts_of
from loket.zoeken.models import Entry, Phrase
from loket.zoeken.models.entry import MOST_TEXT
from loket.zoeken.rules.findable import Findable, Origin
from loket.zoeken.rules.masking import without_bsn

KEY = ["kind", "ref", "language"]
TOLD = [
    *("url", "title", "summary", "text", "names", "upl", "facts", "part_of", "explanation"),
    *("organisation", "organisation_name", "organisation_url"),
    *("staff_only", "permission", "foremost", "published_at", "changed"),
]


def make_findable(findable: Findable) -> None:
    """Put this thing in the index, or put it there anew. Words that were learned stay."""
    make_all_findable([findable])


@transaction.atomic
def make_all_findable(findables: Iterable[Findable]) -> None:
    """Many at once, in a handful of statements. A language of a thing that is not told, is no longer there."""
    told = {(one.kind, one.ref, one.language): one for one in findables}
    changed = next_change()
    Entry.objects.bulk_create(
        [_entry(findable, changed) for findable in told.values()],
        update_conflicts=True,
        unique_fields=KEY,
        update_fields=TOLD,
        batch_size=500,
    )
    ids = {tuple(key): id for id, *key in Entry.objects.filter(changed=changed).values_list("id", *KEY)}
    _forget_other_languages({(kind, ref) for kind, ref, _ in told}, changed)
    Phrase.objects.filter(entry__in=ids.values()).exclude(origin=Origin.LEARNED).delete()
    phrases = [phrase for key, findable in told.items() for phrase in _phrases_of(ids[key], findable)]
    Phrase.objects.bulk_create(phrases, ignore_conflicts=True, batch_size=2000)
    learn_meanings(texts_of(ids[key] for key, one in told.items() if one.foremost))  # with the words that were learned


@transaction.atomic
def forget(*, kind: str, ref: str) -> None:
    """It can no longer be found, in no language."""
    Entry.objects.filter(kind=kind, ref=ref).delete()


def _forget_other_languages(things: set[tuple[str, str]], changed: int) -> None:
    before = Entry.objects.filter(ref__in={ref for _, ref in things}).exclude(changed=changed)
    gone = [id for id, *thing in before.values_list("id", "kind", "ref") if tuple(thing) in things]
    if gone:
        Entry.objects.filter(id__in=gone).delete()


def _entry(findable: Findable, changed: int) -> Entry:
    return Entry(
        kind=findable.kind,
        ref=findable.ref,
        language=findable.language,
        url=findable.url,
        title=without_bsn(findable.title)[:300],
        summary=without_bsn(findable.summary),
        text=without_bsn(findable.text.replace("\x00", " "))[:MOST_TEXT],
        names=list(dict.fromkeys(name for name in findable.names if name)),
        upl=findable.upl,
        organisation=findable.organisation,
        organisation_name=findable.organisation_name,
        organisation_url=findable.organisation_url,
        explanation=findable.explanation,
        facts=dict(findable.facts),
        part_of=findable.part_of,
        staff_only=findable.staff_only or bool(findable.permission),
        permission=findable.permission,
        foremost=findable.foremost,
        published_at=findable.published_at,
        changed=changed,
    )


def _phrases_of(entry: UUID, findable: Findable) -> Iterable[Phrase]:
    for term in findable.terms:
        yield Phrase(entry_id=entry, text=without_bsn(term.text)[:400], language=term.language, origin=term.origin)
    for question in findable.questions:
        yield Phrase(
            entry_id=entry,
            text=without_bsn(question.text)[:400],
            language=question.language,
            origin=Origin.EDITOR,
            is_question=True,
        )
