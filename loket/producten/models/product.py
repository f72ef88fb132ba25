import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Product(models.Model):
    """A published product: its content, and beside it what lists, figures and other capabilities ask for.

    How it came about, who owns it and what it said before is the business of redactie.
    """

    slug = models.SlugField(primary_key=True, max_length=100)
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)  # as other systems know it
    title = models.CharField(max_length=80)
    task = models.CharField(max_length=120, blank=True)
    summary = models.TextField(max_length=400)
    onderwerpen = ArrayField(models.CharField(max_length=80))  # the first is its own
    upl = models.CharField(max_length=120, blank=True, db_index=True)
    provider = models.CharField(max_length=80)
    audience = ArrayField(models.CharField(max_length=20))
    kcc_level = models.PositiveSmallIntegerField()
    norm_days = models.PositiveSmallIntegerField(null=True)
    while_you_wait = models.BooleanField()
    title_en = models.CharField(max_length=120, blank=True)
    summary_en = models.TextField(max_length=400, blank=True)
    content = models.JSONField()
    first_published_at = models.DateTimeField()
    published_at = models.DateTimeField()
    reviewed_on = models.DateField()

    class Meta:
        ordering = ["title"]
        indexes = [GinIndex(fields=["onderwerpen"], name="product_onderwerpen")]


class Vraag(models.Model):
    """A published question with its answer (VAC)."""

    slug = models.SlugField(primary_key=True, max_length=100)
    question = models.CharField(max_length=120)
    product = models.CharField(max_length=100, blank=True, db_index=True)  # its slug; that product may not be there now
    onderwerp = models.CharField(max_length=80, blank=True, db_index=True)
    staff_only = models.BooleanField()
    content = models.JSONField()
    published_at = models.DateTimeField()
    reviewed_on = models.DateField()

    class Meta:
        ordering = ["question"]
