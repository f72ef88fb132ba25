"""Absence: from when until when somebody is away, and who stands in. Never why: that is nobody's business."""

import uuid

from django.db import models
from django.db.models import F, Q


class Afwezigheid(models.Model):
    """Both days belong to it; without a last day nobody knows yet when the medewerker is back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    medewerker = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    deputy = models.ForeignKey("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="absence_ends_after_it_begins", condition=Q(last_day=None) | Q(last_day__gte=F("first_day"))
            ),
            models.CheckConstraint(
                name="nobody_stands_in_for_oneself", condition=Q(deputy=None) | ~Q(deputy=F("medewerker"))
            ),
        ]
        indexes = [models.Index(fields=["medewerker", "first_day"], name="absence_of_medewerker")]

    def __str__(self) -> str:
        return f"{self.medewerker_id} from {self.first_day}"
