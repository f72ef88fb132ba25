"""A specialist is called to a counter at once (S-56)."""

from django.db import models
from django.db.models import F, Q

from loket.balie.models.balie import Balie
from loket.balie.models.volgnummer import Volgnummer
from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker, Team


class Oproep(models.Model):
    """From the call to the arrival is measured. `who` is who was asked, or who came."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    volgnummer = models.ForeignKey(Volgnummer, on_delete=models.CASCADE, related_name="oproepen")
    balie = models.ForeignKey(Balie, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    who = models.ForeignKey(Medewerker, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    coming_at = models.DateTimeField(null=True, blank=True)
    arrived_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["volgnummer"], condition=Q(arrived_at=None, withdrawn_at=None), name="one_open_oproep"
            ),
            models.CheckConstraint(
                name="arrives_after_the_call", condition=Q(arrived_at=None) | Q(arrived_at__gte=F("asked_at"))
            ),
        ]
        indexes = [
            models.Index(
                fields=["team"], condition=Q(arrived_at=None, withdrawn_at=None), name="oproepen_open_of_team"
            ),
            models.Index(fields=["asked_at"], name="oproepen_by_day"),
        ]

    def __str__(self) -> str:
        return str(self.id)
