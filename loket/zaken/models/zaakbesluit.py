"""The other end of a besluit that was taken in a zaak; the besluit itself is kept one floor up."""

from django.db import models

from loket.kernel.ids import new_id
from loket.zaken.models.zaak import Zaak


class Zaakbesluit(models.Model):
    """With the two days from which an archive date can follow (zrc-021)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    besluit_id = models.UUIDField(unique=True)
    ingangsdatum = models.DateField()
    vervaldatum = models.DateField(null=True)
