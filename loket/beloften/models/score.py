"""A score that was published: of another town, or our own from before this register (S-77)."""

from django.db import models

from loket.kernel.ids import new_id


class Score(models.Model):
    """Without a `gemeente` it is our own."""

    id = models.UUIDField(primary_key=True, default=new_id)
    gemeente = models.CharField(max_length=80, blank=True)
    datum = models.DateField()
    score = models.PositiveSmallIntegerField()
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "datum"], name="one_score_of_a_gemeente_on_a_day"),
            models.CheckConstraint(name="score_is_a_percentage", condition=models.Q(score__lte=100)),
        ]
