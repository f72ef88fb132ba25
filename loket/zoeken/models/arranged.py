"""What editors arrange: words that mean the same, what comes first or last, fixed answers, question trees, weights."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Synonym(models.Model):
    """Who types `word` also means `means`. A proposal counts after an editor agreed."""

    word = models.CharField(max_length=100)
    means = models.CharField(max_length=100)
    both_ways = models.BooleanField(default=False)
    origin = models.CharField(max_length=10, default="editor")
    agreed = models.BooleanField(default=True)
    changed = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["word", "means"], name="synonym_once")]


class BestBet(models.Model):
    """For this query this thing comes first."""

    query = models.CharField(max_length=200)
    kind = models.CharField(max_length=40)
    ref = models.CharField(max_length=200)
    changed = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["query", "kind", "ref"], name="best_bet_once")]


class PushDown(models.Model):
    """This thing comes lower by `share` (1: not at all), for one query or for all."""

    query = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=40)
    ref = models.CharField(max_length=200)
    share = models.FloatField(default=0.5)
    changed = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["query", "kind", "ref"], name="push_down_once"),
            models.CheckConstraint(
                name="push_down_is_a_share", condition=models.Q(share__gt=0) & models.Q(share__lte=1)
            ),
        ]


class Weight(models.Model):
    """How much a signal counts, where an editor wants it otherwise than we measured."""

    name = models.CharField(max_length=40, unique=True)
    value = models.FloatField()
    changed = models.BigIntegerField()


class SafetyAnswer(models.Model):
    """A fixed answer when somebody may be in danger. Each pattern is words that must all stand in the query."""

    code = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    text = models.TextField()
    phone = models.CharField(max_length=30, blank=True)
    url = models.CharField(max_length=300, blank=True)
    patterns = ArrayField(models.CharField(max_length=120))
    changed = models.BigIntegerField()


class Tree(models.Model):
    """A need of people, that leads to several things. `needs` are ways to say it."""

    code = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    needs = ArrayField(models.CharField(max_length=200))
    changed = models.BigIntegerField()


class TreeThing(models.Model):
    """One of the things of a tree, and why it belongs there. `question` is asked first, when it depends."""

    tree = models.ForeignKey(Tree, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()
    question = models.CharField(max_length=200, blank=True)
    why = models.CharField(max_length=300)
    kind = models.CharField(max_length=40)
    ref = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["tree", "position"], name="tree_thing_has_its_place")]
