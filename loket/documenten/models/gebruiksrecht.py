"""Under which conditions a document may be used (auteursrecht, a licence)."""

from django.db import models

from loket.documenten.models.document import Document
from loket.kernel.ids import new_id


class Gebruiksrecht(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    informatieobject = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    startdatum = models.DateTimeField()
    einddatum = models.DateTimeField(null=True)
    omschrijving_voorwaarden = models.TextField()
