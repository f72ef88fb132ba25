"""What somebody wrote down about a zaak."""

from django.db import models

from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class NotitieType(models.TextChoices):
    INTERN = "intern", "Intern"
    EXTERN = "extern", "Extern"


class Notitiestatus(models.TextChoices):
    CONCEPT = "concept", "Concept"
    DEFINITIEF = "definitief", "Definitief"


class Zaaknotitie(models.Model):
    """Once definitief it does not change."""

    id = models.UUIDField(primary_key=True, default=new_id)
    onderwerp = models.CharField(max_length=255)
    tekst = models.TextField()
    aangemaakt_door = models.CharField(max_length=255, blank=True)
    notitie_type = models.CharField(max_length=10, choices=NotitieType, default=NotitieType.INTERN)
    status = models.CharField(max_length=10, choices=Notitiestatus, default=Notitiestatus.CONCEPT)
    aanmaakdatum = models.DateTimeField()
    wijzigingsdatum = models.DateTimeField()
    gerelateerd_aan = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
