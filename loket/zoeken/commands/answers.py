"""Fixed answers for who may be in danger, and trees that lead from a need to all that belongs to it."""

from collections.abc import Sequence

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.zoeken.commands.change import next_change
from loket.zoeken.commands.meaning import learn_meanings
from loket.zoeken.commands.was import how_it_was
from loket.zoeken.events import SearchArranged
from loket.zoeken.models import SafetyAnswer, Tree, TreeThing
from loket.zoeken.rules.arranged import Branch
from loket.zoeken.rules.arranging import (
    why_not_arrange,
    why_not_link,
    why_not_patterns,
    why_not_phone,
    why_not_things,
    why_not_words,
)


@transaction.atomic
def set_safety_answer(
    *, code: str, title: str, text: str, patterns: Sequence[str], phone: str = "", url: str = "", by: Actor
) -> SafetyAnswer:
    """Comes before all results when all words of one of the patterns stand in the query."""
    refuse(
        why_not_arrange(by),
        why_not_words(title, "title"),
        why_not_patterns(patterns, "patterns"),
        why_not_phone(phone),
        why_not_link(url),
    )
    was = how_it_was(SafetyAnswer, code=code)
    told = {"title": title, "text": text, "phone": phone, "url": url, "patterns": list(patterns)}
    found, _ = SafetyAnswer.objects.update_or_create(code=code, defaults={**told, "changed": next_change()})
    announce(SearchArranged(f"safetyanswer:{code}", "set", title, was), by=by)
    return found


@transaction.atomic
def set_tree(
    *, code: str, title: str, needs: Sequence[str], things: Sequence[Branch], text: str = "", by: Actor
) -> Tree:
    """A need, in several wordings, and the things that belong to it, in order."""
    refuse(
        why_not_arrange(by),
        why_not_words(title, "title"),
        why_not_patterns(needs, "needs"),
        why_not_things(things),
    )
    was = how_it_was(Tree, code=code)
    told = {"title": title, "text": text, "needs": list(needs), "changed": next_change()}
    tree, _ = Tree.objects.update_or_create(code=code, defaults=told)
    TreeThing.objects.filter(tree=tree).delete()
    TreeThing.objects.bulk_create(
        TreeThing(tree=tree, position=position, question=each.question, why=each.why, kind=each.key[0], ref=each.key[1])
        for position, each in enumerate(things)
    )
    learn_meanings(needs)
    announce(SearchArranged(f"tree:{code}", "set", title, was), by=by)
    return tree


@transaction.atomic
def remove_tree(*, code: str, by: Actor) -> None:
    refuse(why_not_arrange(by))
    was = how_it_was(Tree, code=code)
    if Tree.objects.filter(code=code).delete()[0]:
        announce(SearchArranged(f"tree:{code}", "removed", was["title"], was), by=by)


@transaction.atomic
def remove_safety_answer(*, code: str, by: Actor) -> None:
    refuse(why_not_arrange(by))
    was = how_it_was(SafetyAnswer, code=code)
    if SafetyAnswer.objects.filter(code=code).delete()[0]:
        announce(SearchArranged(f"safetyanswer:{code}", "removed", was["title"], was), by=by)
