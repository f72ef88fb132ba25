"""What was heard of a call, kept until the call is settled."""

from django.db import models

from loket.organisatie.models import Medewerker, Team
from loket.outside.centrale import Heard
from loket.telefonie.models.gesprek import Gesprek


class Gebeurtenis(models.Model):
    """One fact. `key` is a hash of all of it: the same fact comes in once.

    `medewerker` and `to_medewerker` are who had these extensions when it was heard.
    """

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="gebeurtenissen")
    key = models.CharField(max_length=64)
    kind = models.CharField(max_length=12, choices=[(kind.value, kind.value) for kind in Heard])
    at = models.DateTimeField()
    sequence = models.PositiveSmallIntegerField(default=0)
    extension = models.CharField(max_length=20, blank=True)
    to_extension = models.CharField(max_length=20, blank=True)
    number = models.CharField(max_length=20, blank=True)
    dialled = models.CharField(max_length=20, blank=True)
    queue = models.CharField(max_length=60, blank=True)
    warm = models.BooleanField(default=False)
    outgoing = models.BooleanField(default=False)
    medewerker = models.ForeignKey(Medewerker, null=True, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, null=True, on_delete=models.PROTECT, related_name="+")
    to_medewerker = models.ForeignKey(Medewerker, null=True, on_delete=models.PROTECT, related_name="+")
    to_team = models.ForeignKey(Team, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gesprek", "key"], name="heard_once")]

    def __str__(self) -> str:
        return f"{self.kind} ({self.gesprek_id})"
