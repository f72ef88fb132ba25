"""Something that is asked of each zaak of a kind, and how its value is written."""

from django.db import models

from loket.catalogi.models.statustype import Statustype
from loket.catalogi.models.zaaktype import Zaaktype
from loket.kernel.ids import new_id


class Eigenschap(models.Model):
    """`statustype` is the step at which the value must be there."""

    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField(max_length=20)
    definitie = models.CharField(max_length=255)
    specificatie = models.JSONField()
    toelichting = models.CharField(max_length=1000, blank=True)
    zaaktype = models.ForeignKey(Zaaktype, on_delete=models.CASCADE, related_name="+")
    statustype = models.ForeignKey(Statustype, on_delete=models.SET_NULL, null=True, related_name="+")
