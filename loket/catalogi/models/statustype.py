"""A step of a kind of zaak. The highest volgnummer is the end (ztc-020)."""

from django.db import models

from loket.catalogi.models.zaaktype import Zaaktype
from loket.kernel.ids import new_id


class Statustype(models.Model):
    """`statustekst` is told to the initiator; `burgertekst` is what stands on the page of a zaak in this status."""

    id = models.UUIDField(primary_key=True, default=new_id)
    omschrijving = models.CharField(max_length=80)
    omschrijving_generiek = models.CharField(max_length=80, blank=True)
    statustekst = models.CharField(max_length=1000, blank=True)
    zaaktype = models.ForeignKey(Zaaktype, on_delete=models.CASCADE, related_name="+")
    volgnummer = models.PositiveSmallIntegerField()
    informeren = models.BooleanField(default=False)
    doorlooptijd = models.CharField(max_length=40, null=True)  # null in the standard
    toelichting = models.CharField(max_length=1000, blank=True)
    checklistitem_statustype = models.JSONField(default=list)

    burgertekst = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["zaaktype", "volgnummer"], name="one_statustype_for_volgnummer")]
