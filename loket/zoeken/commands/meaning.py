"""Ask the model once what a text means, and keep that."""

from collections.abc import Iterable
from pathlib import Path

from loket.outside.betekenis import EmbedderMissing
from loket.zoeken.commands.change import next_change
from loket.zoeken.engine.sureness import elsewhere_texts
from loket.zoeken.models import Entry, Meaning, Phrase, Tree
from loket.zoeken.queries.meaning import model
from loket.zoeken.rules.meaning import digest_of, packed, told_of

NAME_BYTES, DIGEST_BYTES = 40, 16


def learn_meanings(texts: Iterable[str]) -> int:
    """Of the texts that the cache does not hold. How many those were; none without a model."""
    found = model()
    if found is None:
        return 0
    by_digest = {digest_of(text): text for text in texts}
    held = Meaning.objects.filter(model=found.name, digest__in=list(by_digest)).values_list("digest", flat=True)
    new = [digest for digest in by_digest if digest not in {bytes(each) for each in held}]
    vectors = found.passages([by_digest[digest] for digest in new])
    rows = [
        Meaning(model=found.name, digest=digest, vector=packed(each)) for digest, each in zip(new, vectors, strict=True)
    ]
    Meaning.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    return len(rows)


def texts_of(entry: Entry) -> list[str]:
    """The texts of an entry of which the meaning counts: the thing itself, and each question."""
    said = list(Phrase.objects.filter(entry=entry, agreed=True).order_by("id").values_list("text", "is_question"))
    terms = (text for text, is_question in said if not is_question)
    return [told_of(entry.title, entry.summary, terms), *(text for text, is_question in said if is_question)]


def learn_missing_meanings() -> int:
    """Of all that is known by heart: after another model came, or when there was none at the time."""
    entries = Entry.objects.filter(foremost=True)
    texts = [text for entry in entries.defer("words", "text") for text in texts_of(entry)]
    texts += [need for needs in Tree.objects.values_list("needs", flat=True) for need in needs]
    learned = learn_meanings([*texts, *elsewhere_texts()])
    if learned:
        entries.update(changed=next_change())
    return learned


def export_meanings(place: Path) -> int:
    """Into a file: the model's name, and for each text its digest and direction. In the order of the digests, so that
    the same texts make the same file.
    """
    found = model()
    if found is None:
        raise EmbedderMissing
    rows = sorted(
        (bytes(digest), bytes(vector))
        for digest, vector in Meaning.objects.filter(model=found.name).values_list("digest", "vector")
    )
    place.write_bytes(found.name.encode().ljust(NAME_BYTES) + b"".join(digest + vector for digest, vector in rows))
    return len(rows)


def import_meanings(place: Path) -> int:
    """From such a file, when it is of the model that we use: asking the model itself would take minutes."""
    found = model()
    raw = place.read_bytes()
    if found is None or raw[:NAME_BYTES].decode().strip() != found.name:
        return 0
    size = DIGEST_BYTES + found.size
    rows = [
        Meaning(model=found.name, digest=raw[at : at + DIGEST_BYTES], vector=raw[at + DIGEST_BYTES : at + size])
        for at in range(NAME_BYTES, len(raw), size)
    ]
    Meaning.objects.bulk_create(rows, ignore_conflicts=True, batch_size=2000)
    return len(rows)
