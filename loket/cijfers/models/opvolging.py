"""A team that ended, and the team that goes on with its work."""

from django.db import models
from django.db.models import F, Q

from loket.organisatie.models import Team


class Opvolging(models.Model):
    """The figures of `team` stand with those of `opvolger`, also those of before. Frozen months keep their team."""

    team = models.OneToOneField(Team, primary_key=True, on_delete=models.CASCADE, related_name="+")
    opvolger = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(name="opvolger_is_another_team", condition=~Q(team=F("opvolger")))]
