"""A kind of zaak, in one version. Other types are named, not pointed at: which version counts depends on the day."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from loket.catalogi.models.catalogus import Catalogus
from loket.kernel.ids import new_id


class Zaaktype(models.Model):
    """The fields of the standard, and below them what the municipality itself wants to know of a kind of zaak."""

    id = models.UUIDField(primary_key=True, default=new_id)
    identificatie = models.CharField(max_length=50)
    omschrijving = models.CharField(max_length=80)
    omschrijving_generiek = models.CharField(max_length=80, blank=True)
    vertrouwelijkheidaanduiding = models.CharField(max_length=20)
    doel = models.TextField()
    aanleiding = models.TextField()
    toelichting = models.TextField(blank=True)
    indicatie_intern_of_extern = models.CharField(max_length=10)
    handeling_initiator = models.CharField(max_length=20)
    onderwerp = models.CharField(max_length=80)
    handeling_behandelaar = models.CharField(max_length=20)
    doorlooptijd = models.CharField(max_length=40)
    servicenorm = models.CharField(max_length=40, null=True)  # null in the standard
    opschorting_en_aanhouding_mogelijk = models.BooleanField()
    verlenging_mogelijk = models.BooleanField()
    verlengingstermijn = models.CharField(max_length=40, null=True)
    trefwoorden = ArrayField(models.CharField(max_length=30), default=list)
    publicatie_indicatie = models.BooleanField()
    publicatietekst = models.TextField(blank=True)
    verantwoordingsrelatie = ArrayField(models.CharField(max_length=40), default=list)
    producten_of_diensten = ArrayField(models.CharField(max_length=1000), default=list)
    selectielijst_procestype = models.CharField(max_length=1000, blank=True)
    referentieproces = models.JSONField()
    verantwoordelijke = models.CharField(max_length=50)
    broncatalogus = models.JSONField(null=True)
    bronzaaktype = models.JSONField(null=True)
    catalogus = models.ForeignKey(Catalogus, on_delete=models.PROTECT, related_name="+")
    besluittypen = ArrayField(models.CharField(max_length=80), default=list)  # omschrijvingen
    deelzaaktypen = ArrayField(models.CharField(max_length=50), default=list)  # identificaties
    gerelateerde_zaaktypen = models.JSONField(default=list)  # zaaktype: an identificatie, or an address elsewhere
    begin_geldigheid = models.DateField()
    einde_geldigheid = models.DateField(null=True)
    versiedatum = models.DateField()
    concept = models.BooleanField(default=True)

    termijnregel = models.JSONField(null=True)  # the lawful term: read it with loket.termijnen
    servicenorm_werkdagen = models.PositiveSmallIntegerField(null=True)
    van_rechtswege = models.BooleanField(default=False)
    dwangsom = models.BooleanField(default=False)
    upl_naam = models.CharField(max_length=100, blank=True)
    kcc_niveau = models.PositiveSmallIntegerField(null=True)
    kanaalvolgorde = ArrayField(models.CharField(max_length=20), default=list)
    bsn_grondslag = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["catalogus", "identificatie"], name="versions_of_zaaktype"),
            GinIndex(fields=["besluittypen"], name="zaaktypen_with_besluittype"),
        ]
