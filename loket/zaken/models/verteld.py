"""Which last day the applicant was told: when it moves, it must be told again."""

from django.db import models

from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class VerteldeDag(models.Model):
    """`about` is that of the bericht or the letter in which it stood."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    dag = models.DateField()
    about = models.CharField(max_length=200, unique=True)
