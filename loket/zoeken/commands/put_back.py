"""Put back what an editor changed or took away."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zoeken.commands.answers import set_safety_answer, set_tree
from loket.zoeken.commands.arranged import push_down, put_first, set_synonym, set_weight
from loket.zoeken.queries.history import how_to_put_back
from loket.zoeken.rules.arranged import Branch

SETS: Mapping[str, Callable[..., object]] = {
    "synonym": set_synonym,
    "bestbet": put_first,
    "pushdown": push_down,
    "weight": set_weight,
    "safetyanswer": set_safety_answer,
    "tree": set_tree,
}


@transaction.atomic
def put_back(*, kind: str, key: str, moment: str = "", by: Actor) -> None:
    """As it was before the change of that moment; without a moment, before it was taken away."""
    was = dict(how_to_put_back(kind, key, moment)) if kind in SETS else {}
    if not was:
        refuse(Refusal("nothing-to-put-back", "Hier is niets om terug te zetten."))
    if kind == "tree":
        was["things"] = [_branch(each) for each in was["things"]]
    SETS[kind](**was, by=by)


def _branch(told: Mapping[str, Any]) -> Branch:
    return Branch((told["kind"], told["ref"]), told["why"], told["question"])
