"""Lines under the field while somebody types, from the third letter on."""

from loket.zoeken.queries.known import snapshot
from loket.zoeken.rules.found import Suggestion
from loket.zoeken.rules.masking import MASK, bounded, masked

FROM_LETTERS = 3


def suggest(q: str, *, most: int = 8) -> list[Suggestion]:
    """What begins like this, for everybody to see."""
    shown = masked(bounded(q))
    if len(shown) < FROM_LETTERS or MASK in shown:
        return []
    found = snapshot(for_staff=False).suggestions.starting_with(shown, most)
    return [Suggestion(known.title, known.url, known.kind) for known in found]
