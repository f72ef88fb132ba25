"""Short and without names: what colleagues think of how we help people (S-107)."""

import uuid

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker
from loket.waardering.models.antwoord import mark


class Peiling(models.Model):
    """Open from a day up to and including another. Its answers are shown when it is over, and not before."""

    id = models.UUIDField(primary_key=True, default=new_id)
    opent_op = models.DateField()
    sluit_op = models.DateField()

    class Meta:
        constraints = [models.CheckConstraint(name="peiling_opens_first", condition=Q(sluit_op__gte=F("opent_op")))]


class Deelnemer(models.Model):
    """Who answered, so that nobody does twice. Nothing ties this to an answer: no moment, no order."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    peiling = models.ForeignKey(Peiling, on_delete=models.CASCADE, related_name="+")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["peiling", "medewerker"], name="once_in_a_peiling")]


class Stem(models.Model):
    """What a colleague thinks, from 1 to 5. Of the person only the team is known."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    peiling = models.ForeignKey(Peiling, on_delete=models.CASCADE, related_name="stemmen")
    team = models.CharField(max_length=60, blank=True)
    helpen = mark(1, 5)
    middelen = mark(1, 5)
    samen = mark(1, 5)
    zeggen = mark(1, 5)
    tekst = models.CharField(max_length=500, blank=True)
