"""Something can be found, or no longer: in the transaction of the source, so that both are true at once."""

from collections.abc import Iterable

from django.db import transaction

from loket.zoeken.commands.change import next_change
from loket.zoeken.commands.meaning import learn_meanings, texts_of
from loket.zoeken.models import Entry, Phrase
from loket.zoeken.models.entry import MOST_TEXT
from loket.zoeken.rules.findable import Findable, Origin


@transaction.atomic
def make_findable(findable: Findable) -> Entry:
    """Put this thing in the index, or put it there anew. Words that were learned stay."""
    entry, _ = Entry.objects.update_or_create(
        kind=findable.kind,
        ref=findable.ref,
        language=findable.language,
        defaults={
            "url": findable.url,
            "title": findable.title[:300],
            "summary": findable.summary,
            "text": findable.text.replace("\x00", " ")[:MOST_TEXT],
            "names": list(dict.fromkeys(name for name in findable.names if name)),
            "upl": findable.upl,
            "organisation": findable.organisation,
            "organisation_name": findable.organisation_name,
            "organisation_url": findable.organisation_url,
            "explanation": findable.explanation,
            "facts": dict(findable.facts),
            "part_of": findable.part_of,
            "staff_only": findable.staff_only or bool(findable.permission),
            "permission": findable.permission,
            "foremost": findable.foremost,
            "published_at": findable.published_at,
            "changed": next_change(),
        },
    )
    _write_phrases(entry, findable)
    if findable.foremost:
        learn_meanings(texts_of(entry))  # with the words that were learned
    return entry


@transaction.atomic
def forget(*, kind: str, ref: str) -> None:
    """It can no longer be found, in no language."""
    Entry.objects.filter(kind=kind, ref=ref).delete()


def _write_phrases(entry: Entry, findable: Findable) -> None:
    Phrase.objects.filter(entry=entry).exclude(origin=Origin.LEARNED).delete()
    Phrase.objects.bulk_create(_phrases_of(entry, findable), ignore_conflicts=True)


def _phrases_of(entry: Entry, findable: Findable) -> Iterable[Phrase]:
    for term in findable.terms:
        yield Phrase(entry=entry, text=term.text[:400], language=term.language, origin=term.origin)
    for question in findable.questions:
        yield Phrase(
            entry=entry,
            text=question.text[:400],
            language=question.language,
            origin=Origin.EDITOR,
            is_question=True,
        )
