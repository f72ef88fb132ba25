"""What editors arranged, read at once."""

from collections import defaultdict

from loket.zoeken.engine.known import Key
from loket.zoeken.engine.words import words_of
from loket.zoeken.models import BestBet, PushDown, SafetyAnswer, Synonym, Tree, TreeThing, Weight
from loket.zoeken.rules.arranged import Arranged, Branch, FixedAnswer, QuestionTree
from loket.zoeken.rules.safety import pattern_of


def read_arranged() -> Arranged:
    """Seven small tables; read only when one of them changed."""
    synonyms: dict[str, list[str]] = defaultdict(list)
    for word, means, both_ways in Synonym.objects.filter(agreed=True).values_list("word", "means", "both_ways"):
        synonyms[form_of(word)].append(means)
        if both_ways:
            synonyms[form_of(means)].append(word)
    first: dict[str, list[Key]] = defaultdict(list)
    for query, kind, ref in BestBet.objects.order_by("id").values_list("query", "kind", "ref"):
        first[form_of(query)].append((kind, ref))
    lower: dict[str, dict[Key, float]] = defaultdict(dict)
    for query, kind, ref, share in PushDown.objects.values_list("query", "kind", "ref", "share"):
        lower[form_of(query)][kind, ref] = share
    return Arranged(
        {word: tuple(means) for word, means in synonyms.items()},
        {query: tuple(keys) for query, keys in first.items()},
        dict(lower),
        dict(Weight.objects.values_list("name", "value")),
        tuple(
            FixedAnswer(each.code, each.title, each.text, each.phone, each.url, tuple(map(pattern_of, each.patterns)))
            for each in SafetyAnswer.objects.order_by("id")
        ),
        _trees(),
    )


def form_of(text: str) -> str:
    """By this form a question is compared with what editors arranged."""
    return " ".join(words_of(text))


def _trees() -> tuple[QuestionTree, ...]:
    branches: dict[int, list[Branch]] = defaultdict(list)
    for each in TreeThing.objects.order_by("tree_id", "position"):
        branches[each.tree_id].append(Branch((each.kind, each.ref), each.why, each.question))
    return tuple(
        QuestionTree(tree.code, tree.title, tree.text, tuple(tree.needs), tuple(branches[tree.pk]))
        for tree in Tree.objects.order_by("id")
    )
