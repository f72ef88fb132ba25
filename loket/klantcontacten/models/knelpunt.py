"""What agents notice: many calls about one letter, or a text that nobody understands (S-124)."""

from django.db import models
from django.db.models import Q

from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker, Team


class Uitkomst(models.TextChoices):
    """What its owner does with it."""

    MAATREGEL = "maatregel", "Wij doen er iets aan"
    REDEN = "reden", "Wij laten het zo"


class Knelpunt(models.Model):
    """Goes to the team that owns the product or the letter, which answers. One is open at a time for a subject.

    `verteld_op`: so many contacts came in so few days that the owner was told; `uiterlijk` is the last day to answer.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    onderwerp = models.CharField(max_length=200)  # "product:paspoort", "vraag:…", "brief:woz-aanslag"
    titel = models.CharField(max_length=200, blank=True)
    tekst = models.CharField(max_length=1000)
    aantal = models.PositiveIntegerField(default=1)  # klantcontacten that it stands for
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    gemeld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")  # null: counted
    gemeld_op = models.DateTimeField()
    verteld_op = models.DateTimeField(null=True)
    uiterlijk = models.DateField(null=True)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst, blank=True)
    antwoord = models.CharField(max_length=1000, blank=True)
    beantwoord_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    beantwoord_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["onderwerp", "team"], condition=Q(beantwoord_op=None), name="one_open_knelpunt_for_a_subject"
            )
        ]


class KnelpuntContact(models.Model):
    """One contact about it. `contact` is the key with which the klantcontact is saved: it may not be there yet."""

    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.CASCADE, related_name="contacten")
    contact = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["knelpunt", "contact"], name="a_contact_counts_once_for_a_knelpunt")
        ]
