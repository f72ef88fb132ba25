"""What a visitor paid at a counter, at the end of a visit."""

from django.db import models
from django.db.models import Q

from loket.balie.models.volgnummer import Volgnummer
from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Wijze(models.TextChoices):
    PIN = "pin", "Pin"
    CASH = "contant", "Contant"


class Kassabon(models.Model):
    """`nummer` stands on the receipt: of its year, without holes. What was paid is never changed, only given back."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    nummer = models.CharField(max_length=14, unique=True)
    volgnummer = models.ForeignKey(Volgnummer, on_delete=models.PROTECT, related_name="kassabonnen")
    omschrijving = models.CharField(max_length=200)
    bedrag_cent = models.PositiveIntegerField()
    wijze = models.CharField(max_length=10, choices=Wijze)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    betaald_op = models.DateTimeField()
    teruggegeven_op = models.DateTimeField(null=True)
    reden = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="kassabon_has_an_amount", condition=Q(bedrag_cent__gt=0)),
            models.CheckConstraint(
                name="kassabon_given_back_for_a_reason",
                condition=Q(teruggegeven_op=None) | ~Q(reden=""),
            ),
        ]
        indexes = [models.Index(fields=["betaald_op"], name="kassabonnen_of_day")]

    def __str__(self) -> str:
        return self.nummer
