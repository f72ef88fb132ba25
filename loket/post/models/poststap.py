"""What was done with a letter, with how it was before: so that it can be undone."""

from django.db import models

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker
from loket.post.models.poststuk import Poststuk


class Stapsoort(models.TextChoices):
    VASTGELEGD = "vastgelegd", "legde de brief vast"
    TOEGESTUURD = "toegestuurd", "stuurde de brief naar een team"
    AANGENOMEN = "aangenomen", "nam de brief aan"
    TERUG = "terug", "stuurde de brief terug"
    ZAAK = "zaak", "deed de brief bij een zaak"
    LOS = "los", "haalde de brief uit een zaak"
    BEANTWOORD = "beantwoord", "gaf antwoord"
    AFGEHANDELD = "afgehandeld", "handelde de brief af"
    DOORGESTUURD = "doorgestuurd", "stuurde de brief door"
    SCAN = "scan", "deed er een scan bij"
    VERZONDEN = "verzonden", "verstuurde de brief"


class Poststap(models.Model):
    """`voor` holds the fields as they were before it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    poststuk = models.ForeignKey(Poststuk, on_delete=models.CASCADE, related_name="stappen")
    soort = models.CharField(max_length=12, choices=Stapsoort)
    voor = models.JSONField(default=dict)
    toelichting = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    op = models.DateTimeField()
    ongedaan_op = models.DateTimeField(null=True)

    class Meta:
        ordering = ["op", "id"]
