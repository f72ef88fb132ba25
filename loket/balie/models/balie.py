"""A counter in a hall, at which one of us helps visitors."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.locaties.models import Locatie
from loket.organisatie.models import Medewerker


class BalieState(models.TextChoices):
    OPEN = "open", "Open"
    PAUSED = "pauze", "Pauze"
    CLOSED = "dicht", "Dicht"


class Balie(models.Model):
    """`number` is what the display says: "Ga naar balie 3". `lines` are the letters that it helps; empty: all.

    Somebody sits at one balie at a time.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    locatie = models.ForeignKey(Locatie, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=60, blank=True)
    lines = models.CharField(max_length=26, blank=True)
    state = models.CharField(max_length=10, choices=BalieState, default=BalieState.CLOSED)
    medewerker = models.OneToOneField(Medewerker, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["locatie", "number"], name="number_of_one_balie"),
            models.CheckConstraint(
                name="somebody_sits_at_an_open_balie",
                condition=Q(state="dicht", medewerker=None) | ~Q(state="dicht") & Q(medewerker__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"balie {self.number}"
