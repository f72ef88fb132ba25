"""Ask the model once what a text means, and keep that."""

from collections.abc import Iterable

from loket.zoeken.models import Meaning
from loket.zoeken.queries.meaning import model
from loket.zoeken.rules.meaning import digest_of, packed


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
