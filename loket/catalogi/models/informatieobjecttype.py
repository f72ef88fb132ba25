"""A kind of document, in one version. Published versions of one omschrijving do not overlap in time (ztc-016)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from loket.catalogi.models.catalogus import Catalogus
from loket.kernel.ids import new_id


def no_generic_name() -> dict[str, str]:
    """The group of the standard, empty."""
    whole = "informatieobjecttypeOmschrijvingGeneriek"
    parts = ("definitie", "herkomst", "hierarchie", "opmerking")
    return {whole: "", **{f"{part}{whole[0].upper()}{whole[1:]}": "" for part in parts}}


class Informatieobjecttype(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    catalogus = models.ForeignKey(Catalogus, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.CharField(max_length=80)
    vertrouwelijkheidaanduiding = models.CharField(max_length=20)
    begin_geldigheid = models.DateField()
    einde_geldigheid = models.DateField(null=True)
    concept = models.BooleanField(default=True)
    informatieobjectcategorie = models.CharField(max_length=80)
    trefwoord = ArrayField(models.CharField(max_length=30), default=list)
    omschrijving_generiek = models.JSONField(default=no_generic_name)

    class Meta:
        indexes = [models.Index(fields=["catalogus", "omschrijving"], name="versions_of_iot")]
