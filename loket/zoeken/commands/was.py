"""How something that editors arranged was before a change, as its command wants it."""

from typing import Any

from django.db.models import Model

from loket.zoeken.models import BestBet, PushDown, SafetyAnswer, Synonym, Tree, TreeThing, Weight

FIELDS: dict[type[Model], tuple[str, ...]] = {
    Synonym: ("word", "means", "both_ways"),
    BestBet: ("query", "kind", "ref"),
    PushDown: ("query", "kind", "ref", "share"),
    Weight: ("name", "value"),
    SafetyAnswer: ("code", "title", "text", "phone", "url", "patterns"),
    Tree: ("code", "title", "text", "needs"),
}


def how_it_was(model: type[Model], **key: object) -> dict[str, Any]:
    """Nothing when it was not there."""
    found = model._default_manager.filter(**key).first()
    if found is None:
        return {}
    was = {name: getattr(found, name) for name in FIELDS[model]}
    if isinstance(found, Tree):
        told = TreeThing.objects.filter(tree=found).order_by("position")
        was["things"] = list(told.values("kind", "ref", "why", "question"))
    return was
