"""Who tells what happens in the town, what they told, and who wants to hear of it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from loket.gebied.models import Wijk
from loket.kernel.ids import new_id
from loket.organisatie.models import Team
from loket.partijen.models import Partij


class Soort(models.TextChoices):
    WERK = "werk", "Werk aan de weg"
    AFVAL = "afval", "Afval"
    VERGUNNING = "vergunning", "Vergunningen en bekendmakingen"


class Bron(models.Model):
    """A list that a team keeps up and takes in as a whole. `taken_at` tells how old it is."""

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=80)
    soort = models.CharField(max_length=12, choices=Soort)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    waar = models.CharField(max_length=200, blank=True)
    taken_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["name"]


class Punt(models.Model):
    """One thing on one day or some days. `sleutel` is that of the list. Without a wijk and a postcode it is for the
    whole town.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    bron = models.ForeignKey(Bron, on_delete=models.CASCADE, related_name="punten")
    sleutel = models.CharField(max_length=120)
    titel = models.CharField(max_length=160)
    tekst = models.CharField(max_length=600, blank=True)
    van = models.DateField()
    tot = models.DateField()
    wijk = models.ForeignKey(Wijk, on_delete=models.CASCADE, null=True, related_name="+")
    postcode = models.CharField(max_length=6, blank=True)
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    link = models.URLField(max_length=300, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["bron", "sleutel"], name="one_of_a_key_in_a_list"),
            models.CheckConstraint(name="punt_ends_after_it_begins", condition=Q(tot__gte=F("van"))),
        ]
        indexes = [models.Index(fields=["wijk", "tot"], name="punten_of_a_wijk")]


class Abonnement(models.Model):
    """Who wants a mail when something is new around them. Where they live is kept no closer than this."""

    partij = models.OneToOneField(Partij, primary_key=True, on_delete=models.CASCADE, related_name="+")
    wijk = models.ForeignKey(Wijk, on_delete=models.CASCADE, related_name="+")
    postcode = models.CharField(max_length=6, blank=True)
    soorten = ArrayField(models.CharField(max_length=12))
    told_until = models.DateTimeField()
