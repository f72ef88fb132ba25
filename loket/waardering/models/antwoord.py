"""What somebody thinks. Nothing ties it to a person or to the contact: only channel, team, product and day."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q


def mark(low: int, high: int) -> models.PositiveSmallIntegerField:  # type: ignore[type-arg]
    return models.PositiveSmallIntegerField(null=True, validators=[MinValueValidator(low), MaxValueValidator(high)])


class Antwoord(models.Model):
    """The six aspects (S-12) from 1 to 5, effort (CES) 1 to 5, recommendation (NPS) 0 to 10, report mark 1 to 10."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)  # random: an id with the moment would tie it
    kanaal = models.CharField(max_length=20)
    team = models.CharField(max_length=60, blank=True)
    product = models.CharField(max_length=100, blank=True)
    dag = models.DateField()
    vriendelijkheid = mark(1, 5)
    duidelijkheid = mark(1, 5)
    integriteit = mark(1, 5)
    verschijning = mark(1, 5)
    wachttijd = mark(1, 5)
    tempo = mark(1, 5)
    moeite = mark(1, 5)
    aanbevelen = mark(0, 10)
    cijfer = mark(1, 10)
    tekst = models.CharField(max_length=1000, blank=True)
    labels = ArrayField(models.CharField(max_length=40), default=list)

    class Meta:
        indexes = [
            models.Index(fields=["dag", "kanaal"], name="antwoorden_by_dag"),
            models.Index(fields=["-dag"], condition=~Q(tekst=""), name="antwoorden_with_text"),
        ]
