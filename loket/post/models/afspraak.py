"""How a team works with post: on paper or fully digitally, and by which decision a scan replaces the paper (S-66)."""

from django.db import models
from django.db.models import Q

from loket.organisatie.models import Team


class Postafspraak(models.Model):
    """`vervangingsbesluit` names the decision by which paper may be destroyed once it is scanned (Archiefwet 1995, 7);
    without one the paper is kept.
    """

    team = models.OneToOneField(Team, on_delete=models.CASCADE, primary_key=True, related_name="+")
    volledig_digitaal = models.BooleanField(default=False)
    vervangingsbesluit = models.CharField(max_length=200, blank=True)
    vervanging_vanaf = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="replacement_has_a_decision_and_a_day",
                condition=Q(vervangingsbesluit="", vervanging_vanaf=None)
                | ~Q(vervangingsbesluit="") & Q(vervanging_vanaf__isnull=False),
            )
        ]
