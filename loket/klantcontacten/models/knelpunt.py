"""What agents notice: many calls about one letter, or a text that nobody understands (S-124)."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker, Team


class Knelpunt(models.Model):
    """Goes to the team that owns the product or the letter, which answers. One is open at a time for a subject."""

    id = models.UUIDField(primary_key=True, default=new_id)
    onderwerp = models.CharField(max_length=200)  # "product:paspoort", "brief:woz-aanslag"
    tekst = models.CharField(max_length=1000)
    aantal = models.PositiveIntegerField(default=1)  # klantcontacten that it stands for
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    gemeld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")  # null: counted
    gemeld_op = models.DateTimeField()
    uiterlijk = models.DateField()
    antwoord = models.CharField(max_length=1000, blank=True)
    beantwoord_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    beantwoord_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["onderwerp", "team"], condition=Q(beantwoord_op=None), name="one_open_knelpunt_for_a_subject"
            )
        ]
