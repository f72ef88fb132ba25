"""Visits to a company by somebody of the town (S-94), and what was agreed there."""

from django.db import models

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker
from loket.partijen.models.partij import Partij


class Bedrijfsbezoek(models.Model):
    """Planned, then held with a report. One that is planned and lies in the past asks for its report."""

    id = models.UUIDField(primary_key=True, default=new_id)
    organisatie = models.ForeignKey(Partij, on_delete=models.CASCADE, related_name="bezoeken")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gepland_op = models.DateTimeField()
    doel = models.CharField(max_length=200)
    verslag = models.TextField(blank=True)
    gehouden_op = models.DateTimeField(null=True)
    afgezegd_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="visit_held_or_given_up", condition=models.Q(gehouden_op=None) | models.Q(afgezegd_op=None)
            ),
            models.CheckConstraint(
                name="held_visit_has_a_report", condition=models.Q(gehouden_op=None) | ~models.Q(verslag="")
            ),
        ]


class Bezoekafspraak(models.Model):
    """What we agreed to do after a visit: who, and by which day."""

    id = models.UUIDField(primary_key=True, default=new_id)
    bezoek = models.ForeignKey(Bedrijfsbezoek, on_delete=models.CASCADE, related_name="afspraken")
    wat = models.CharField(max_length=200)
    eigenaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    uiterlijk = models.DateField()
    gedaan_op = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["uiterlijk"], condition=models.Q(gedaan_op=None), name="partijen_open_afspraken")
        ]
