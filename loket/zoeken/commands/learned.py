"""Words that search learns from clicks. They count after an editor agreed."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.zoeken.commands.change import next_change
from loket.zoeken.commands.meaning import learn_meanings, texts_of
from loket.zoeken.events import SearchArranged
from loket.zoeken.models import Entry, Phrase, SearchLog
from loket.zoeken.queries.arranged import form_of
from loket.zoeken.rules.arranging import why_not_arrange
from loket.zoeken.rules.findable import Origin

CLICKS = 5  # on the same thing, for the same words
LOOKS_BACK = timedelta(days=90)
MOST = 200


@transaction.atomic
def propose_learned() -> int:
    """Each night: what people typed and then chose, and what is no word of that thing yet. How many there are new."""
    since = timezone.localdate() - LOOKS_BACK
    clicked = SearchLog.objects.filter(day__gte=since).exclude(clicked_ref="").exclude(query="")
    often = (
        clicked.values_list("query", "clicked_kind", "clicked_ref")
        .annotate(times=Count("id"))
        .filter(times__gte=CLICKS)
        .order_by("-times")
    )
    made = 0
    for query, kind, ref, _ in often[:MOST]:
        entry = Entry.objects.filter(kind=kind, ref=ref, language="nl", foremost=True).first()
        if entry and query not in _words_of(entry):
            phrase = Phrase(entry=entry, text=query, language="nl", origin=Origin.LEARNED, agreed=False)
            made += len(Phrase.objects.bulk_create([phrase], ignore_conflicts=True))
    return made


@transaction.atomic
def agree_phrase(*, phrase_id: int, by: Actor) -> None:
    """From now on the thing is found by these words."""
    refuse(why_not_arrange(by))
    phrase = Phrase.objects.select_for_update(of=("self",)).select_related("entry").get(id=phrase_id)
    phrase.agreed = True
    phrase.save(update_fields=["agreed"])
    learn_meanings(texts_of([phrase.entry_id]))
    Entry.objects.filter(id=phrase.entry_id).update(changed=next_change())
    announce(SearchArranged(f"phrase:{phrase_id}", "agreed", phrase.text), by=by)


@transaction.atomic
def reject_phrase(*, phrase_id: int, by: Actor) -> None:
    refuse(why_not_arrange(by))
    phrase = Phrase.objects.select_for_update().get(id=phrase_id, origin=Origin.LEARNED)
    phrase.delete()
    Entry.objects.filter(id=phrase.entry_id).update(changed=next_change())
    announce(SearchArranged(f"phrase:{phrase_id}", "removed", phrase.text), by=by)


def _words_of(entry: Entry) -> set[str]:
    said = Phrase.objects.filter(entry=entry).values_list("text", flat=True)
    return {form_of(text) for text in (entry.title, *entry.names, *said)}
