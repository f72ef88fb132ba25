"""A part of a large file, while it is being sent."""

from django.db import models

from loket.documenten.models.document import Document
from loket.kernel.ids import new_id


class Bestandsdeel(models.Model):
    """`bestand` is empty until the part has come in."""

    id = models.UUIDField(primary_key=True, default=new_id)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+", db_index=False)
    volgnummer = models.PositiveIntegerField()
    omvang = models.BigIntegerField()
    bestand = models.CharField(max_length=100, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "volgnummer"], name="one_deel_for_volgnummer")]
