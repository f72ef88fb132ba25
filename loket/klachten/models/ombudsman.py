"""That the klager went to the ombudsman, and what came of it (Awb 9:18 and further)."""

from django.db import models
from django.db.models import Q

from loket.klachten.models.klacht import Klacht


class Uitkomst(models.TextChoices):
    BEHOORLIJK = "behoorlijk", "Behoorlijk"
    NIET_BEHOORLIJK = "niet_behoorlijk", "Niet behoorlijk"
    BEMIDDELD = "bemiddeld", "Opgelost door bemiddeling"
    NIET_ONDERZOCHT = "niet_onderzocht", "Niet onderzocht"


class Ombudsmanzaak(models.Model):
    klacht = models.OneToOneField(Klacht, on_delete=models.CASCADE, primary_key=True, related_name="ombudsman")
    gemeld_op = models.DateField()
    uitkomst = models.CharField(max_length=20, choices=Uitkomst, blank=True)
    uitkomst_op = models.DateField(null=True)
    toelichting = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="ombudsman_outcome_has_day",
                condition=Q(uitkomst="", uitkomst_op=None) | (~Q(uitkomst="") & Q(uitkomst_op__isnull=False)),
            )
        ]
