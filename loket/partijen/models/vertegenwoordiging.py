"""Who speaks for whom (Awb 2:1)."""

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id
from loket.partijen.models.partij import Partij


class Vertegenwoordiging(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    vertegenwoordigende_partij = models.ForeignKey(Partij, on_delete=models.CASCADE, related_name="vertegenwoordigt")
    vertegenwoordigde_partij = models.ForeignKey(Partij, on_delete=models.CASCADE, related_name="vertegenwoordigd_door")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vertegenwoordigende_partij", "vertegenwoordigde_partij"], name="one_representation"
            ),
            models.CheckConstraint(
                condition=~Q(vertegenwoordigende_partij=F("vertegenwoordigde_partij")), name="nobody_represents_himself"
            ),
        ]
