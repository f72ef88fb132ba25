"""Diensten: shifts of telephone and reception, in one roster (S-23)."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from loket.kernel.ids import new_id


class Kind(models.TextChoices):
    TELEPHONE = "telefoon", "Telefoon"
    DESK = "balie", "Balie"
    RECEPTION = "ontvangst", "Ontvangst"


class Period(Func):
    """From and until as a range of PostgreSQL: the start counts, the end does not."""

    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class Dienst(models.Model):
    """A shift stays within one day, by the clocks in the Netherlands; `locatie` is the code of a place, or nothing.

    `skills` holds the codes of what somebody must have been trained for.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    medewerker = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    locatie = models.SlugField(max_length=60, blank=True)
    day = models.DateField(db_index=True)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    skills = ArrayField(models.SlugField(max_length=60), default=list, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="dienst_in_order", condition=Q(begins_at__lt=F("ends_at"))),
            ExclusionConstraint(
                name="one_dienst_at_a_time",
                expressions=[
                    ("medewerker", RangeOperators.EQUAL),
                    (Period("begins_at", "ends_at", RangeBoundary()), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.medewerker_id} on {self.day}"
