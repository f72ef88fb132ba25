"""A telephone: whose it is, or where it stands."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker, Team


class Toestel(models.Model):
    """`extension` is the internal number. It rings at a medewerker, or at a place such as a desk; `team` answers it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    extension = models.CharField(max_length=20, unique=True)
    medewerker = models.ForeignKey(Medewerker, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=80, blank=True)
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="toestel_has_medewerker_or_place", condition=Q(medewerker__isnull=False) | ~Q(place="")
            ),
            models.CheckConstraint(name="toestel_has_extension", condition=~Q(extension="")),
        ]

    def __str__(self) -> str:
        return f"{self.extension} ({self.place})" if self.place else self.extension
