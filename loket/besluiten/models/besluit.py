"""A besluit, by the fields of the standard, and the documents that it stands in."""

from django.db import models
from django.db.models import Q

from loket.catalogi.models import Besluittype
from loket.documenten.models import Document
from loket.kernel.ids import new_id
from loket.zaken.models import Zaak


class Vervalreden(models.TextChoices):
    TIJDELIJK = "tijdelijk", "Besluit met tijdelijke werking"
    INGETROKKEN_OVERHEID = "ingetrokken_overheid", "Besluit ingetrokken door overheid"
    INGETROKKEN_BELANGHEBBENDE = "ingetrokken_belanghebbende", "Besluit ingetrokken o.v.v. belanghebbende"


class Besluit(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    identificatie = models.CharField(max_length=50)
    verantwoordelijke_organisatie = models.CharField(max_length=9)
    besluittype = models.ForeignKey(Besluittype, on_delete=models.PROTECT, related_name="+", db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    datum = models.DateField()
    toelichting = models.TextField(blank=True)
    bestuursorgaan = models.CharField(max_length=50, blank=True)
    ingangsdatum = models.DateField()
    vervaldatum = models.DateField(null=True)
    vervalreden = models.CharField(max_length=30, blank=True, choices=Vervalreden)
    publicatiedatum = models.DateField(null=True)
    verzenddatum = models.DateField(null=True)
    uiterlijke_reactiedatum = models.DateField(null=True)

    brieftekst = models.TextField(blank=True)  # ours: what our own letter says; as PDF it stands in the dossier

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["identificatie", "verantwoordelijke_organisatie"], name="one_besluit_for_identificatie"
            )
        ]
        indexes = [
            models.Index(fields=["besluittype", "id"], name="besluiten_of_besluittype"),
            models.Index(fields=["zaak", "id"], condition=Q(zaak__isnull=False), name="besluiten_of_zaak"),
        ]


class BesluitInformatieobject(models.Model):
    """The besluit stands in this document (`legt_vast`). Its other end is kept by documenten (brc-005)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    besluit = models.ForeignKey(Besluit, on_delete=models.CASCADE, related_name="+", db_index=False)
    informatieobject = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["besluit", "informatieobject"], name="document_once_with_a_besluit")
        ]
