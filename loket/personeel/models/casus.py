"""A case that colleagues talk about, without anything by which a customer can be known (S-152)."""

from django.db import models

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Casus(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    titel = models.CharField(max_length=120)
    gebeurd = models.CharField(max_length=1000)
    klant = models.CharField(max_length=1000)
    goed = models.CharField(max_length=1000)
    beter = models.CharField(max_length=1000)
    les = models.CharField(max_length=500)
    actie = models.CharField(max_length=500, blank=True)
    besproken_op = models.DateField()
    van = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    deelnemers = models.ManyToManyField(Medewerker, related_name="+")
