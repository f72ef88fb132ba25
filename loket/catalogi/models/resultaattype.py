"""A way in which a kind of zaak can end, and how long its file is kept then."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from loket.catalogi.models.zaaktype import Zaaktype
from loket.kernel.ids import new_id


class Resultaattype(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    zaaktype = models.ForeignKey(Zaaktype, on_delete=models.CASCADE, related_name="+")
    omschrijving = models.CharField(max_length=30)
    resultaattypeomschrijving = models.CharField(max_length=1000)
    omschrijving_generiek = models.CharField(max_length=20, blank=True)  # from the resultaattypeomschrijving
    selectielijstklasse = models.CharField(max_length=1000)
    toelichting = models.TextField(blank=True)
    archiefnominatie = models.CharField(max_length=20, blank=True)
    archiefactietermijn = models.CharField(max_length=40, null=True)  # null in the standard
    brondatum_archiefprocedure = models.JSONField(null=True)
    procesobjectaard = models.CharField(max_length=200, blank=True)
    indicatie_specifiek = models.BooleanField(null=True)
    procestermijn = models.CharField(max_length=40, null=True)
    besluittypen = ArrayField(models.CharField(max_length=80), default=list)  # omschrijvingen
    informatieobjecttypen = ArrayField(models.CharField(max_length=80), default=list)  # omschrijvingen
