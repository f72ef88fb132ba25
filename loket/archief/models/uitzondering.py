"""A zaak that stays although its time is over, and why."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.zaken.models import Zaak


class Ground(models.TextChoices):
    OBJECTION = "objection", "Er loopt bezwaar, beroep of een schadeclaim"
    WOO = "woo", "Er loopt een Woo-verzoek"
    HOT_SPOT = "hot_spot", "Bijzondere gebeurtenis (hotspot)"
    OTHER = "other", "Iets anders"


class Uitzondering(models.Model):
    """Until `until`, or until somebody lifts it. It goes with its zaak."""

    id = models.UUIDField(primary_key=True, default=new_id)
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    ground = models.CharField(max_length=20, choices=Ground)
    reason = models.CharField(max_length=500)
    until = models.DateField(null=True)
    placed_by = models.CharField(max_length=200)
    placed_at = models.DateTimeField()
    lifted_by = models.CharField(max_length=200, blank=True)
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["zaak"], condition=Q(lifted_at=None), name="held_once"),
            models.CheckConstraint(
                name="lifted_by_and_at_together",
                condition=Q(lifted_at=None, lifted_by="") | Q(lifted_at__isnull=False) & ~Q(lifted_by=""),
            ),
        ]
