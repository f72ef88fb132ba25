"""Ask the model once what a text means, and keep that."""

from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from loket.zoeken.commands.change import next_change
from loket.zoeken.engine.sureness import elsewhere_texts
from loket.zoeken.models import Entry, Meaning, Phrase, Tree
from loket.zoeken.queries.meaning import model
from loket.zoeken.rules.meaning import digest_of, packed, read_meanings, told_of


def learn_meanings(texts: Iterable[str]) -> int:
    """Of the texts that the cache does not hold. How many those were; none without a model."""
    found = model()
    if found is None:
        return 0
    by_digest = {digest_of(text): text for text in texts}
    known = Meaning.objects.filter(model=found.name, digest__in=list(by_digest)).values_list("digest", flat=True)
    held = {bytes(digest) for digest in known}
    new = [digest for digest in by_digest if digest not in held]
    vectors = found.passages([by_digest[digest] for digest in new])
    rows = [
        Meaning(model=found.name, digest=digest, vector=packed(each)) for digest, each in zip(new, vectors, strict=True)
    ]
    Meaning.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    return len(rows)


def texts_of(entries: Iterable[UUID]) -> list[str]:
    """The texts of entries of which the meaning counts: the thing itself, and each question."""
    found = {row[0]: row for row in Entry.objects.filter(id__in=list(entries)).values_list("id", "title", "summary")}
    terms: dict[UUID, list[str]] = {key: [] for key in found}
    texts: list[str] = []
    said = Phrase.objects.filter(entry__in=found, agreed=True).order_by("id")
    for entry, text, is_question in said.values_list("entry_id", "text", "is_question"):
        (texts if is_question else terms[entry]).append(text)
    return [*(told_of(title, summary, terms[key]) for key, title, summary in found.values()), *texts]


def learn_missing_meanings() -> int:
    """Of all that is known by heart: after another model came, or when there was none at the time."""
    entries = Entry.objects.filter(foremost=True)
    texts = texts_of(entries.values_list("id", flat=True))
    texts += [need for needs in Tree.objects.values_list("needs", flat=True) for need in needs]
    learned = learn_meanings([*texts, *elsewhere_texts()])
    if learned:
        entries.update(changed=next_change())
    return learned


def import_meanings(place: Path) -> int:
    """From a file, for as far as it is of the model that we use: asking the model itself would take minutes."""
    found = model()
    meanings = read_meanings(place, found.name) if found else {}
    rows = [Meaning(model=found.name, digest=digest, vector=raw) for digest, raw in meanings.items()] if found else []
    Meaning.objects.bulk_create(rows, ignore_conflicts=True, batch_size=2000)
    return len(rows)
