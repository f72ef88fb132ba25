"""A step of staff with a zaak, that can be taken back for ten seconds: how it was before, and what was made."""

from django.db import models

from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class Stap(models.Model):
    """`before` holds the columns of the zaak as they were, `made` the rows that came with the step, by their kind.

    `last_change` is the last line in the trail of the zaak when the step was done: a later one means that something
    came after it.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=20)
    before = models.JSONField()
    made = models.JSONField(default=dict)
    last_change = models.UUIDField(null=True)
    by_id = models.CharField(max_length=100, blank=True)
    taken_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["zaak", "-id"], name="stappen_of_zaak")]
