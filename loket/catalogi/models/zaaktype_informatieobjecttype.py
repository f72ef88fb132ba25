"""Which kind of document belongs to a kind of zaak, whatever the version of the first."""

from django.db import models

from loket.catalogi.models.statustype import Statustype
from loket.catalogi.models.zaaktype import Zaaktype
from loket.kernel.ids import new_id


class Richting(models.TextChoices):
    """Which way the document goes, seen from the town hall."""

    INKOMEND = "inkomend", "Inkomend"
    INTERN = "intern", "Intern"
    UITGAAND = "uitgaand", "Uitgaand"


class ZaaktypeInformatieobjecttype(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    zaaktype = models.ForeignKey(Zaaktype, on_delete=models.CASCADE, related_name="+")
    omschrijving = models.CharField(max_length=80)  # of the informatieobjecttype, in the catalogus of the zaaktype
    volgnummer = models.PositiveSmallIntegerField()
    richting = models.CharField(max_length=10, choices=Richting)
    statustype = models.ForeignKey(Statustype, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["omschrijving"], name="zaaktypen_with_iot")]
