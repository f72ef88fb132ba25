"""Lines under the field while somebody types, from the third letter on."""

from loket.zoeken.models import Entry
from loket.zoeken.rules.found import Suggestion
from loket.zoeken.rules.masking import bounded, masked

FROM_LETTERS = 3


def suggest(q: str, *, most: int = 8) -> list[Suggestion]:
    """What begins like this, for everybody to see."""
    shown = masked(bounded(q))
    if len(shown) < FROM_LETTERS:
        return []
    rows = Entry.objects.filter(staff_only=False, foremost=True, title__icontains=shown).order_by("title")[:most]
    return [Suggestion(entry.title, entry.url, entry.kind) for entry in rows]
