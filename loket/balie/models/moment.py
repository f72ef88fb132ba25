"""What happened to a ticket, and when. Nothing of it is changed: a correction is a moment of its own."""

from django.db import models
from django.db.models import Q

from loket.balie.models.balie import Balie
from loket.balie.models.volgnummer import Volgnummer
from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Kind(models.TextChoices):
    TAKEN = "genomen", "Nummer genomen"
    CALLED = "geroepen", "Geroepen"
    RECALLED = "opnieuw", "Opnieuw geroepen"
    STARTED = "begonnen", "Begonnen"
    PAUSED = "even_weg", "Even weg"
    RESUMED = "verder", "Weer verder"
    PASSED_ON = "doorgezet", "Doorgestuurd"
    PUT_BACK = "teruggezet", "Teruggezet in de rij"
    LEFT = "weggelopen", "Weggegaan"
    DONE = "klaar", "Klaar"


class Moment(models.Model):
    """`key` is given by who tells it: the same told twice is written once, also after a lost connection.

    `corrects` is the moment of which this is the right time; that one stays, with what was thought first.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    volgnummer = models.ForeignKey(Volgnummer, on_delete=models.CASCADE, related_name="momenten")
    kind = models.CharField(max_length=12, choices=Kind)
    at = models.DateTimeField()
    told_at = models.DateTimeField()
    key = models.UUIDField(unique=True)
    balie = models.ForeignKey(Balie, null=True, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, null=True, on_delete=models.PROTECT, related_name="+")
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="correction_has_a_reason", condition=Q(corrects=None) | Q(corrects__isnull=False) & ~Q(reason="")
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.volgnummer_id})"
