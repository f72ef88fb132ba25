"""How a zaak ended."""

from django.db import models

from loket.catalogi.models import Resultaattype
from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class Resultaat(models.Model):
    """One for each zaak (zrc-033)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.OneToOneField(Zaak, on_delete=models.CASCADE, related_name="+")
    resultaattype = models.ForeignKey(Resultaattype, on_delete=models.PROTECT, related_name="+")
    toelichting = models.CharField(max_length=1000, blank=True)
