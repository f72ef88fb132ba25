"""What is told of a document, the same for the latest version and for those before it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from loket.catalogi.models import Informatieobjecttype
from loket.zgw.caller import LEVELS


class Status(models.TextChoices):
    IN_BEWERKING = "in_bewerking", "in bewerking"
    TER_VASTSTELLING = "ter_vaststelling", "ter vaststelling"
    DEFINITIEF = "definitief", "definitief"
    GEARCHIVEERD = "gearchiveerd", "gearchiveerd"


class Gegevens(models.Model):
    """`bestand` is where the content is kept; empty while there is none. Content itself never changes."""

    identificatie = models.CharField(max_length=40)
    bronorganisatie = models.CharField(max_length=9)
    creatiedatum = models.DateField()
    titel = models.CharField(max_length=200)
    vertrouwelijkheidaanduiding = models.CharField(
        max_length=20, choices=[(level, level.replace("_", " ")) for level in LEVELS]
    )
    auteur = models.CharField(max_length=200)
    status = models.CharField(max_length=20, blank=True, choices=Status.choices)
    inhoud_is_vervallen = models.BooleanField(null=True)
    formaat = models.CharField(max_length=255, blank=True)
    taal = models.CharField(max_length=3)
    versie = models.PositiveIntegerField(default=1)
    begin_registratie = models.DateTimeField()
    bestandsnaam = models.CharField(max_length=255, blank=True)
    bestandsomvang = models.BigIntegerField(null=True)
    link = models.CharField(max_length=200, blank=True)
    beschrijving = models.CharField(max_length=1000, blank=True)
    ontvangstdatum = models.DateField(null=True)
    verzenddatum = models.DateField(null=True)
    indicatie_gebruiksrecht = models.BooleanField(null=True)
    verschijningsvorm = models.TextField(blank=True)
    ondertekening = models.JSONField(null=True)
    integriteit = models.JSONField(null=True)
    informatieobjecttype = models.ForeignKey(
        Informatieobjecttype, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    trefwoorden = ArrayField(models.TextField(), default=list)
    bestand = models.CharField(max_length=100, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        abstract = True
