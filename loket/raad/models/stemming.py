from django.db import models

from loket.kernel.ids import new_id
from loket.raad.models.agendapunt import Agendapunt
from loket.raad.models.vergadering import PUBLIC


class StemmingSet(models.QuerySet["Stemming"]):
    def public(self) -> "StemmingSet":
        return self.filter(agendapunt__besloten=False, agendapunt__vergadering__gremium__in=PUBLIC)


class Stemming(models.Model):
    """A vote on something of an item. Its result follows from the votes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agendapunt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, related_name="stemmingen")
    onderwerp = models.CharField(max_length=200)
    again = models.BooleanField(default=False)  # in a later meeting, after a tie or too few votes

    objects = StemmingSet.as_manager()

    class Meta:
        ordering = ["id"]


class FractieStem(models.Model):
    """How many of a fractie voted for and against, and how many did not vote."""

    stemming = models.ForeignKey(Stemming, on_delete=models.CASCADE, related_name="stemmen")
    fractie = models.CharField(max_length=80)
    voor = models.PositiveSmallIntegerField()
    tegen = models.PositiveSmallIntegerField()
    afwezig = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["stemming", "fractie"], name="fractie_votes_once")]
