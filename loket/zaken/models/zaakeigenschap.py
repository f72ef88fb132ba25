"""A value that is asked of each zaak of its kind."""

from django.db import models

from loket.catalogi.models import Eigenschap
from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class Zaakeigenschap(models.Model):
    """`naam` is that of the eigenschap when the value was given."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    eigenschap = models.ForeignKey(Eigenschap, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=20)
    waarde = models.TextField(blank=True)
