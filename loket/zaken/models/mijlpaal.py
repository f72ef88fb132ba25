"""Milestones in the row of all zaken, from the oldest on: a page far down a list starts at the nearest one."""

from django.db import models


class Mijlpaal(models.Model):
    """`rang` is how many zaken have a lower id. Triggers keep it right when zaken go, or come in between."""

    id = models.UUIDField(primary_key=True)
    rang = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["rang"], name="mijlpaal_by_rang")]
