"""A kind of decision, in one version. Published versions of one omschrijving do not overlap in time (ztc-016)."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from loket.catalogi.models.catalogus import Catalogus
from loket.kernel.ids import new_id


class Besluittype(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    catalogus = models.ForeignKey(Catalogus, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.CharField(max_length=80, blank=True)
    omschrijving_generiek = models.CharField(max_length=80, blank=True)
    besluitcategorie = models.CharField(max_length=40, blank=True)
    reactietermijn = models.CharField(max_length=40, null=True)  # null in the standard
    publicatie_indicatie = models.BooleanField()
    publicatietekst = models.TextField(blank=True)
    publicatietermijn = models.CharField(max_length=40, null=True)
    toelichting = models.TextField(blank=True)
    informatieobjecttypen = ArrayField(models.CharField(max_length=80), default=list)  # omschrijvingen
    begin_geldigheid = models.DateField()
    einde_geldigheid = models.DateField(null=True)
    concept = models.BooleanField(default=True)

    class Meta:
        indexes = [
            models.Index(fields=["catalogus", "omschrijving"], name="versions_of_besluittype"),
            GinIndex(fields=["informatieobjecttypen"], name="besluittypen_with_iot"),
        ]
