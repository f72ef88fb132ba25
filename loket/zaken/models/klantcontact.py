"""A moment at which somebody spoke with us about a zaak (an old way; newer systems use contactmomenten)."""

from django.db import models

from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class Klantcontact(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    identificatie = models.CharField(max_length=14)
    datumtijd = models.DateTimeField()
    kanaal = models.CharField(max_length=20, blank=True)
    onderwerp = models.CharField(max_length=200, blank=True)
    toelichting = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["identificatie"], name="one_klantcontact_for_identificatie")]
