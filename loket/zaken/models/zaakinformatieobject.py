"""A document in the dossier of a zaak."""

from django.db import models

from loket.documenten.models import Document
from loket.kernel.ids import new_id
from loket.zaken.models.status import Status
from loket.zaken.models.zaak import Zaak


class Zaakinformatieobject(models.Model):
    """The other end, in documenten, is kept by the same commands (zrc-005)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+", db_index=False)
    informatieobject = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    titel = models.CharField(max_length=200, blank=True)
    beschrijving = models.TextField(blank=True)
    registratiedatum = models.DateTimeField()
    vernietigingsdatum = models.DateTimeField(null=True)
    status = models.ForeignKey(Status, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["zaak", "informatieobject"], name="one_relation_for_document")]
