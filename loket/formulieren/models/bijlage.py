from django.db import models

from loket.formulieren.models.aanvraag import Aanvraag
from loket.kernel.ids import new_id


class Bijlage(models.Model):
    """A file that came with a question: kept at once, so that a fault elsewhere on the page does not lose it.

    `bestand` is its key in the store, until it is a document of the zaak.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.CASCADE, related_name="bijlagen")
    vraag = models.CharField(max_length=90)
    naam = models.CharField(max_length=200)
    formaat = models.CharField(max_length=100)
    omvang = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    bestand = models.CharField(max_length=200, blank=True)
    document = models.UUIDField(null=True)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["added_at", "id"]
