"""A kind of object that a kind of zaak can be about."""

from django.db import models

from loket.catalogi.models.statustype import Statustype
from loket.catalogi.models.zaaktype import Zaaktype
from loket.kernel.ids import new_id


class Zaakobjecttype(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    ander_objecttype = models.BooleanField()
    objecttype = models.CharField(max_length=200)
    relatie_omschrijving = models.CharField(max_length=80)
    zaaktype = models.ForeignKey(Zaaktype, on_delete=models.CASCADE, related_name="+")
    statustype = models.ForeignKey(Statustype, on_delete=models.SET_NULL, null=True, related_name="+")
