"""The mandate register: who may decide what for the town, up to which amount (Awb 10:1 – 10:12; S-115)."""

import uuid

from django.db import models
from django.db.models import F, Q


class Mandaat(models.Model):
    """Given to everyone with a functie, or to one medewerker. `deputy_inherits`: a stand-in may use it too."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    decision = models.SlugField(max_length=60)
    description = models.CharField(max_length=200)
    functie = models.ForeignKey("organisatie.Functie", null=True, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey("organisatie.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    max_amount = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    deputy_inherits = models.BooleanField(default=False)
    ground = models.CharField(max_length=200)
    first_day = models.DateField()
    last_day = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="mandate_for_functie_or_medewerker",
                condition=Q(functie=None, medewerker__isnull=False) | Q(functie__isnull=False, medewerker=None),
            ),
            models.CheckConstraint(
                name="mandate_amount_not_below_zero", condition=Q(max_amount=None) | Q(max_amount__gte=0)
            ),
            models.CheckConstraint(
                name="mandate_ends_after_it_begins", condition=Q(last_day=None) | Q(last_day__gte=F("first_day"))
            ),
            models.CheckConstraint(name="mandate_has_a_ground", condition=~Q(ground="")),
        ]
        indexes = [models.Index(fields=["decision", "first_day"], name="mandates_of_decision")]

    def __str__(self) -> str:
        return self.description
