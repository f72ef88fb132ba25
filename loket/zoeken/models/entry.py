"""What can be found, the words of people for it, and what those words mean to the model."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id

MOST_TEXT = 60_000  # characters: a tsvector has a limit of its own


class Entry(models.Model):
    """One thing in one language. `changed` grows with each change: processes see by it what to read again."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=40)
    ref = models.CharField(max_length=200)
    language = models.CharField(max_length=2)
    url = models.CharField(max_length=500)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    names = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    upl = models.CharField(max_length=200, blank=True)
    organisation = models.CharField(max_length=80, blank=True)
    organisation_name = models.CharField(max_length=200, blank=True)
    organisation_url = models.CharField(max_length=500, blank=True)
    explanation = models.TextField(blank=True)
    facts = models.JSONField(default=dict, blank=True)
    part_of = models.CharField(max_length=241, blank=True)
    staff_only = models.BooleanField(default=False)
    permission = models.CharField(max_length=60, blank=True)
    foremost = models.BooleanField()
    published_at = models.DateTimeField(null=True)
    changed = models.BigIntegerField()
    words = models.GeneratedField(
        expression=SearchVector("title", weight="A", config="dutch")
        + SearchVector("summary", weight="B", config="dutch")
        + SearchVector("text", weight="D", config="dutch"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "ref", "language"], name="thing_once_in_a_language"),
            models.CheckConstraint(name="permission_is_for_staff", condition=Q(permission="") | Q(staff_only=True)),
        ]
        indexes = [
            models.Index(fields=["changed"], condition=Q(foremost=True), name="foremost_by_change"),
            GinIndex(fields=["words"], name="entry_words"),
            GinIndex(fields=["title"], opclasses=["gin_trgm_ops"], name="entry_title_trigrams"),
        ]


class Phrase(models.Model):
    """Words or a whole question of people. What was learned counts after an editor agreed."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="+")
    text = models.CharField(max_length=400)
    language = models.CharField(max_length=2)
    origin = models.CharField(max_length=10)
    is_question = models.BooleanField(default=False)
    agreed = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "text"], name="phrase_once_for_an_entry")]


class Meaning(models.Model):
    """What a text means to a model: a direction, in bytes. A cache, that may be emptied at any time."""

    model = models.CharField(max_length=40)
    digest = models.BinaryField(max_length=16)
    vector = models.BinaryField(max_length=2048)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["model", "digest"], name="meaning_once_for_a_text")]


class AskedMeaning(models.Model):
    """What a question means to a model, remembered by all processes together. A cache of a bounded number of slots.

    In each slot is the last question that fell there: of its text only the digest is kept.
    """

    slot = models.PositiveIntegerField(primary_key=True)
    model = models.CharField(max_length=40)
    digest = models.BinaryField(max_length=16)
    vector = models.BinaryField(max_length=2048)
