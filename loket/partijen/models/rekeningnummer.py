"""Where money goes to."""

from django.db import models

from loket.kernel.ids import new_id
from loket.partijen.models.partij import Partij


class Rekeningnummer(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    partij = models.ForeignKey(Partij, on_delete=models.CASCADE, null=True, related_name="rekeningnummers")
    iban = models.CharField(max_length=34)
    bic = models.CharField(max_length=11, blank=True)
