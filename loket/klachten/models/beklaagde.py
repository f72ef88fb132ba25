"""Who of staff the klacht is about, what that person was sent and answered (Awb 9:9, 9:10)."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.klachten.models.klacht import Klacht
from loket.organisatie.models import Medewerker


class Beklaagde(models.Model):
    """From `afschrift_op` on this person can read the klacht itself, and answer. Nothing else of it, ever."""

    id = models.UUIDField(primary_key=True, default=new_id)
    klacht = models.ForeignKey(Klacht, on_delete=models.CASCADE, related_name="beklaagden")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    afschrift_op = models.DateTimeField(null=True)
    weerwoord = EncryptedTextField(null=True)
    weerwoord_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["klacht", "medewerker"], name="beklaagde_once"),
            models.CheckConstraint(
                name="weerwoord_after_afschrift", condition=Q(weerwoord_op=None) | Q(afschrift_op__isnull=False)
            ),
        ]
