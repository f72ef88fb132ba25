"""Templates as data: what a message says, with places that are filled in, in one version after another."""

from django.db import models
from django.db.models import Q

from loket.correspondentie.models.soort import Berichtsoort
from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker


class Taal(models.TextChoices):
    NL = "nl", "Nederlands"
    EN = "en", "Engels"


class Sjabloon(models.Model):
    code = models.SlugField(primary_key=True, max_length=60)
    naam = models.CharField(max_length=100)
    soort = models.ForeignKey(Berichtsoort, on_delete=models.PROTECT, related_name="sjablonen")
    in_gebruik = models.BooleanField(default=True)


class Sjabloonversie(models.Model):
    """Not changed after `vastgesteld_op`: a letter can always tell what it was made from."""

    id = models.UUIDField(primary_key=True, default=new_id)
    sjabloon = models.ForeignKey(Sjabloon, on_delete=models.PROTECT, related_name="versies")
    taal = models.CharField(max_length=2, choices=Taal.choices)
    nummer = models.PositiveSmallIntegerField()
    onderwerp = models.CharField(max_length=150)
    tekst = models.TextField()
    door = models.ForeignKey(Medewerker, on_delete=models.SET_NULL, null=True, related_name="+")
    gemaakt_op = models.DateTimeField()
    vastgesteld_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sjabloon", "taal", "nummer"], name="one_sjabloonversie_of_a_number"),
            models.UniqueConstraint(
                fields=["sjabloon", "taal"], condition=Q(vastgesteld_op=None), name="one_sjabloonversie_in_the_making"
            ),
        ]
