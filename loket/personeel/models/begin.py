"""A good start for who is new, and what a role asks of somebody (S-159, S-160)."""

from django.db import models

from loket.kernel.ids import new_id
from loket.organisatie.models import Functie, Medewerker


class Inwerkpunt(models.Model):
    """`dag` is the working day of somebody's first weeks on which it is due; 1 is the first."""

    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField(max_length=200, unique=True)
    dag = models.PositiveSmallIntegerField()


class Inwerkstap(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    punt = models.ForeignKey(Inwerkpunt, on_delete=models.PROTECT, related_name="+")
    uiterlijk = models.DateField()
    klaar_op = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["medewerker", "punt"], name="inwerkstap_once_for_medewerker")]


class Competentie(models.Model):
    """What a functie asks in service, and how one sees it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=80)
    gedrag = models.CharField(max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["functie", "naam"], name="competentie_once_for_a_functie")]
