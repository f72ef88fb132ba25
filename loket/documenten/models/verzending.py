"""From whom a document came, or to whom it went, and along which way."""

from django.db import models

from loket.documenten.models.document import Document
from loket.kernel.ids import new_id


class AardRelatie(models.TextChoices):
    AFZENDER = "afzender", "afzender"
    GEADRESSEERDE = "geadresseerde", "geadresseerde"


class Verzending(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    informatieobject = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    betrokkene = models.CharField(max_length=200)
    aard_relatie = models.CharField(max_length=15, choices=AardRelatie.choices)
    toelichting = models.CharField(max_length=200, blank=True)
    ontvangstdatum = models.DateField(null=True)
    verzenddatum = models.DateField(null=True)
    contact_persoon = models.CharField(max_length=1000)
    contactpersoonnaam = models.CharField(max_length=40, blank=True)
    binnenlands_correspondentieadres = models.JSONField(null=True)
    buitenlands_correspondentieadres = models.JSONField(null=True)
    correspondentie_postadres = models.JSONField(null=True)
    faxnummer = models.CharField(max_length=15, null=True)
    emailadres = models.CharField(max_length=100, null=True)
    mijn_overheid = models.BooleanField(default=False)
    telefoonnummer = models.CharField(max_length=15, null=True)

    class Meta:
        indexes = [models.Index(fields=["betrokkene"], name="verzending_by_betrokkene")]
