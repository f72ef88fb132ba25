"""The annual report, and the figures of years before this register (Awb 9:12a; S-68, S-69, S-70)."""

from django.db import models

from loket.klachten.models.klacht import Soort


class Jaarverslag(models.Model):
    """Once published its figures stand still: `cijfers` is what was counted on that day."""

    jaar = models.PositiveSmallIntegerField(primary_key=True)
    inleiding = models.TextField(max_length=3000, blank=True)
    lessen = models.TextField(max_length=3000, blank=True)
    cijfers = models.JSONField()
    gepubliceerd_op = models.DateTimeField()


class Jaarcijfer(models.Model):
    """Of a year before this register: how many klachten of a kind were founded, and where that stands."""

    jaar = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=20, choices=Soort)
    gegrond = models.PositiveIntegerField()
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["jaar", "soort"], name="one_figure_of_a_kind_in_a_year")]
