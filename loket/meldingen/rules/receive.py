"""What may come in."""

from collections.abc import Iterable, Iterator

from loket.kernel.refusal import Refusal
from loket.meldingen.models import Category
from loket.meldingen.rules.steps import why_not_text


def why_not_receive(*, category: Category | None, in_town: bool, texts: Iterable[str]) -> Iterator[Refusal]:
    """Everything that is wrong, at once."""
    if category is None:
        yield Refusal("category-unknown", "Kies wat er aan de hand is.", "category")
    if not in_town:
        yield Refusal("place-outside-town", "Deze plek ligt niet in onze gemeente. Kies een andere plek.", "place")
    for text in texts:
        if refusal := why_not_text(text, field="description"):
            yield refusal
