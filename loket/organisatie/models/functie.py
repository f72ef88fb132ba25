"""Functies: a bundle of permissions, and who fills it from when until when."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Functie(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80, unique=True)
    permissions = ArrayField(models.CharField(max_length=60), default=list)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class FunctieVervulling(models.Model):
    """Both days belong to the period; without a last day it goes on."""

    medewerker = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["medewerker", "functie", "first_day"], name="functie_begins_once_a_day"),
            models.CheckConstraint(
                name="functie_ends_after_it_begins", condition=Q(last_day=None) | Q(last_day__gte=F("first_day"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.medewerker_id} as {self.functie_id}"
