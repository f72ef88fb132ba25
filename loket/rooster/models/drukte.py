"""Demand: how many people wanted something in an hour, as whoever counts it above told us."""

from django.db import models
from django.db.models import Q

from loket.rooster.models.dienst import Kind


class Drukte(models.Model):
    """`hour` is the begin of a whole hour. Attempts count too: who found the line closed wanted something."""

    hour = models.DateTimeField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hour", "kind"], name="one_demand_an_hour"),
            models.CheckConstraint(name="demand_known_kind", condition=Q(kind__in=Kind.values)),
        ]

    def __str__(self) -> str:
        return f"{self.count} {self.kind} from {self.hour}"
