"""Editors arrange search: words that mean the same, what comes first or lower, and how much a signal counts."""

from django.db import transaction
from django.db.models import Model

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.zoeken.commands.change import next_change
from loket.zoeken.commands.was import how_it_was
from loket.zoeken.events import SearchArranged
from loket.zoeken.models import BestBet, PushDown, Synonym, Weight
from loket.zoeken.queries.arranged import form_of
from loket.zoeken.rules.arranging import (
    MOST_QUERY,
    MOST_WORD,
    why_not_arrange,
    why_not_form,
    why_not_share,
    why_not_synonym,
    why_not_weight,
    why_not_words,
)


@transaction.atomic
def set_synonym(*, word: str, means: str, both_ways: bool = False, instead_of: int | None = None, by: Actor) -> Synonym:
    """Who types `word` also finds what `means` finds; with both_ways also the other way.

    `instead_of` is the id of the synonym in whose place this one comes.
    """
    refuse(
        why_not_arrange(by),
        why_not_words(word, "word"),
        why_not_words(means, "means"),
        why_not_form(word, "word", MOST_WORD),
        why_not_form(means, "means", MOST_WORD),
        why_not_synonym(word, means),
    )
    found, _ = Synonym.objects.update_or_create(
        word=form_of(word),
        means=form_of(means),
        defaults={"both_ways": both_ways, "agreed": True, "changed": next_change()},
    )
    _replace(Synonym, instead_of, found, by)
    announce(SearchArranged(f"synonym:{found.pk}", "set", f"{found.word} = {found.means}"), by=by)
    return found


@transaction.atomic
def put_first(*, query: str, kind: str, ref: str, instead_of: int | None = None, by: Actor) -> BestBet:
    """For this query this thing comes first; of several, the first that was put. In the place of another, if told."""
    refuse(why_not_arrange(by), why_not_words(query, "query"), why_not_form(query, "query", MOST_QUERY))
    found, _ = BestBet.objects.update_or_create(
        query=form_of(query), kind=kind, ref=ref, defaults={"changed": next_change()}
    )
    _replace(BestBet, instead_of, found, by)
    announce(SearchArranged(f"bestbet:{found.pk}", "set", f"{found.query}: {kind} {ref}"), by=by)
    return found


@transaction.atomic
def push_down(
    *, kind: str, ref: str, share: float, query: str = "", instead_of: int | None = None, by: Actor
) -> PushDown:
    """This thing counts for `share` of its score, for one query or for all. In the place of another, if told."""
    refuse(why_not_arrange(by), why_not_share(share), why_not_form(query, "query", MOST_QUERY))
    found, _ = PushDown.objects.update_or_create(
        query=form_of(query), kind=kind, ref=ref, defaults={"share": share, "changed": next_change()}
    )
    _replace(PushDown, instead_of, found, by)
    announce(SearchArranged(f"pushdown:{found.pk}", "set", f"{found.query}: {kind} {ref} {share}"), by=by)
    return found


@transaction.atomic
def set_weight(*, name: str, value: float, by: Actor) -> Weight:
    """A signal counts `value` times what we measured."""
    refuse(why_not_arrange(by), why_not_weight(name, value))
    was = how_it_was(Weight, name=name)
    found, _ = Weight.objects.update_or_create(name=name, defaults={"value": value, "changed": next_change()})
    announce(SearchArranged(f"weight:{found.pk}", "set", f"{name} {value}", was), by=by)
    return found


def remove_synonym(*, synonym_id: int, by: Actor) -> None:
    _remove(Synonym, synonym_id, by)


def remove_best_bet(*, best_bet_id: int, by: Actor) -> None:
    _remove(BestBet, best_bet_id, by)


def remove_push_down(*, push_down_id: int, by: Actor) -> None:
    _remove(PushDown, push_down_id, by)


def remove_weight(*, weight_id: int, by: Actor) -> None:
    """It counts again as we measured."""
    _remove(Weight, weight_id, by)


def _replace(model: type[Model], old: int | None, new: Model, by: Actor) -> None:
    if old and old != new.pk:
        _remove(model, old, by)


@transaction.atomic
def _remove(model: type[Model], pk: int, by: Actor) -> None:
    refuse(why_not_arrange(by))
    was = how_it_was(model, pk=pk)
    if model._default_manager.filter(pk=pk).delete()[0]:
        announce(SearchArranged(f"{model._meta.model_name}:{pk}", "removed", was=was), by=by)
