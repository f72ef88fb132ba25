"""Questions of which we know the right answer: by them the quality of search is measured, before and after a change."""

from django.db import models


class Judged(models.Model):
    """`expected` holds UPL names with 2 for exactly that and 1 for something near it; `body` another organisation."""

    query = models.CharField(max_length=200, unique=True)
    category = models.CharField(max_length=20)
    expected = models.JSONField(default=dict, blank=True)
    body = models.CharField(max_length=80, blank=True)


class Measured(models.Model):
    """The quality of search at a moment: shares of the judged questions. `version` tells what search knew then."""

    at = models.DateTimeField()
    questions = models.PositiveIntegerField()
    recall_at_1 = models.FloatField(null=True)
    recall_at_3 = models.FloatField(null=True)
    mrr = models.FloatField(null=True)
    zero = models.FloatField(null=True)
    version = models.TextField()
